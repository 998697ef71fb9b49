package cincer.report;

import cincer.ShownEvidence;
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
record CardEvidence(Map<String, Integer> percents, List<String> sentences) {

  static CardEvidence of(ShownEvidence evidence, Instances data, int expected, int given) {
    double strongest = evidence.values().stream().mapToDouble(value -> Math.abs(value.odds())).max().orElse(0);
    Map<String, Integer> percents = new HashMap<>();
    evidence.values().forEach(value -> percents.put(value.attribute(), (int) Math.round(100 * value.odds() / strongest)));
    List<String> names = Attributes.values(data.classAttribute());
    return new CardEvidence(percents, Stream.of(words(evidence, names.get(expected), true), words(evidence, names.get(given), false),
        nearest(evidence, names, expected)).filter(sentence -> !sentence.isEmpty()).toList());
  }

  private static String words(ShownEvidence evidence, String label, boolean speakFor) {
    String words = evidence.words().stream().filter(word -> word.odds() > 0 == speakFor).map(ShownEvidence.SpeakingWord::word).distinct()
        .collect(Collectors.joining(", "));
    return words.isEmpty() ? "" : "Words that spoke for " + label + ": " + words;
  }

  private static String nearest(ShownEvidence evidence, List<String> names, int expected) {
    long as = evidence.nearest().stream().filter(near -> near.label() == expected).count();
    return evidence.nearest().isEmpty() ? "" : "Nearest rows: " + as + " of " + evidence.nearest().size() + " labelled " + names.get(expected) + " then ("
        + evidence.nearest().stream().map(near -> "row " + (near.row() + 1) + ": " + names.get(near.label())).collect(Collectors.joining(", ")) + ")";
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
