package cincer.experiment;

import cincer.CounterExample;
import java.util.Collection;
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

  private record StrategyCut(String strategy, int cut) {}

  private final Map<StrategyCut, Map<Integer, SummaryStatistics>> shares = new LinkedHashMap<>();

  /**
   * Counts one ranking.
   *
   * @param truth true labels of all rows
   */
  void add(String strategy, int stream, List<CounterExample> ranking, int[] truth) {
    for (int k : CUTS) {
      long wrong = ranking.stream().limit(k).filter(shown -> truth[shown.row()] != shown.label()).count();
      shares.computeIfAbsent(new StrategyCut(strategy, k), s -> new TreeMap<>()).computeIfAbsent(stream, s -> new SummaryStatistics())
          .addValue((double) wrong / k);
    }
  }

  /** Pr@k, in [0, 1]. */
  Mean at(String strategy, int k) {
    return Mean.of(streams(strategy, k).stream().map(SummaryStatistics::getMean).toList());
  }

  /** Questions of all streams and networks. */
  long queries(String strategy) {
    return streams(strategy, CUTS.get(0)).stream().mapToLong(SummaryStatistics::getN).sum();
  }

  private Collection<SummaryStatistics> streams(String strategy, int k) {
    return shares.getOrDefault(new StrategyCut(strategy, k), Map.of()).values();
  }
}
