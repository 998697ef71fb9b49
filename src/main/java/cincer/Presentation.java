package cincer;

import java.io.File;
import java.util.List;
import java.util.function.IntFunction;

/**
 * How rows are best shown to a person.
 *
 * @param image  layout of the pixels among the numeric attributes, as width x height x channels ("28x28x1"); empty if there are none
 * @param keys   names of the attributes that identify rows, in order
 * @param folder where the data file lies, for images that a string attribute names; null if nobody knows
 * @param said   what is told of a row (0-based) instead of what a model thinks; empty where a model asks
 */
public record Presentation(String image, List<String> keys, File folder, IntFunction<String> said) {

  /** A model asks. */
  public Presentation(String image, List<String> keys, File folder) {
    this(image, keys, folder, row -> "");
  }

  /** The same, where this is told of a row (0-based). */
  public Presentation said(IntFunction<String> other) {
    return new Presentation(image, keys, folder, other);
  }


  /** Plain values; nobody knows where they come from. */
  public static final Presentation PLAIN = new Presentation("", List.of(), null);

  /** Copies the keys. */
  public Presentation {
    keys = List.copyOf(keys);
  }
}
