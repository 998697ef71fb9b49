package cincer.experiment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How well a detector has told wrong labels from right ones.
 *
 * @param wrong     how many labels are wrong
 * @param flagged   how many it takes to be wrong
 * @param f1        mean of the F1 of wrong and right labels, each weighted by its share, in [0, 1]
 * @param precision average precision of its scores: the mean over wrong labels of the precision at their score, in [0, 1]
 * @param recall    share of the wrong labels among as many with the highest scores, in [0, 1]
 * @param kept      weighted F1 on the test set of a model that was fitted to what is not flagged; NaN where nothing is left
 */
record Detected(double wrong, double flagged, double f1, double precision, double recall, double kept) {

  /** Compares with what is wrong. */
  static Detected of(Detector.Verdict verdict, boolean[] wrong, double kept) {
    int all = count(wrong);
    return new Detected(all, count(verdict.flagged()), Score.of(classes(verdict.flagged()), classes(wrong), 2).f1(),
        averagePrecision(verdict.scores(), wrong), all == 0 ? 1 : expectedHits(verdict.scores(), wrong, all) / all, kept);
  }

  private static int count(boolean[] marks) {
    return (int) IntStream.range(0, marks.length).filter(i -> marks[i]).count();
  }

  private static int[] classes(boolean[] marks) {
    return IntStream.range(0, marks.length).map(i -> marks[i] ? 1 : 0).toArray();
  }

  private static int[] byScore(double[] scores) {
    return IntStream.range(0, scores.length).boxed().sorted(Comparator.comparingDouble(i -> -scores[i])).mapToInt(i -> i).toArray();
  }

  /** Equal scores stand or fall together. */
  static double averagePrecision(double[] scores, boolean[] wrong) {
    int[] order = byScore(scores);
    double sum = 0;
    int hits = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      int found = 0;
      for (; to < order.length && scores[order[to]] == scores[order[from]]; to++) {
        found += wrong[order[to]] ? 1 : 0;
      }
      hits += found;
      sum += (double) found * hits / to;
      from = to;
    }
    return hits == 0 ? Double.NaN : sum / hits;
  }

  /** How many of the first are wrong; of equal scores at the border, as many as chance would find. */
  static double expectedHits(double[] scores, boolean[] wrong, int first) {
    int[] order = byScore(scores);
    double border = scores[order[first - 1]];
    long above = Arrays.stream(scores).filter(score -> score > border).count();
    double equal = 0;
    double hits = 0;
    double hitsAtBorder = 0;
    for (int i = 0; i < scores.length; i++) {
      equal += scores[i] == border ? 1 : 0;
      hits += wrong[i] && scores[i] > border ? 1 : 0;
      hitsAtBorder += wrong[i] && scores[i] == border ? 1 : 0;
    }
    return hits + hitsAtBorder * (first - above) / equal;
  }
}
