package cincer.gui;

import cincer.Presentation;
import cincer.data.ImageFiles;
import cincer.data.ImageShape;
import cincer.data.Pictures;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import weka.core.Attribute;
import weka.core.Instances;

/** Images of rows: their pixels, or files that an attribute names. */
final class ImageSource {

  private final Instances data;
  private final Pictures pictures;
  private ImageFiles files;

  /** Images where the data has any. */
  ImageSource(Instances data, Presentation how) {
    this.data = data;
    this.pictures = how.image().isEmpty() ? null : new Pictures(data, ImageShape.parse(how.image()), how.keys());
    this.files = new ImageFiles(data, how.folder());
  }

  /** Whether there is something to look at. */
  boolean exists() {
    return pictures != null || files.exists();
  }

  /** Whether nobody knows in which folder the files are. */
  boolean needsFolder(Presentation how) {
    return pictures == null && files.exists() && how.folder() == null;
  }

  /** The files are in this folder. */
  void lookIn(File folder) {
    files = new ImageFiles(data, folder);
  }

  /** Attributes that need not be shown as values besides. */
  Set<String> hidden() {
    Set<String> names = new HashSet<>();
    if (pictures != null) {
      for (int a = 0; a < data.numAttributes(); a++) {
        if (data.attribute(a).type() == Attribute.NUMERIC) {
          names.add(data.attribute(a).name());
        }
      }
    } else if (files.exists()) {
      names.add(files.attribute().name());
    }
    return names;
  }

  Optional<BufferedImage> image(int row) {
    return pictures != null ? Optional.of(pictures.image(data.instance(row))) : files.image(data.instance(row));
  }

  /** Why there is none. */
  String problem(int row) {
    return pictures != null ? "" : files.problem(data.instance(row));
  }
}
