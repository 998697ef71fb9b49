package cincer;

import java.io.File;
import java.util.List;

/**
 * How rows are best shown to a person.
 *
 * @param image  layout of the pixels among the numeric attributes, as width x height x channels ("28x28x1"); empty if there are none
 * @param keys   names of the attributes that identify rows, in order
 * @param folder where the data file lies, for images that a string attribute names; null if nobody knows
 */
public record Presentation(String image, List<String> keys, File folder) {

  /** Plain values; nobody knows where they come from. */
  public static final Presentation PLAIN = new Presentation("", List.of(), null);

  /** Copies the keys. */
  public Presentation {
    keys = List.copyOf(keys);
  }
}
