package cincer.data;

import java.io.File;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import weka.core.Instances;

/** Which folders this program has read as data sets: the images that these name lie there, and nobody need say so. */
public final class FoldersRead {

  private static final String CHANGES = "(?s)-weka\\.filters\\..*";
  private static final Map<String, File> BY_RELATION = new ConcurrentHashMap<>();

  private FoldersRead() {}

  /** A data set of this name has just been read from this folder. */
  public static void remember(String relation, File folder) {
    BY_RELATION.put(relation, folder);
  }

  /** The files that this data names lie in this folder. */
  public static void remember(Instances data, File folder) {
    remember(name(data), folder);
  }

  /** Nobody knows any more where the files lie that data of this name names. */
  public static void forget(Instances data) {
    BY_RELATION.remove(name(data));
  }

  private static String name(Instances data) {
    return data.relationName().replaceFirst(CHANGES, "");
  }

  /** Where the files lie that data names: in the folder that was read as data, or beside the file. */
  public static File around(File data) {
    return data.isDirectory() ? data.getAbsoluteFile() : data.getAbsoluteFile().getParentFile();
  }

  /** The folder that a data set was read from, maybe changed by filters since; null if it came from elsewhere. */
  public static File of(Instances data) {
    return BY_RELATION.get(name(data));
  }
}
