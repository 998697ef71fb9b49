package cincer.report;

import cincer.Grounds;
import cincer.data.Attributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * What stood beside a question, for a page.
 *
 * @param percents  of attributes by name: how much they spoke for what was expected, in percent of the strongest
 * @param sentences about words, and the nearest rows
 */
record CardGrounds(Map<String, Integer> percents, List<String> sentences) {

  static CardGrounds of(Grounds grounds, Instances data, int expected, int given) {
    double strongest = grounds.values().stream().mapToDouble(value -> Math.abs(value.odds())).max().orElse(0);
    Map<String, Integer> percents = new HashMap<>();
    grounds.values().forEach(value -> percents.put(value.attribute(), (int) Math.round(100 * value.odds() / strongest)));
    List<String> names = Attributes.values(data.classAttribute());
    return new CardGrounds(percents, Stream.of(words(grounds, names.get(expected), true), words(grounds, names.get(given), false),
        nearest(grounds, names, expected)).filter(sentence -> !sentence.isEmpty()).toList());
  }

  private static String words(Grounds grounds, String label, boolean speakFor) {
    String words = grounds.words().stream().filter(word -> word.odds() > 0 == speakFor).map(Grounds.SpeakingWord::word).distinct().collect(Collectors.joining(", "));
    return words.isEmpty() ? "" : "Words that spoke for " + label + ": " + words;
  }

  private static String nearest(Grounds grounds, List<String> names, int expected) {
    long as = grounds.nearest().stream().filter(near -> near.label() == expected).count();
    return grounds.nearest().isEmpty() ? "" : "Nearest rows: " + as + " of " + grounds.nearest().size() + " labelled " + names.get(expected) + " then ("
        + grounds.nearest().stream().map(near -> "row " + (near.row() + 1) + ": " + names.get(near.label())).collect(Collectors.joining(", ")) + ")";
  }

  /** Whether it is known of any attribute what it spoke for. */
  boolean hasValues() {
    return !percents.isEmpty();
  }

  /** How much an attribute spoke for what was expected, in percent of the strongest; 0 where nobody knows. */
  int percent(Attribute attribute) {
    return percents.getOrDefault(attribute.name(), 0);
  }
}
