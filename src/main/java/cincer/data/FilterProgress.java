package cincer.data;

import cincer.ProgressListener;
import java.beans.PropertyChangeListener;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import weka.filters.Filter;

/**
 * How far a filter is that takes long: one of another package that says so as Java's beans do, by changes of a property "progress", whose new value is how many texts
 * it has done, and whose old one is of how many.
 */
final class FilterProgress {

  private static final String PROGRESS = "progress";

  private FilterProgress() {}

  /** Whoever is to be told of what this thread does is told of the filter, if it says anything. */
  static void of(Filter filter) {
    ProgressListener progress = ProgressListener.here();
    Method listens = progress == ProgressListener.NONE ? null : listens(filter);
    if (listens == null) {
      return;
    }
    PropertyChangeListener told = change -> {
      if (PROGRESS.equals(change.getPropertyName()) && change.getOldValue() instanceof Integer of && change.getNewValue() instanceof Integer done) {
        progress.made("texts", done, of);
      }
    };
    try {
      listens.invoke(filter, told);
    } catch (IllegalAccessException | InvocationTargetException e) { // then nobody knows how far it is
    }
  }

  private static Method listens(Filter filter) {
    try {
      return filter.getClass().getMethod("addPropertyChangeListener", PropertyChangeListener.class);
    } catch (NoSuchMethodException e) { // most say nothing
      return null;
    }
  }
}
