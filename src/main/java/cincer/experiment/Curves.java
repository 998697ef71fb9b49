package cincer.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The curves of several strategies. Where everything is repeated with several networks, {@code repeat} is the stream's number
 * plus the network's number (from 0) times the number of streams.
 *
 * @param streams  number of streams
 * @param isReview whether iterations are questions of a review, not examples that arrive
 * @param byName   for each strategy, in the order in which they were asked for, a curve (iterations 0, 1, ...) for each repeat; they may
 *                 differ in length
 */
record Curves(int streams, boolean isReview, Map<String, Map<Integer, List<Point>>> byName) {

  Curves(int streams, boolean isReview) {
    this(streams, isReview, new LinkedHashMap<>());
  }

  /** Of walks over streams. */
  Curves(int streams) {
    this(streams, false);
  }

  void add(Walked walk) {
    byName.computeIfAbsent(walk.strategy(), s -> new TreeMap<>()).put(walk.repeat(), walk.points());
  }

  /** One strategy's walk over one stream with one network. */
  record Walked(String strategy, int repeat, List<Point> points) {}

  /** All walks, strategy by strategy. */
  Stream<Walked> walks() {
    return byName.entrySet().stream().flatMap(strategy -> strategy.getValue().entrySet().stream()
        .map(walk -> new Walked(strategy.getKey(), walk.getKey(), walk.getValue())));
  }

  /** The strategies that have a curve. */
  List<String> strategies() {
    return new ArrayList<>(byName.keySet());
  }

  /** Number of the last iteration. */
  int last() {
    return byName.values().stream().flatMap(curves -> curves.values().stream()).mapToInt(curve -> curve.size() - 1).max().orElse(0);
  }

  /** A figure of whole walks: the mean over streams of the means over networks. */
  Mean mean(String strategy, ToDoubleFunction<List<Point>> figure) {
    return Mean.of(perStream(strategy, figure).values());
  }

  /** A figure after some iterations; the last of a curve holds on where another one is longer. */
  Mean mean(String strategy, int iteration, ToDoubleFunction<Point> figure) {
    return mean(strategy, curve -> figure.applyAsDouble(curve.get(Math.min(iteration, curve.size() - 1))));
  }

  /** A figure of whole walks, for each stream as the mean over networks, by the number of the stream. */
  Map<Integer, Double> perStream(String strategy, ToDoubleFunction<List<Point>> figure) {
    return byName.get(strategy).entrySet().stream().collect(Collectors.groupingBy(e -> e.getKey() % streams, TreeMap::new,
        Collectors.averagingDouble(e -> figure.applyAsDouble(e.getValue()))));
  }
}
