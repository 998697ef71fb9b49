package cincer.gui;

import cincer.InvalidInputException;
import cincer.Presentation;
import cincer.data.Attributes;
import cincer.data.Differences;
import cincer.data.ImageFiles;
import cincer.data.ImageGuess;
import cincer.data.ImageShape;
import cincer.data.Pictures;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import weka.core.Attribute;
import weka.core.Instances;

/** Images of rows: their pixels, or files that an attribute names. */
final class ImageSource {

  private final Instances data;
  private final Pictures pictures;
  private final boolean guessed;
  private volatile ImageFiles files;

  /** Images where the data has any. */
  ImageSource(Instances data, Presentation how) {
    this.data = data;
    this.pictures = pictures(data, how);
    this.guessed = how.image().isEmpty();
    this.files = new ImageFiles(data, ImageFolders.of(data, how));
  }

  /** Looks through the rows where that takes long, so that nothing has to be looked for on the event thread. */
  static void prepare(Instances data, Presentation how) {
    Differences.of(data);
    pictures(data, how);
  }

  /** Null where pixels are no picture for people, having other than one or three channels. */
  private static Pictures pictures(Instances data, Presentation how) {
    try {
      ImageShape shape = !how.image().isEmpty() ? ImageShape.parse(how.image())
          : new ImageFiles(data, null).exists() ? null : ImageGuess.of(data, how.keys()).orElse(null);
      return shape == null ? null : Pictures.of(data, shape, how.keys());
    } catch (InvalidInputException e) {
      return null;
    }
  }

  /** Whether there is something to look at. */
  boolean exists() {
    return pictures != null || files.exists();
  }

  /** Whether the rows themselves are pixels, which are drawn at once. */
  boolean isDrawn() {
    return pictures != null;
  }

  /** What the pixels of a row say, by what its attributes do: height x width; null where rows are no pixels. */
  double[][] places(double[] byAttribute) {
    return pictures == null ? null : pictures.places(byAttribute);
  }

  /** Whether nobody knows in which folder the files are. */
  boolean needsFolder(Presentation how) {
    return pictures == null && files.exists() && ImageFolders.of(data, how) == null;
  }

  /** The files are in this folder. */
  void lookIn(File folder) {
    files = new ImageFiles(data, folder);
    ImageFolders.remember(data, folder);
  }

  /** Attributes that need not be shown as values besides. */
  Set<String> hidden() {
    if (pictures != null && guessed) {
      return Set.of(); // it may be no image after all
    } else if (pictures != null) {
      return Attributes.shown(data, Set.of()).stream().filter(attribute -> attribute.type() == Attribute.NUMERIC).map(Attribute::name)
          .collect(Collectors.toSet());
    }
    return files.exists() ? Set.of(files.attribute().name()) : Set.of();
  }

  Optional<BufferedImage> image(int row) {
    return pictures != null ? Optional.of(pictures.image(data.instance(row))) : files.image(data.instance(row));
  }

  /** Why there is none. */
  String problem(int row) {
    return pictures != null ? "" : files.problem(data.instance(row));
  }
}
