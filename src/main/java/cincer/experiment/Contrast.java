package cincer.experiment;

import cincer.CounterExample;
import cincer.TrainingSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * What a ranking of counter-examples is worth, measured by what really happens without them; or the mean over questions.
 *
 * @param spearman    rank correlation of the scores with the true changes, in [-1, 1]; 0 where all scores are equal, NaN
 *                    where fewer than two examples are ranked
 * @param percentile  share of the candidates whose true change is no larger than the pick's, in (0, 1]; by chance a little
 *                    more than 0.5, because the pick counts
 * @param change      true change of P(ytilde|x) without the pick, in [-1, 1]
 * @param mislabelled 1 if the pick's label is wrong, else 0
 */
record Contrast(double spearman, double percentile, double change, double mislabelled) {

  /**
   * Measures a ranking.
   *
   * @param ranking at least one counter-example, best first
   * @param changes true change without each training example; NaN where that is no candidate
   * @param truth   true labels of all rows
   */
  static Contrast of(List<CounterExample> ranking, double[] changes, int[] truth) {
    CounterExample pick = ranking.get(0);
    double change = changes[pick.index()];
    double[] candidates = Arrays.stream(changes).filter(value -> !Double.isNaN(value)).toArray();
    return new Contrast(spearman(ranking, changes),
        (double) Arrays.stream(candidates).filter(value -> value <= change).count() / candidates.length, change,
        truth[pick.row()] == pick.label() ? 0 : 1);
  }

  private static double spearman(List<CounterExample> ranking, double[] changes) {
    if (ranking.size() < 2) {
      return Double.NaN;
    }
    double correlation = new SpearmansCorrelation().correlation(ranking.stream().mapToDouble(CounterExample::score).toArray(),
        ranking.stream().mapToDouble(shown -> changes[shown.index()]).toArray());
    return Double.isNaN(correlation) ? 0 : correlation;
  }

  /** The ranking of the candidates by the true changes: what no selector can beat. */
  static List<CounterExample> best(TrainingSet set, double[] changes) {
    return IntStream.range(0, changes.length).filter(k -> !Double.isNaN(changes[k]))
        .mapToObj(k -> new CounterExample(k, set.rows()[k], set.labels()[k], changes[k]))
        .sorted(Comparator.comparingDouble(CounterExample::score).reversed()).toList();
  }

  /** The mean of each figure over the questions that have it; NaN if none has. */
  static Contrast mean(List<Contrast> questions) {
    return new Contrast(mean(questions, Contrast::spearman), mean(questions, Contrast::percentile),
        mean(questions, Contrast::change), mean(questions, Contrast::mislabelled));
  }

  private static double mean(List<Contrast> questions, ToDoubleFunction<Contrast> figure) {
    return questions.stream().mapToDouble(figure).filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN);
  }
}
