package cincer.explanation;

import cincer.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/**
 * What the words of a text speak for: those of a text that the model learns from, each left out in turn; those of a text that stands beside
 * the features, where the features are called after words, as filters make them.
 */
final class SpeakingWords {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** Of longer texts, the first different words only: each of them costs an encoding. */
  private static final int MOST = 300;

  /** An ending that a filter may have taken off. */
  private static final int LONGEST_ENDING = 2;

  private SpeakingWords() {}

  /** Words of a text as they are compared. */
  static String key(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Each word that the model learns from is left out of the text everywhere, and the model asked again. */
  static Map<String, Double> leftOut(Instance row, Attribute text, float[] x, Function<Instance, float[]> encoder, Model model, Attribution attribution,
      int label, int other) {
    String whole = row.stringValue(text);
    List<String> words = WORD.matcher(whole).results().map(match -> key(match.group())).distinct().limit(MOST).toList();
    Instances one = new Instances(row.dataset(), 0);
    List<Part> parts = new ArrayList<>();
    for (String word : words) {
      Instance without = (Instance) row.copy();
      without.setDataset(one);
      without.setValue(text.index(), one.attribute(text.index()).addStringValue(without(whole, word)));
      parts.add(difference(x, encoder.apply(without)));
    }
    double[] said = attribution.of(model, x, parts, label, other);
    Map<String, Double> all = new LinkedHashMap<>();
    for (int i = 0; i < said.length; i++) {
      all.put(words.get(i), said[i]);
    }
    return all;
  }

  private static String without(String text, String word) {
    Matcher matcher = WORD.matcher(text);
    return matcher.replaceAll(match -> key(match.group()).equals(word) ? " " : Matcher.quoteReplacement(match.group()));
  }

  private static Part difference(float[] x, float[] hidden) {
    int[] changed = IntStream.range(0, x.length).filter(f -> x[f] != hidden[f]).toArray();
    float[] values = new float[changed.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = hidden[changed[i]];
    }
    return new Part(changed, values);
  }

  /**
   * The words of a text that features are called after: "water" and "waters" after {@code tf_water}, if the value is not zero.
   *
   * @param byAttribute what each attribute speaks for, NaN where it says nothing
   */
  static Map<String, Double> named(Instance row, String text, double[] byAttribute) {
    Map<String, Double> values = new HashMap<>();
    String prefix = prefix(row);
    for (int a = 0; a < byAttribute.length; a++) {
      if (!Double.isNaN(byAttribute[a]) && row.attribute(a).isNumeric() && row.value(a) != 0) {
        values.put(key(row.attribute(a).name().substring(row.attribute(a).name().startsWith(prefix) ? prefix.length() : 0)), byAttribute[a]);
      }
    }
    Map<String, Double> found = new LinkedHashMap<>();
    for (String word : WORD.matcher(text).results().map(match -> key(match.group())).collect(Collectors.toCollection(LinkedHashSet::new))) {
      for (int end = word.length(); end >= Math.max(2, word.length() - LONGEST_ENDING); end--) {
        Double said = values.get(word.substring(0, end));
        if (said != null) {
          found.put(word, said);
          break;
        }
      }
    }
    return found;
  }

  /** What the names of all numeric attributes begin with, up to its last sign that is no letter. */
  private static String prefix(Instance row) {
    String shared = null;
    for (int a = 0; a < row.numAttributes(); a++) {
      if (row.attribute(a).isNumeric() && a != row.classIndex()) {
        String name = row.attribute(a).name();
        int same = 0;
        while (shared != null && same < Math.min(shared.length(), name.length()) && shared.charAt(same) == name.charAt(same)) {
          same++;
        }
        shared = shared == null ? name : shared.substring(0, same);
      }
    }
    int end = shared == null ? 0 : shared.length();
    while (end > 0 && Character.isLetterOrDigit(shared.charAt(end - 1))) {
      end--;
    }
    return shared == null ? "" : shared.substring(0, end);
  }
}
