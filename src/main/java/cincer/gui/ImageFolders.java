package cincer.gui;

import cincer.Presentation;
import cincer.data.FoldersRead;
import cincer.data.ImageFiles;
import java.io.File;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import weka.core.Instances;

/** In which folders the images of data sets lie, as far as people have said so or they were found beside the data, for as long as the program runs. */
public final class ImageFolders {

  private static final int LOOKED_AT = 5;
  private static final Map<String, File> CHOSEN = new ConcurrentHashMap<>(); // by a person
  private static final Map<String, File> FOUND = new ConcurrentHashMap<>(); // beside the data

  private ImageFolders() {}

  /** Copies of a data set are the same data. */
  private static String key(Instances data) {
    return data.relationName() + "\n" + data.numInstances() + "\n" + data.numAttributes() + "\n" + data.attribute(0).name();
  }

  /** A person says that the images of this data lie there, for whoever shows them and for whoever learns from them. */
  static void remember(Instances data, File folder) {
    CHOSEN.put(key(data), folder);
    FOUND.put(key(data), folder);
    FoldersRead.remember(data, folder);
  }

  /**
   * This data has come from there: if one of its first images lies there, too, the others do; if not, they lie where a person has said, or nobody
   * knows, whatever was known of other data of the same name. Reads some files.
   *
   * @param folder null if nobody knows
   */
  public static void suggest(Instances data, File folder) {
    if (folder == null || data.numAttributes() == 0) {
      return;
    }
    File there = isIn(folder, data) ? folder : CHOSEN.get(key(data));
    if (there != null) {
      FOUND.put(key(data), there);
      FoldersRead.remember(data, there);
    } else if (!folder.equals(FoldersRead.of(data))) { // where the folder itself was read as data, some images may be broken
      FOUND.remove(key(data));
      FoldersRead.forget(data);
    }
  }

  private static boolean isIn(File folder, Instances data) {
    ImageFiles files = new ImageFiles(data, folder);
    return files.exists() && data.stream().filter(row -> !row.isMissing(files.attribute())).limit(LOOKED_AT).anyMatch(row -> files.image(row).isPresent());
  }

  /** Where the images lie that a string attribute names: what is known, else what was found or a person has chosen; null if nobody knows. */
  public static File of(Instances data, Presentation how) {
    if (how.folder() != null || data.numAttributes() == 0) {
      return how.folder();
    }
    File found = FOUND.getOrDefault(key(data), CHOSEN.get(key(data)));
    return found != null ? found : FoldersRead.of(data);
  }
}
