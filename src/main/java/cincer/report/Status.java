package cincer.report;

import cincer.Answer;
import cincer.learner.Outcome;
import cincer.learner.Walk;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What became of a row in a cleaning pass. */
public enum Status {
  /** It was in the bootstrap set, and nobody changed it. */
  BOOTSTRAP,
  /** It came without a label, and nobody has given it one. */
  UNLABELLED,
  /** The model did not doubt its label enough. */
  ACCEPTED,
  /** The model doubted its label, and the annotator kept it; in a review, also that of a counter-example that was decided on. */
  CONFIRMED,
  /** The model doubted its label, and the annotator did not know (or there was none). */
  SKIPPED,
  /** The model doubted its label, and the annotator changed it. */
  RELABELLED,
  /** Its label was changed when it was shown as a counter-example. */
  COUNTEREXAMPLE_RELABELLED,
  /** In a review: nobody has decided about its label. */
  NOT_REVIEWED,
  /** Somebody looked, and could not tell. */
  UNSURE,
  /** It is to be left out of the data. */
  LEFT_OUT,
  /** It belongs to none of the classes; it may have a new one. */
  NONE_FITS,
  /** Several classes fit. */
  SEVERAL_FIT;

  /** The names of all statuses, as they are written: lower case, with hyphens. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Status::toString).toList();
  }

  /**
   * The status of every row; of several answers the last one counts; to skip is none.
   *
   * @return one status per row; null for a row that never arrived because the annotator stopped
   */
  public static Status[] of(Walk walk, Outcome outcome) {
    Status[] status = new Status[walk.labels().length];
    for (int row = 0; row < status.length; row++) {
      status[row] = walk.labels()[row] < 0 ? UNLABELLED : null;
    }
    for (int row : walk.bootstrap()) {
      status[row] = walk.labels()[row] < 0 ? UNLABELLED : walk.isReview() ? NOT_REVIEWED : BOOTSTRAP;
    }
    if (!walk.isReview()) { // else nobody has decided about them, whatever the model thought in a walk that came before
      outcome.accepted().stream().filter(accepted -> walk.labels()[accepted.row()] >= 0).forEach(accepted -> status[accepted.row()] = ACCEPTED);
    }
    outcome.turns().forEach(turn -> status[turn.row()] = SKIPPED);
    for (Outcome.Turn turn : outcome.inTime()) {
      if (turn.answer() instanceof Answer.Labels labels) {
        if (walk.isReview()) {
          labels.counterExamples().forEach(other -> status[other.row()] = CONFIRMED);
        }
        boolean again = turn.query().control() != null && labels.label() != turn.query().suspicion().label(); // a repeat that says it once more
        status[turn.row()] = turn.relabelsSuspicious() || again ? RELABELLED : CONFIRMED;
        turn.relabelledCounterExamples().forEach(row -> status[row] = COUNTEREXAMPLE_RELABELLED);
        ((Answer.Labels) turn.answer()).together().forEach(row -> status[row.row()] = row.label() == row.before() ? CONFIRMED : RELABELLED);
      }
    }
    outcome.others().forEach((row, other) -> status[row] = of(other.finding()));
    return status;
  }

  static Status of(Answer.Finding finding) {
    return switch (finding) {
      case UNSURE -> UNSURE;
      case LEAVE_OUT -> LEFT_OUT;
      case NONE_FITS -> NONE_FITS;
      case SEVERAL_FIT -> SEVERAL_FIT;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
