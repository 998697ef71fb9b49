package cincer.gui;

import cincer.data.Sources;
import java.awt.Component;
import java.io.File;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import weka.core.Instances;
import weka.core.converters.AbstractFileLoader;

/**
 * The files that the Preprocess tab has loaded data from. Weka tells nobody: while it hands over what it has loaded, the thread
 * that loads still has the loader. What is not found out is not protected by its name, but by what it says.
 */
public final class LoadedFiles {

  private static final String CHANGES = "(?s)-weka\\.filters\\..*";

  private final Map<String, File> byRelation = new LinkedHashMap<>();

  /** The file of this data, maybe changed by filters since; null if it came from elsewhere, or nobody knows. */
  public File of(Instances data) {
    return byRelation.get(name(data));
  }

  /** All of them: none is ever written to. */
  Sources all() {
    return Sources.of(byRelation.values().toArray(File[]::new));
  }

  /** The name of a data set without what Weka's filters append to it. */
  static String name(Instances data) {
    return data.relationName().replaceFirst(CHANGES, "");
  }

  /**
   * Looks where the data comes from that just arrived: from a file, from elsewhere, or from the data that was there before.
   *
   * @param preprocess Weka's Preprocess tab; null if there is none
   */
  public void look(Component preprocess, Instances data) {
    try {
      Object loading = preprocess == null || data == null ? null : value(preprocess, preprocess.getClass().getDeclaredField("m_IOThread"));
      File file = loading == null ? null : source(loading);
      if (file != null) {
        byRelation.put(name(data), file);
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      // another version of Weka
    }
  }

  private static File source(Object loading) throws ReflectiveOperationException {
    for (Field field : loading.getClass().getDeclaredFields()) {
      if (AbstractFileLoader.class.isAssignableFrom(field.getType()) && value(loading, field) instanceof AbstractFileLoader loader) {
        return loader.retrieveFile();
      }
    }
    return null;
  }

  private static Object value(Object of, Field field) throws ReflectiveOperationException {
    field.setAccessible(true);
    return field.get(of);
  }
}
