package cincer.gui;

import cincer.ShownEvidence;
import cincer.explanation.CoarsePlaces;
import cincer.explanation.ReadingOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import weka.core.Attribute;
import weka.core.Instances;

/** Collects what stands beside a question, as it becomes known; and gives it back where the question is shown again. */
final class EvidenceCollector {

  private final Instances data;
  private double[] speaks = {};
  private List<Map<String, Double>> words = List.of();
  private List<Attribute> texts = List.of();
  private List<NearestView.ShownRow> nearest = List.of();
  private final Map<Integer, double[][]> places = new LinkedHashMap<>(); // of images, by row
  private IntPredicate shown = attribute -> false;

  EvidenceCollector(Instances data) {
    this.data = data;
  }

  /** Of another question nothing is known yet. */
  void clear() {
    speaks = new double[0];
    words = List.of();
    nearest = List.of();
    places.clear();
  }

  /**
   * Values stand there in this order.
   *
   * @param byAttribute how much each attribute of the data speaks for what is expected, in log-odds; NaN where it says nothing
   * @param isShown     whether an attribute of the data is seen
   */
  void values(double[] byAttribute, IntPredicate isShown) {
    speaks = byAttribute;
    shown = isShown;
  }

  /** Words are marked in texts: for each text, by word in lower case. */
  void words(List<Attribute> ofTexts, List<Map<String, Double>> byWord) {
    texts = ofTexts;
    words = byWord;
  }

  void nearest(List<NearestView.ShownRow> rows) {
    nearest = rows;
  }

  /** Of a pair, whose second row may be another one than before. */
  void pair(int one, int other) {
    places.keySet().retainAll(List.of(one, other));
  }

  /**
   * Places of an image can be seen.
   *
   * @param pixels height x width, how much each speaks for what is expected
   */
  void places(int row, double[][] pixels) {
    places.put(row, pixels);
  }

  /** All of it, the most telling first. */
  ShownEvidence evidence() {
    List<ShownEvidence.SpeakingValue> values = telling(IntStream.range(0, speaks.length).filter(shown)
        .mapToObj(a -> new ShownEvidence.SpeakingValue(data.attribute(a).name(), rounded(speaks[a]))), ShownEvidence.SpeakingValue::odds);
    List<ShownEvidence.SpeakingWord> said = telling(IntStream.range(0, words.size()).boxed().flatMap(text -> words.get(text).entrySet().stream()
        .sorted(Map.Entry.comparingByKey()).map(word -> new ShownEvidence.SpeakingWord(texts.get(text).name(), word.getKey(), rounded(word.getValue())))),
        ShownEvidence.SpeakingWord::odds);
    return new ShownEvidence(values, said, nearest.stream().map(near -> new ShownEvidence.NearRow(near.row(), near.label())).toList(), CoarsePlaces.of(places));
  }

  /** Those that say more than hardly anything, the strongest first. */
  private static <T> List<T> telling(Stream<T> all, ToDoubleFunction<T> odds) {
    List<T> sorted = all.filter(one -> !Double.isNaN(odds.applyAsDouble(one)))
        .sorted(Comparator.comparingDouble((T one) -> -Math.abs(odds.applyAsDouble(one)))).toList();
    double strongest = sorted.isEmpty() ? 0 : Math.abs(odds.applyAsDouble(sorted.get(0)));
    return strongest == 0 ? List.of() : sorted.stream().filter(one -> ReadingOrder.says(odds.applyAsDouble(one) / strongest)).toList();
  }

  /** More digits say nothing. */
  private static double rounded(double odds) {
    return Math.round(odds * 1000) / 1000.0;
  }

  /** What was known of values when a question was answered, by attribute of the data. */
  static double[] values(ShownEvidence evidence, Instances data) {
    double[] speaks = new double[data.numAttributes()];
    Arrays.fill(speaks, Double.NaN);
    evidence.values().stream().filter(value -> data.attribute(value.attribute()) != null)
        .forEach(value -> speaks[data.attribute(value.attribute()).index()] = value.odds());
    return speaks;
  }

  /** The same of the words of texts. */
  static List<Map<String, Double>> words(ShownEvidence evidence, List<Attribute> texts) {
    return texts.stream().map(text -> {
      Map<String, Double> said = new HashMap<>();
      evidence.words().stream().filter(word -> word.attribute().equals(text.name())).forEach(word -> said.put(word.word(), word.odds()));
      return said;
    }).toList();
  }
}
