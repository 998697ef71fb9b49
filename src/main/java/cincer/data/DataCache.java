package cincer.data;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import weka.core.Instances;

/**
 * What was found out about data sets that do not change any more. A data set is known by its identity: as a key of a map, all of its
 * rows would be hashed each time. Forgets what belongs to data that is gone.
 */
final class DataCache<V> {

  private record Computed<V>(WeakReference<Instances> data, V value) {}

  private final List<Computed<V>> entries = new ArrayList<>();

  /** What is known of this data, if it will do, or else what is found out now. */
  synchronized V of(Instances data, Predicate<V> willDo, Function<Instances, V> findOut) {
    entries.removeIf(entry -> entry.data.refersTo(null));
    for (Computed<V> entry : entries) {
      if (entry.data.refersTo(data) && willDo.test(entry.value)) {
        return entry.value;
      }
    }
    V value = findOut.apply(data);
    entries.removeIf(entry -> entry.data.refersTo(data));
    entries.add(new Computed<>(new WeakReference<>(data), value));
    return value;
  }
}
