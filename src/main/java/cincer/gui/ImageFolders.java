package cincer.gui;

import cincer.Presentation;
import cincer.data.FoldersRead;
import cincer.data.ImageFiles;
import java.io.File;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import weka.core.Instances;

/** In which folders people have said that the images of data sets lie, for as long as the program runs. */
public final class ImageFolders {

  private static final Map<String, File> CHOSEN = new ConcurrentHashMap<>();

  private ImageFolders() {}

  /** Copies of a data set are the same data. */
  private static String key(Instances data) {
    return data.relationName() + "\n" + data.numInstances() + "\n" + data.numAttributes() + "\n" + data.attribute(0).name();
  }

  /** The images of this data lie there, for whoever shows them and for whoever learns from them. */
  static void remember(Instances data, File folder) {
    CHOSEN.put(key(data), folder);
    FoldersRead.remember(data, folder);
  }

  /**
   * The images of this data may lie there: remembered if the first one does, and nobody has said otherwise. Reads a file.
   *
   * @param folder null if nobody knows
   */
  public static void suggest(Instances data, File folder) {
    if (folder == null || data.numAttributes() == 0) {
      return;
    } else if (CHOSEN.containsKey(key(data))) {
      remember(data, CHOSEN.get(key(data))); // meanwhile other data of this name may have been read
      return;
    }
    ImageFiles files = new ImageFiles(data, folder);
    if (files.exists() && data.stream().filter(row -> !row.isMissing(files.attribute())).findFirst().flatMap(files::image).isPresent()) {
      remember(data, folder);
    }
  }

  /** Where the images lie that a string attribute names: what is known, else what a person has chosen; null if nobody knows. */
  public static File of(Instances data, Presentation how) {
    if (how.folder() != null || data.numAttributes() == 0) {
      return how.folder();
    }
    File chosen = CHOSEN.get(key(data));
    return chosen != null ? chosen : FoldersRead.of(data);
  }
}
