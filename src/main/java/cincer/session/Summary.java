package cincer.session;

import cincer.Answer;
import cincer.learner.Outcome;
import cincer.learner.Walk;

/**
 * A cleaning pass in numbers.
 *
 * @param bootstrap       labelled rows in the bootstrap set
 * @param seen            rows that arrived
 * @param arrivals        rows that would have arrived, had nobody stopped
 * @param questions       questions that stand
 * @param skipped         of these, how many were skipped
 * @param incoming        suspicious examples that were relabelled
 * @param counterExamples counter-examples that were relabelled
 * @param unlabelled      rows without a label
 */
public record Summary(int bootstrap, int seen, int arrivals, int questions, int skipped, int incoming, int counterExamples,
    int unlabelled) {

  /** Counts. */
  public static Summary of(Walk walk, Outcome outcome) {
    return new Summary(walk.bootstrap().length, outcome.arrived(), walk.arrivals().length, outcome.turns().size(),
        (int) outcome.turns().stream().filter(turn -> turn.answer() instanceof Answer.Skip).count(),
        (int) outcome.turns().stream().filter(Outcome.Turn::relabelsSuspicious).count(),
        (int) outcome.turns().stream().filter(Outcome.Turn::relabelsCounterExample).count(),
        (int) java.util.Arrays.stream(walk.labels()).filter(y -> y < 0).count());
  }

  /** One line per number. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(String.format("bootstrap set        %6d%n", bootstrap));
    text.append(String.format("examples seen        %6d%s%n", seen, seen < arrivals ? " of " + arrivals : ""));
    text.append(String.format("questions asked      %6d%s%n", questions, skipped > 0 ? " (" + skipped + " skipped)" : ""));
    text.append(String.format("labels corrected     %6d (%d incoming, %d counter-examples)", incoming + counterExamples,
        incoming, counterExamples));
    if (unlabelled > 0) {
      text.append(String.format("%nrows without a label %6d (kept as they are)", unlabelled));
    }
    return text.toString();
  }
}
