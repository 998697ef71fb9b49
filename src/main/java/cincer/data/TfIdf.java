package cincer.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Texts as weights of their words and pairs of neighbouring words: (1 + ln tf) (1 + ln((1 + n) / (1 + df))), where a word is
 * tf times in the text and in df of n texts; each text has the same length, so that long ones weigh no more than short ones.
 * Kept are the words that the most texts have, without those that more than half of all have and those of a single one; then,
 * as far as there is room, pairs in the same way.
 * Two passes over the texts; what is counted is bounded, so that millions of pairs are no more than memory holds.
 */
final class TfIdf implements TextVectors {

  private static final long serialVersionUID = 1L;

  /** Features at the most: what a network of some hundred rows can learn from. */
  static final int MOST_WORDS = 1000;

  /** Length of a text as a vector: that of some dozen numbers between 0 and 1, so that neither drowns the other. */
  static final float LENGTH = 4;

  private static final char BETWEEN = ' '; // no word has one

  /** Words that are counted at once; beyond, those that are rarest so far are forgotten. */
  private static final int MOST_COUNTED = 1_000_000;

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

  @Override
  public int width() {
    return words.length;
  }

  @Override
  public void write(RowTexts texts, float[][] x, int start) {
    for (int i = 0; i < x.length; i++) {
      if (texts.get(i) != null) {
        write(texts.get(i), x[i], start);
      }
    }
  }

  private void write(String text, float[] x, int start) {
    for (String term : terms(text)) {
      Integer place = places.get(term);
      if (place != null) {
        x[start + place]++;
      }
    }
    double squares = 0;
    for (int w = 0; w < words.length; w++) {
      float tf = x[start + w];
      x[start + w] = tf == 0 ? 0 : (float) (1 + Math.log(tf)) * idf[w];
      squares += x[start + w] * x[start + w];
    }
    for (int w = 0; squares > 0 && w < words.length; w++) {
      x[start + w] *= LENGTH / Math.sqrt(squares);
    }
  }

  @Override
  public String word(int feature) {
    return words[feature];
  }
}
