package cincer.data;

import cincer.InvalidInputException;
import java.io.File;
import java.util.List;
import java.util.Set;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * Whether and how image files are learned from that a string attribute names.
 *
 * @param text     as the option -image gives it: empty, "auto" or a size
 * @param folder   where the files are; null if nobody knows
 * @param anywhere whether files outside of the folder may be read
 * @param mostSide pixels that a network takes at the most, in a row and a column
 */
public record ImageOption(String text, File folder, boolean anywhere, int mostSide) {

  /** Image files are only shown. */
  public static final ImageOption NONE = new ImageOption(null, null, false, 0);

  private static final String AUTO = "auto";

  /**
   * The size that was named.
   *
   * @return null if none was
   * @throws InvalidInputException if the text is none
   */
  public static ImageShape size(String text) {
    return text.trim().equals(AUTO) ? null : ImageShape.parse(text);
  }

  /**
   * The attribute whose images are learned from: beside all else if that was asked for, and otherwise where there is nothing else but
   * texts; null if there is none.
   */
  public Attribute attribute(Instances data, Set<String> keys) {
    Attribute files = text == null ? null : new ImageFiles(data, null).attribute();
    if (files == null || keys.contains(files.name())) {
      return null;
    }
    List<Attribute> others = Attributes.learnable(data, keys);
    return text.trim().equals(AUTO) || others.stream().allMatch(other -> TextGuess.couldBeText(data, other)) ? files : null;
  }

  /** Reads what the images have in common. */
  ImageVectors vectors(Instances data, Attribute attribute) {
    RowTexts names = new RowTexts(data, attribute.index());
    File where = folder == null ? FoldersRead.of(data) : folder;
    ImageFiles files = ImageFiles.named(names, where, anywhere);
    ImageShape named = size(text);
    return new ImageVectors(where, anywhere, named != null ? named : ImageSize.of(names, files, mostSide));
  }
}
