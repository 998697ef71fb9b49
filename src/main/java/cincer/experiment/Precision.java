package cincer.experiment;

import cincer.CounterExample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Pr@k of strategies (Q2): the share of mislabelled examples among the first k of each ranking. It is divided by k even where fewer
 * candidates exist. Means are over streams, of the means over a stream's questions.
 */
final class Precision {

  /** How many of a ranking are looked at. */
  static final List<Integer> CUTS = List.of(1, 5, 10);

  /**
   * One strategy with one cut.
   *
   * @param queries questions of all streams and networks
   * @param mean    Pr@k, in [0, 1]; NaN where nothing was asked
   * @param error   standard error over streams; NaN where there is but one
   */
  record Figure(long queries, double mean, double error) {}

  private record Key(String strategy, int cut) {}

  private final Map<Key, Map<Integer, SummaryStatistics>> shares = new LinkedHashMap<>();

  /**
   * Counts one ranking.
   *
   * @param truth true labels of all rows
   */
  void add(String strategy, int stream, List<CounterExample> ranking, int[] truth) {
    for (int k : CUTS) {
      long wrong = ranking.stream().limit(k).filter(shown -> truth[shown.row()] != shown.label()).count();
      shares.computeIfAbsent(new Key(strategy, k), s -> new TreeMap<>()).computeIfAbsent(stream, s -> new SummaryStatistics())
          .addValue((double) wrong / k);
    }
  }

  Figure figure(String strategy, int k) {
    SummaryStatistics streams = new SummaryStatistics();
    long queries = 0;
    for (SummaryStatistics stream : shares.getOrDefault(new Key(strategy, k), Map.of()).values()) {
      streams.addValue(stream.getMean());
      queries += stream.getN();
    }
    return new Figure(queries, streams.getMean(), streams.getN() < 2 ? Double.NaN : streams.getStandardDeviation() / Math.sqrt(streams.getN()));
  }
}
