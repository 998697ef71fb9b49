package cincer.data;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** A folder with a sub-folder of images for each class, as a data set: a row for each image file, with its name from the folder on and its class. */
public final class ImageFolder {

  private static final Pattern IMAGE = Pattern.compile("(?i)[^.].*\\.(png|jpe?g|gif|bmp)");
  private static final int DEEPEST = 16;

  private ImageFolder() {}

  /**
   * The attributes, without rows; where the images lie is remembered by the name of the data.
   *
   * @throws IOException if there are no sub-folders; says so
   */
  public static Instances structure(File folder) throws IOException {
    List<String> classes = classes(folder);
    if (classes.isEmpty()) {
      throw new IOException("'" + folder + "' has no sub-folders; choose a folder that has a sub-folder of images for each class");
    }
    String name = folder.getAbsoluteFile().toPath().normalize().toString();
    Instances structure = new Instances(name, new ArrayList<>(List.of(new Attribute("image", (List<String>) null), new Attribute("class", classes))), 0);
    structure.setClassIndex(1);
    FoldersRead.remember(name, folder.getAbsoluteFile());
    return structure;
  }

  /** All rows, in the order of classes and names. */
  public static Instances read(File folder) throws IOException {
    Instances data = structure(folder);
    for (Object label : Collections.list(data.classAttribute().enumerateValues())) {
      for (Path file : images(folder, label.toString())) {
        String name = folder.toPath().relativize(file).toString().replace(File.separatorChar, '/');
        data.add(new DenseInstance(1, new double[] {data.attribute(0).addStringValue(name), data.classAttribute().indexOfValue(label.toString())}));
      }
    }
    return data;
  }

  /** Whether there is an image in a sub-folder. */
  static boolean isOne(File folder) throws IOException {
    for (String label : classes(folder)) {
      if (!images(folder, label).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static List<Path> images(File folder, String label) throws IOException {
    return sorted(folder.toPath().resolve(label), DEEPEST).stream()
        .filter(file -> IMAGE.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file)).toList();
  }

  /** Names of the sub-folders that are not hidden. */
  static List<String> classes(File folder) throws IOException {
    return sorted(folder.toPath(), 1).stream().filter(Files::isDirectory).map(path -> path.getFileName().toString())
        .filter(name -> !name.startsWith(".")).toList();
  }

  /** What is below a folder, so many folders deep. */
  static List<Path> sorted(Path folder, int depth) throws IOException {
    try (Stream<Path> below = Files.walk(folder, depth)) {
      return below.filter(path -> !path.equals(folder)).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
