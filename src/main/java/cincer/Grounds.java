package cincer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What stood beside a question as reasons to doubt or to trust a label, when it was answered: for whoever looks at the answer later, when the model that doubted is gone.
 *
 * @param values  attributes that speak for the label that was expected or against it, the most telling first
 * @param words   words of texts that do, the most telling first
 * @param nearest the rows that were most like the doubted one, the nearest first
 */
public record Grounds(List<SpeakingValue> values, List<SpeakingWord> words, List<NearRow> nearest) {

  /** Nothing is known. */
  public static final Grounds NONE = new Grounds(List.of(), List.of(), List.of());

  /** So much of each is kept: a session of 5,000 answers is to be read in seconds. */
  private static final int MOST_VALUES = 8;
  private static final int MOST_NEAR = 5;
  private static final int MOST_CHARACTERS = 300;

  /**
   * The value of an attribute.
   *
   * @param attribute its name
   * @param odds      how much it speaks for the label that was expected against the one that was given, in log-odds; negative where it speaks against it
   */
  public record SpeakingValue(String attribute, double odds) {}

  /**
   * A word of a text.
   *
   * @param attribute name of the text
   * @param word      in lower case
   * @param odds      as those of values
   */
  public record SpeakingWord(String attribute, String word, double odds) {}

  /**
   * A row that is like the doubted one.
   *
   * @param row   (0-based)
   * @param label that it had then
   */
  public record NearRow(int row, int label) {}

  /** Copies the lists, as far as they are kept. */
  public Grounds {
    values = kept(values, value -> value.attribute().length());
    words = kept(words, word -> word.attribute().length() + word.word().length());
    nearest = List.copyOf(nearest.subList(0, Math.min(MOST_NEAR, nearest.size())));
  }

  private static <T> List<T> kept(List<T> all, ToIntFunction<T> length) {
    List<T> kept = new ArrayList<>();
    int characters = 0;
    for (int i = 0; i < all.size() && kept.size() < MOST_VALUES; i++) {
      int more = length.applyAsInt(all.get(i));
      if (characters + more <= MOST_CHARACTERS) { // one with a very long name does not keep out the others
        kept.add(all.get(i));
        characters += more;
      }
    }
    return List.copyOf(kept);
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return values.isEmpty() && words.isEmpty() && nearest.isEmpty();
  }
}
