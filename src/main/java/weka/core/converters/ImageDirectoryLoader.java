package weka.core.converters;

import cincer.data.ImageFolder;
import java.io.File;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.apiguardian.api.API;
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
    if (!chosen) {
      throw new IOException("no folder is chosen; choose one that has a sub-folder of images for each class (-dir)");
    }
    return ImageFolder.structure(directory);
  }

  @Override
  public Instances getDataSet() throws IOException {
    if (getRetrieval() == INCREMENTAL) {
      throw new IOException("cannot mix getting a structure incrementally and batch");
    }
    setRetrieval(BATCH);
    getStructure();
    return ImageFolder.read(directory);
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
