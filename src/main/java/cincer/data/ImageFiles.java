package cincer.data;

import cincer.CincerException;
import cincer.InvalidInputException;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/** Rows with a string attribute that names image files in one folder; nothing outside of this folder is read, unless somebody allows it. */
public final class ImageFiles {

  private static final Pattern SUFFIX = Pattern.compile("(?i).+\\.(png|jpe?g|gif|bmp)");
  private static final int LARGEST_SIDE = 2048;

  private final Attribute attribute;
  private final List<String> names;
  private final File folder;
  private final boolean anywhere;
  private volatile Path realRoot;
  private volatile FormerFolder former;

  /** @param folder where the files are; null if nobody knows */
  public ImageFiles(Instances data, File folder) {
    this(find(data), data, folder == null ? FoldersRead.of(data) : folder);
  }

  private ImageFiles(Attribute attribute, Instances data, File folder) {
    this(attribute, attribute == null ? List.of() : new RowTexts(data, attribute.index()), folder, false);
  }

  private ImageFiles(Attribute attribute, List<String> names, File folder, boolean anywhere) {
    this.attribute = attribute;
    this.names = names;
    this.folder = folder;
    this.anywhere = anywhere;
  }

  /**
   * A file in the folder of the images.
   *
   * @param root   that folder
   * @param folder from there on, with slashes; empty for that itself
   * @param name   of the file
   * @param there  the file itself, links followed
   */
  public record Located(Path root, String folder, String name, Path there) {

    /** From the folder of the images on, with slashes. */
    public String file() {
      return folder.isEmpty() ? name : folder + "/" + name;
    }
  }

  /**
   * Files that are known by their names alone.
   *
   * @param names all of them; null where missing
   */
  static ImageFiles named(List<String> names, File folder, boolean anywhere) {
    return new ImageFiles(null, names, folder, anywhere);
  }

  /** What a file is called today; looked for once. */
  private String today(String text) {
    FormerFolder known = former;
    if (known == null) {
      known = anywhere ? FormerFolder.of(List.of(), null) : FormerFolder.of(names, folder == null ? null : folder.toPath().toAbsolutePath());
      former = known;
    }
    return known.today(text.strip());
  }

  /**
   * The first string attribute, or nominal one whose values hardly repeat (as CSV files are read), of which at least half of the values that
   * are not missing look like image files.
   */
  private static Attribute find(Instances data) {
    for (int a = 0; a < data.numAttributes(); a++) {
      Attribute names = data.attribute(a);
      boolean text = names.isString() || names.isNominal() && NominalValues.hardlyRepeat(data, names);
      if (text && a != data.classIndex() && namesImages(data, names)) {
        return names;
      }
    }
    return null;
  }

  private static boolean namesImages(Instances data, Attribute attribute) {
    int present = 0;
    int images = 0;
    for (Instance row : data) {
      if (!row.isMissing(attribute)) {
        present++;
        images += SUFFIX.matcher(row.stringValue(attribute).strip()).matches() ? 1 : 0;
      }
    }
    return images > 0 && 2 * images >= present;
  }

  /** Whether there is such an attribute. */
  public boolean exists() {
    return attribute != null;
  }

  /** The attribute that names the files; null if there is none. */
  public Attribute attribute() {
    return attribute;
  }

  /** The image of a row, with every n-th pixel only where it is very large; empty if {@link #problem} says why. */
  public Optional<BufferedImage> image(Instance row) {
    return image(row, LARGEST_SIDE);
  }

  /** The same, at most {@code mostSide} pixels wide and high. */
  public Optional<BufferedImage> image(Instance row, int mostSide) {
    try {
      return Optional.of(read(row, mostSide));
    } catch (CincerException e) {
      return Optional.empty();
    }
  }

  /** Why a row has no image, in one sentence; empty if it has one. */
  public String problem(Instance row) {
    try {
      read(row, LARGEST_SIDE);
      return "";
    } catch (CincerException e) {
      return e.getMessage();
    }
  }

  /**
   * Where the image of a row lies; it is not unpacked, but its beginning is looked at.
   *
   * @throws InvalidInputException if there is none, it is no image, or does not lie in the folder
   */
  public Located located(Instance row) {
    if (row.isMissing(attribute)) {
      throw new InvalidInputException("this row names no image");
    }
    String text = row.stringValue(attribute);
    Path there = file(text);
    String shown = shown(text);
    try {
      ImageReading.requireImage(there);
    } catch (IOException e) {
      throw new InvalidInputException("cannot read " + shown + ": " + Plain.text(e.getMessage()), e);
    }
    Path root = folder.toPath().toAbsolutePath().normalize();
    Path file = root.relativize(root.resolve(today(text)).normalize());
    String above = file.getParent() == null ? "" : file.getParent().toString().replace(File.separatorChar, '/');
    return new Located(root, above, file.getFileName().toString(), there);
  }

  private static String shown(String name) {
    return "'" + Plain.cut(Plain.text(name.strip()), 80) + "'";
  }

  /** @throws InvalidInputException if this file is there and is the image of a row, under whatever name */
  public void requireOther(OutputFile output, Instances data) {
    if (attribute == null || folder == null || !Files.isRegularFile(output.target())) {
      return;
    }
    Path root = folder.toPath();
    for (Instance row : data) {
      if (!row.isMissing(attribute) && isAt(root, today(row.stringValue(attribute)), output.target())) {
        throw output.isPrecious("an image that the data names, and it would be lost");
      }
    }
  }

  private static boolean isAt(Path root, String name, Path file) {
    try {
      Path image = root.resolve(name);
      return Files.exists(image) && Files.isSameFile(image, file);
    } catch (IOException | InvalidPathException e) { // so it is none
      return false;
    }
  }

  private BufferedImage read(Instance row, int mostSide) {
    if (attribute == null || row.isMissing(attribute)) {
      throw new InvalidInputException("this row names no image");
    }
    return read(row.stringValue(attribute), mostSide);
  }

  /** @throws InvalidInputException if there is no such image, or it cannot be read */
  BufferedImage read(String text, int mostSide) {
    String shown = shown(text);
    try {
      return ImageReading.read(file(text), mostSide);
    } catch (IOException e) {
      throw new InvalidInputException("cannot read " + shown + ": " + Plain.text(e.getMessage()), e);
    }
  }

  /**
   * The file of this name, links followed.
   *
   * @throws InvalidInputException if there is none, or it may not be read
   */
  Path file(String text) {
    String name = today(text);
    String shown = shown(name);
    if (folder == null && !(anywhere && new File(name).isAbsolute())) {
      throw new InvalidInputException("nobody knows in which folder " + shown + " lies; name the folder with -images");
    }
    try {
      return resolve(name, shown);
    } catch (IOException e) {
      throw new InvalidInputException("cannot read " + shown + ": " + Plain.text(e.getMessage()), e);
    }
  }

  /** The file itself, links followed. */
  private Path resolve(String name, String shown) throws IOException {
    try {
      Path root = folder == null ? null : folder.toPath().toAbsolutePath().normalize();
      Path file = root == null ? Path.of(name) : root.resolve(name).normalize();
      if (!anywhere && (new File(name).isAbsolute() || !file.startsWith(root))) {
        throw outside(shown);
      } else if (!Files.isRegularFile(file)) {
        throw new InvalidInputException("there is no file " + shown + " in '" + folder + "'; name the folder with -images");
      }
      Path real = file.toRealPath();
      if (!anywhere && !real.startsWith(realRoot(root))) {
        throw outside(shown);
      }
      return real;
    } catch (InvalidPathException e) {
      throw new InvalidInputException(shown + " is no name of a file", e);
    }
  }

  /** Links followed, once for all files. */
  private Path realRoot(Path root) throws IOException {
    Path known = realRoot;
    if (known == null) {
      known = root.toRealPath();
      realRoot = known;
    }
    return known;
  }

  private InvalidInputException outside(String shown) {
    return new InvalidInputException(shown + " does not lie in '" + folder + "', and nothing outside of that folder is shown; name "
        + "another folder with -images");
  }
}
