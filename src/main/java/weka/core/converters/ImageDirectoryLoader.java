package weka.core.converters;

import cincer.data.FoldersRead;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Option;
import weka.core.OptionHandler;
import weka.core.Utils;

/**
 * Reads a folder with a sub-folder of images for each class: a row for each image file, with its name from the folder on
 * ("cat/17.png") and its class.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public class ImageDirectoryLoader extends AbstractLoader implements BatchConverter, OptionHandler {

  private static final long serialVersionUID = 1L;

  private static final Pattern IMAGE = Pattern.compile("(?i)[^.].*\\.(png|jpe?g|gif|bmp)");
  private static final int DEEPEST = 16;

  private File directory = new File(System.getProperty("user.dir"));
  private boolean chosen;

  public String globalInfo() {
    return "Reads a folder that has a sub-folder of image files (PNG, JPEG, GIF, BMP) for each class. Each image becomes a row: its name from "
        + "the folder on, and the name of the sub-folder as the class. CincerClassifier learns from the images themselves.";
  }

  /** What this loader reads. */
  public String getFileDescription() {
    return "Folders of images";
  }

  @Override
  public Enumeration<Option> listOptions() {
    return Collections.enumeration(List.of(new Option("\tThe folder that has a sub-folder of images for each class (default: the current one).",
        "dir", 1, "-dir <folder>")));
  }

  @Override
  public void setOptions(String[] options) throws Exception {
    String given = Utils.getOption("dir", options);
    setDirectory(new File(given.isEmpty() ? System.getProperty("user.dir") : given));
  }

  @Override
  public String[] getOptions() {
    return new String[] {"-dir", directory.getPath()};
  }

  public String directoryTipText() {
    return "The folder that has a sub-folder of images for each class.";
  }

  public File getDirectory() {
    return directory;
  }

  /** @throws IOException if there is no such folder */
  public void setDirectory(File directory) throws IOException {
    setSource(directory);
  }

  @Override
  public void reset() {
    setRetrieval(NONE);
  }

  @Override
  public void setSource(File source) throws IOException {
    reset();
    if (source == null || !source.isDirectory()) {
      throw new IOException("'" + source + "' is no folder; choose one that has a sub-folder of images for each class");
    }
    directory = source;
    chosen = true;
  }

  @Override
  public Instances getStructure() throws IOException {
    List<String> classes = new ArrayList<>();
    for (Path folder : sorted(directory.toPath(), 1)) {
      if (Files.isDirectory(folder) && !folder.getFileName().toString().startsWith(".")) {
        classes.add(folder.getFileName().toString());
      }
    }
    if (!chosen || classes.isEmpty()) {
      throw new IOException("'" + directory + "' has no sub-folders; choose a folder that has a sub-folder of images for each class");
    }
    String name = directory.getAbsoluteFile().toPath().normalize().toString();
    Instances structure = new Instances(name, new ArrayList<>(List.of(new Attribute("image", (List<String>) null), new Attribute("class", classes))), 0);
    structure.setClassIndex(1);
    FoldersRead.remember(name, directory.getAbsoluteFile());
    return structure;
  }

  @Override
  public Instances getDataSet() throws IOException {
    if (getRetrieval() == INCREMENTAL) {
      throw new IOException("cannot mix getting a structure incrementally and batch");
    }
    setRetrieval(BATCH);
    Instances data = getStructure();
    for (Object label : Collections.list(data.classAttribute().enumerateValues())) {
      Path folder = directory.toPath().resolve(label.toString());
      for (Path file : sorted(folder, DEEPEST)) {
        if (IMAGE.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file)) {
          String name = directory.toPath().relativize(file).toString().replace(File.separatorChar, '/');
          data.add(new DenseInstance(1, new double[] {data.attribute(0).addStringValue(name), data.classAttribute().indexOfValue(label.toString())}));
        }
      }
    }
    return data;
  }

  private static List<Path> sorted(Path folder, int depth) throws IOException {
    try (Stream<Path> below = Files.walk(folder, depth, new FileVisitOption[0])) {
      return below.filter(path -> !path.equals(folder)).sorted().toList();
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public Instance getNextInstance(Instances structure) throws IOException {
    throw new IOException("folders of images are read as a whole, not row by row");
  }

  @Override
  public String getRevision() {
    return "1";
  }

  /** @param args -dir and the folder; writes the data as ARFF to standard output */
  public static void main(String[] args) throws Exception {
    ImageDirectoryLoader loader = new ImageDirectoryLoader();
    loader.setOptions(args);
    System.out.println(loader.getDataSet());
  }
}
