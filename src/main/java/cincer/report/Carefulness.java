package cincer.report;

import cincer.Answer;
import cincer.Control;
import cincer.learner.Outcome.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import weka.core.Statistics;

/**
 * How carefully a person answers, by the controls among the questions.
 *
 * @param clear            controls about a label that nobody doubts
 * @param contradicted     how many of these the person gave another label
 * @param repeats          questions that came once more
 * @param otherwise        how many of these were answered otherwise than before
 * @param kappa            Cohen's kappa of the person with themselves, on the repeats; NaN where it is not defined
 * @param blind            questions without the model's opinion, about a label that it doubts
 * @param blindAsExpected  how many of these got the label that the model expected
 * @param shown            questions with its opinion about a label that it doubts, which nothing else led to
 * @param shownAsExpected  how many of these got the label that it expected
 * @param rows             rows (0-based) of the clear labels that were contradicted and of the repeats that were answered otherwise, in order
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record Carefulness(int clear, int contradicted, int repeats, int otherwise, double kappa, int blind, int blindAsExpected, int shown,
    int shownAsExpected, List<Integer> rows) {

  /** So many controls an attentive person answers against the label or against themselves: slips, and clear labels that are wrong (docs/care.md). */
  static final double BASE = 0.1;
  /** Answers are marked where slips explain so many contradictions with less than this probability. */
  static final double LEVEL = 0.01;

  /** By the questions that were answered with a label and stand. */
  public static Carefulness of(List<Turn> turns, int classes) {
    int[] counts = new int[8];
    List<Integer> rows = new ArrayList<>();
    List<int[]> pairs = new ArrayList<>();
    for (Turn turn : turns) {
      Control control = turn.query().control();
      if (!(turn.answer() instanceof Answer.Labels l) || !l.together().isEmpty()) {
        continue;
      }
      boolean contradicts = l.label() != turn.query().labelBefore();
      boolean asExpected = l.label() == turn.query().suspicion().predicted();
      if (control == null && (turn.query().unlabelled() || turn.query().chain() != null)) {
        continue; // of another kind than the questions that hide the opinion
      } else if (control == null) {
        counts[6]++;
        counts[7] += asExpected ? 1 : 0;
        continue;
      }
      int at = switch (control.kind()) {
        case CLEAR -> 0;
        case REPEAT -> 2;
        case BLIND -> 4;
      };
      counts[at]++;
      counts[at + 1] += control.kind() == Control.Kind.BLIND ? asExpected ? 1 : 0 : contradicts ? 1 : 0;
      if (control.kind() == Control.Kind.REPEAT) {
        pairs.add(new int[] {control.earlier(), l.label()});
      }
      if (control.kind() != Control.Kind.BLIND && contradicts) {
        rows.add(turn.row());
      }
    }
    return new Carefulness(counts[0], counts[1], counts[2], counts[3], kappa(pairs, classes), counts[4], counts[5], counts[6], counts[7], List.copyOf(rows));
  }

  private static double kappa(List<int[]> pairs, int classes) {
    double[] first = new double[classes];
    double[] second = new double[classes];
    double n = pairs.size();
    double same = 0;
    for (int[] pair : pairs) {
      first[pair[0]] += 1 / n;
      second[pair[1]] += 1 / n;
      same += pair[0] == pair[1] ? 1 / n : 0;
    }
    double byChance = IntStream.range(0, classes).mapToDouble(y -> first[y] * second[y]).sum();
    return n == 0 || byChance > 1 - 1e-12 ? Double.NaN : (same - byChance) / (1 - byChance);
  }

  /** Whether there were any controls. */
  public boolean isKnown() {
    return clear + repeats + blind > 0;
  }

  /**
   * Probability that a careful person contradicts controls so often: the smaller of that of the clear labels alone and that of clear labels
   * and repeats together (binomial, one-sided), times two.
   */
  public double chance() {
    return chance(clear, contradicted, repeats, otherwise, BASE);
  }

  static double chance(int clear, int contradicted, int repeats, int otherwise, double base) {
    return Math.min(1, 2 * Math.min(tail(contradicted, clear, base), tail(contradicted + otherwise, clear + repeats, base)));
  }

  /** Probability of at least k of n, each with probability p. */
  static double tail(int k, int n, double p) {
    return k == 0 ? 1 : Statistics.incompleteBeta(k, n - k + 1, p);
  }

  /** Whether controls were contradicted far more often than slips explain: the answers are to be looked at, and none is dropped. */
  public boolean isMarked() {
    return chance() < LEVEL;
  }

  /** In sentences, one per line. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (clear > 0) {
      lines.add(contradicted + " of " + clear + (clear == 1 ? " clear label was" : " clear labels were") + " contradicted");
    }
    if (repeats > 0) {
      lines.add(otherwise + " of " + repeats + (repeats == 1 ? " repeated question was" : " repeated questions were") + " answered otherwise than before"
          + (Double.isNaN(kappa) ? "" : String.format(Locale.ROOT, " (kappa with oneself %.2f)", kappa)));
    }
    if (blind > 0) {
      lines.add(blindAsExpected + " of " + blind + (blind == 1 ? " question" : " questions") + " without the model's opinion got the label that it expected"
          + (shown == 0 ? "" : String.format(Locale.ROOT, " (%.0f%%; with its opinion %.0f%%)", 100.0 * blindAsExpected / blind, 100.0 * shownAsExpected / shown)));
    }
    if (!rows.isEmpty()) {
      lines.add("look again at row" + (rows.size() == 1 ? " " : "s ") + String.join(", ", Arrays.stream(rows.stream().mapToInt(row -> row + 1).toArray())
          .distinct().mapToObj(String::valueOf).limit(20).toList()) + (rows.stream().distinct().count() > 20 ? " and others" : ""));
    }
    if (isMarked()) {
      lines.add(String.format(Locale.ROOT, "MARKED: controls are contradicted more often than slips explain (probability %.2g); look at these answers before "
          + "you rely on them", chance()));
    }
    return lines;
  }
}
