package cincer.report;

import cincer.Answer;
import cincer.Suspicion;
import cincer.WrongLeft;
import cincer.learner.Outcome;
import cincer.learner.Walk;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * A cleaning pass in numbers.
 *
 * @param asked           whether anybody was asked
 * @param review          whether it was a review of a whole data set
 * @param stopped         whether the annotator stopped before the end
 * @param bootstrap       labelled rows in the bootstrap set; in a review, all of them
 * @param seen            rows that arrived
 * @param arrivals        rows that would have arrived, had nobody stopped
 * @param questions       questions that stand
 * @param looks           labels that were decided on; one that was decided on twice counts twice
 * @param reviewed        rows whose labels were decided on, each of them once
 * @param skipped         of these, how many were skipped
 * @param incoming        suspicious examples that were relabelled, and rows that were together with one
 * @param counterExamples counter-examples that were relabelled
 * @param others          how many rows there are of which something else than a label was said last, by what it is, as a status is written
 * @param unlabelled      rows without a label
 * @param taken           rows that came without a label and have the model's
 * @param wrong           in a review, how many labels are expected to be wrong among those that nobody has reviewed; null where nobody knows
 * @param timing          how long a person thought; null where nobody knows
 * @param care            how carefully the questions were answered; null where nobody was asked
 * @param open            rows (0-based) that were doubted, and of which nobody has said what they are, in order
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record Summary(boolean asked, boolean review, boolean stopped, int bootstrap, int seen, int arrivals, int questions, int looks, int reviewed,
    int skipped, int incoming, int counterExamples, Map<String, Integer> others, int unlabelled, int taken, WrongLeft wrong, Timing timing, Carefulness care,
    List<Integer> open) {

  private static final int LISTED = 20;

  /** @param asked whether anybody was asked; if not, questions are merely what would have been */
  public static Summary of(Walk walk, Outcome outcome, boolean asked) {
    return new Summary(asked, walk.isReview(), outcome.stopped(), walk.bootstrap().length, outcome.arrived(), walk.arrivals().length, outcome.turns().size(),
        outcome.turns().stream().mapToInt(Outcome.Turn::looks).sum(), (int) outcome.turns().stream().flatMapToInt(Outcome.Turn::decided).distinct().count(),
        (int) outcome.turns().stream().filter(turn -> turn.answer() instanceof Answer.Skip).count(),
        outcome.turns().stream().mapToInt(turn -> (turn.relabelsSuspicious() ? 1 : 0) + turn.relabelledTogether().size()).sum(),
        outcome.turns().stream().mapToInt(turn -> turn.relabelledCounterExamples().size()).sum(), others(outcome),
        (int) Arrays.stream(outcome.labels()).filter(y -> y < 0).count(),
        taken(walk, outcome),
        outcome.wrong(), null, asked ? Carefulness.of(outcome.turns(), walk.classes()) : null,
        outcome.open().stream().map(Outcome.Turn::row).toList());
  }

  /**
   * With the time that a person took.
   *
   * @param millis how long a person thought about a question, by its number; only what was measured
   */
  public Summary timing(Map<Integer, Integer> millis) {
    return new Summary(asked, review, stopped, bootstrap, seen, arrivals, questions, looks, reviewed, skipped, incoming, counterExamples, others,
        unlabelled, taken, wrong, Timing.of(millis.values()).orElse(null), care, open);
  }

  /** How many rows came without a label, have one, and were not decided on by anybody. */
  private static int taken(Walk walk, Outcome outcome) {
    Set<Integer> decided = new HashSet<>(outcome.others().keySet());
    for (Outcome.Turn turn : outcome.turns()) {
      if (turn.answer() instanceof Answer.Labels labels) {
        decided.add(turn.row());
        decided.addAll(labels.otherRows());
      }
    }
    return (int) outcome.accepted().stream().map(Suspicion::row).distinct()
        .filter(row -> walk.labels()[row] < 0 && outcome.labels()[row] >= 0 && !decided.contains(row)).count();
  }

  /** In the order of the statuses. */
  private static Map<String, Integer> others(Outcome outcome) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    outcome.others().values().forEach(other -> counts.merge(Status.of(other.finding()), 1, Integer::sum));
    Map<String, Integer> named = new LinkedHashMap<>();
    counts.forEach((status, count) -> named.put(status.toString(), count));
    return Collections.unmodifiableMap(named);
  }

  /** One line per number. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (review) {
      text.append(String.format(Locale.ROOT, "labels reviewed      %6d of %d%s%n", reviewed, bootstrap,
          looks > reviewed ? " (" + looks + " looks: some were shown with several questions)" : ""));
    } else {
      text.append(String.format(Locale.ROOT, "bootstrap set        %6d%n", bootstrap));
      text.append(String.format(Locale.ROOT, "examples seen        %6d%s%n", seen, seen < arrivals ? " of " + arrivals : ""));
    }
    if (asked) {
      text.append(String.format(Locale.ROOT, "questions asked      %6d%s%n", questions, skipped > 0 ? " (" + skipped + " skipped)" : ""));
      text.append(String.format(Locale.ROOT, "labels corrected     %6d (%d %s, %d counter-examples)", incoming + counterExamples,
          incoming, review ? "suspicious" : "incoming", counterExamples));
    } else {
      text.append(String.format(Locale.ROOT, "suspicious rows      %6d (nobody was asked)", questions));
    }
    if (!others.isEmpty()) {
      text.append(String.format(Locale.ROOT, "%nother answers        %6d (%s)", others.values().stream().mapToInt(Integer::intValue).sum(),
          others.entrySet().stream().map(one -> one.getValue() + " " + one.getKey().replace('-', ' ')).collect(Collectors.joining(", "))));
    }
    if (timing != null) {
      text.append(String.format(Locale.ROOT, "%ntime: %s", timing.text()));
    }
    if (care != null && care.isKnown()) {
      text.append(String.format(Locale.ROOT, "%ncontrols: %s", String.join("; ", care.lines())));
    }
    if (wrong != null) {
      text.append(String.format(Locale.ROOT, "%nnot reviewed: %s", wrong.text()));
    }
    if (taken > 0) {
      text.append(String.format(Locale.ROOT, "%nlabels of the model  %6d (of rows that came without one)", taken));
    }
    if (unlabelled > 0) {
      text.append(String.format(Locale.ROOT, "%nrows without a label %6d (kept as they are)", unlabelled));
    }
    if (!open.isEmpty()) {
      text.append(String.format(Locale.ROOT, "%n%s: row%s %s%s", asked ? "left open" : "suspicious", open.size() == 1 ? "" : "s", open.stream().limit(LISTED)
          .map(row -> String.valueOf(row + 1)).collect(Collectors.joining(", ")),
          open.size() > LISTED ? " and " + (open.size() - LISTED) + " more" : ""));
    }
    return text.toString();
  }
}
