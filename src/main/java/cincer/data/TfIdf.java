package cincer.data;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Texts as weights of their words and pairs of neighbouring words: (1 + ln tf) (1 + ln((1 + n) / (1 + df))), where a word is
 * tf times in the text and in df of n texts; each text has length 1, so that long ones weigh no more than short ones.
 * Kept are the words that the most texts have, without those that more than half of all have and those of a single one; then,
 * as far as there is room, pairs in the same way. What is counted is bounded, so that millions of pairs are no more than memory holds.
 */
final class TfIdf implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Words and pairs at the most. */
  static final int MOST_WORDS = 6000;

  private static final char BETWEEN = ' '; // no word has one

  /** Words that are counted at once; beyond, those that are rarest so far are forgotten. */
  private static final int MOST_COUNTED = 1_000_000;

  /** The words of one text, ascending, and their weights. */
  record Row(int[] words, float[] weights) {}

  private final Map<String, Integer> places = new HashMap<>();
  private final String[] words;
  private final float[] idf;

  /** @param texts null where missing */
  TfIdf(List<String> texts) {
    Map<String, int[]> counts = new HashMap<>();
    int forgotten = 0;
    int n = 0;
    for (String text : texts) {
      if (text != null) {
        n++;
        for (String word : new HashSet<>(terms(text))) {
          counts.computeIfAbsent(word, none -> new int[1])[0]++;
        }
        while (counts.size() > MOST_COUNTED) {
          int rarest = ++forgotten;
          counts.values().removeIf(count -> count[0] <= rarest);
        }
      }
    }
    words = chosen(counts, n);
    idf = new float[words.length];
    for (int w = 0; w < words.length; w++) {
      places.put(words[w], w);
      idf[w] = (float) (1 + Math.log((1.0 + n) / (1 + counts.get(words[w])[0])));
    }
  }

  private static String[] chosen(Map<String, int[]> counts, int n) {
    Set<String> usable = new HashSet<>(counts.keySet());
    usable.removeIf(word -> counts.get(word)[0] < 2 || 2 * counts.get(word)[0] > n);
    return (usable.isEmpty() ? counts.keySet() : usable).stream()
        .sorted(Comparator.comparing((String word) -> word.indexOf(BETWEEN) > 0).thenComparing(word -> -counts.get(word)[0])
            .thenComparing(Comparator.naturalOrder()))
        .limit(MOST_WORDS).sorted().toArray(String[]::new);
  }

  /** The words of a text, and each with the next one. */
  private static List<String> terms(String text) {
    List<String> words = Words.of(text);
    List<String> terms = new ArrayList<>(words);
    for (int i = 1; i < words.size(); i++) {
      terms.add(words.get(i - 1) + BETWEEN + words.get(i));
    }
    return terms;
  }

  /** Number of words and pairs that are known. */
  int width() {
    return words.length;
  }

  /** A word, or a pair with a space between. */
  String word(int place) {
    return words[place];
  }

  /** The weights of the known words of a text; none if it is null. */
  Row of(String text) {
    Map<Integer, Integer> tf = new TreeMap<>();
    for (String term : text == null ? List.<String>of() : terms(text)) {
      Integer place = places.get(term);
      if (place != null) {
        tf.merge(place, 1, Integer::sum);
      }
    }
    int[] found = new int[tf.size()];
    float[] weights = new float[found.length];
    double squares = 0;
    int t = 0;
    for (Map.Entry<Integer, Integer> word : tf.entrySet()) {
      found[t] = word.getKey();
      weights[t] = (float) (1 + Math.log(word.getValue())) * idf[found[t]];
      squares += weights[t] * weights[t];
      t++;
    }
    for (t = 0; t < weights.length; t++) {
      weights[t] /= Math.sqrt(squares);
    }
    return new Row(found, weights);
  }
}
