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
 * @param places  where the network looked in the images of the pair, for each row whose image could be explained
 */
public record ShownEvidence(List<SpeakingValue> values, List<SpeakingWord> words, List<NearRow> nearest, List<ImagePlaces> places) {

  /** Nothing is known. */
  public static final ShownEvidence NONE = new ShownEvidence(List.of(), List.of(), List.of(), List.of());

  /** So much of each is kept: a session of 5,000 answers is to be read in seconds. */
  private static final int MOST_VALUES = 8;
  private static final int MOST_NEAR = 5;
  private static final int MOST_CHARACTERS = 300;
  private static final int MOST_IMAGES = 2;

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

  /**
   * Where the network looked in the image of a row: a coarse grid over it, lines from the top, cells from the left.
   *
   * @param row    (0-based)
   * @param levels what each cell said, from -{@link #STRONGEST} to {@link #STRONGEST}, the same scale for both images of a pair; positive where it speaks for the
   *               label that was expected against the one that was given
   */
  public record ImagePlaces(int row, List<List<Integer>> levels) {

    /** Level of the cell that says most. */
    public static final int STRONGEST = 9;
    /** There are so many cells side by side, or one above the other, at most. */
    public static final int MOST_CELLS = 14;

    /** Copies the lists. */
    public ImagePlaces {
      levels = levels.stream().map(List::copyOf).toList();
    }
  }

  /** Without images. */
  public ShownEvidence(List<SpeakingValue> values, List<SpeakingWord> words, List<NearRow> nearest) {
    this(values, words, nearest, List.of());
  }

  /** Copies the lists, as far as they are kept. */
  public ShownEvidence {
    values = kept(values, value -> value.attribute().length());
    words = kept(words, word -> word.attribute().length() + word.word().length());
    nearest = List.copyOf(nearest.subList(0, Math.min(MOST_NEAR, nearest.size())));
    places = List.copyOf(places.subList(0, Math.min(MOST_IMAGES, places.size())));
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
    return values.isEmpty() && words.isEmpty() && nearest.isEmpty() && places.isEmpty();
  }
}
