package cincer.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Which strategy would have cleaned most, and how sure that is. Who leads is found in the same walks that the intervals come from, so
 * the confidence is shared among all pairs of strategies (Bonferroni): together they hold with 95%.
 *
 * @param leader   cleaned most on average; of equal ones that which was named first
 * @param cleaned  by how many labels more than each other strategy, in the order of their means
 * @param questions by how many questions more
 */
record Recommendation(String leader, Map<String, PairedDifference> cleaned, Map<String, PairedDifference> questions) {

  private static final double CONFIDENCE = 0.95;

  /** @param curves of at least one strategy */
  static Recommendation of(Curves curves) {
    int last = curves.last();
    List<String> ranked = new ArrayList<>(curves.strategies());
    ranked.sort(Comparator.comparingDouble((String s) -> curves.mean(s, last, Point::cleaned).value()).reversed());
    String leader = ranked.get(0);
    int pairs = Math.max(1, ranked.size() * (ranked.size() - 1) / 2);
    double each = 1 - (1 - CONFIDENCE) / pairs;
    return new Recommendation(leader, ahead(curves, ranked, each, Point::cleaned), ahead(curves, ranked, each, Point::queries));
  }

  private static Map<String, PairedDifference> ahead(Curves curves, List<String> ranked, double confidence, ToDoubleFunction<Point> figure) {
    ToDoubleFunction<List<Point>> atEnd = walk -> figure.applyAsDouble(walk.get(walk.size() - 1));
    Map<Integer, Double> first = curves.perStream(ranked.get(0), atEnd);
    Map<String, PairedDifference> differences = new LinkedHashMap<>();
    ranked.subList(1, ranked.size()).forEach(other ->
        differences.put(other, PairedDifference.of(first, curves.perStream(other, atEnd), confidence)));
    return differences;
  }

  /** The others that may clean as much or more. */
  List<String> rivals() {
    return cleaned.entrySet().stream().filter(other -> !other.getValue().isClear()).map(Map.Entry::getKey).toList();
  }

  /** In one or two sentences. */
  String sentence() {
    if (cleaned.isEmpty()) {
      return leader + " was the only strategy: there is nothing to compare it with; name others with -strategies.";
    }
    List<String> rivals = rivals();
    if (rivals.isEmpty()) {
      PairedDifference next = cleaned.values().iterator().next();
      return String.format(Locale.ROOT, "Choose %s: it cleaned most, %.1f labels more than the next (between %.1f and %.1f).", leader,
          next.mean(), next.low(), next.high());
    }
    String all = rivals.size() == cleaned.size() ? "any other strategy" : String.join(", ", rivals);
    return leader + " cleaned most on average, but no difference can be told from " + all + ": choose any of them by what you like to be "
        + "shown, or ask for more -repeats.";
  }
}
