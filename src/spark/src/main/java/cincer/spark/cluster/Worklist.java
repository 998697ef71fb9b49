package cincer.spark.cluster;

import cincer.Foreknowledge;
import cincer.data.GivenAttributes;
import cincer.data.GivenAttributes.Role;
import cincer.spark.numbers.Doubtful;
import cincer.spark.numbers.Example;
import cincer.spark.numbers.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import weka.core.Instance;
import weka.core.Instances;

/**
 * The rows that a person gets: first the doubtful ones, the most doubtful first; then those that support the doubts, by key; then some that
 * nobody doubts, from which a model can learn.
 *
 * @param data     with our attributes
 * @param doubtful how many of the rows are doubtful
 * @param shown    how many are there because they support a doubt
 * @param context  how many are there to learn from
 */
record Worklist(Instances data, int doubtful, int shown, int context) {

  /**
   * Brings the rows from where they are.
   *
   * @param pairs   for each doubtful row, what supports the doubt
   * @param context keys of rows to learn from
   */
  static Worklist of(JavaRDD<Object[]> rows, Work work, List<Doubtful> doubtful, List<List<Shown>> pairs, Set<String> context)
      throws InterruptedException {
    Set<String> keys = new LinkedHashSet<>();
    doubtful.forEach(one -> keys.add(one.key()));
    int ofDoubtful = keys.size();
    pairs.stream().flatMap(List::stream).map(Shown::key).sorted(work.header().keys()).forEach(keys::add);
    int withShown = keys.size();
    context.stream().sorted(work.header().keys()).forEach(keys::add);
    Map<String, Object[]> cells = fetch(rows, work.header(), keys);
    List<String> order = List.copyOf(keys);
    Map<String, Integer> places = new HashMap<>();
    order.forEach(key -> places.put(key, places.size()));
    Instances data = GivenAttributes.header(work.header().header());
    List<float[]> p = probabilities(order, cells, work);
    for (int i = 0; i < order.size(); i++) {
      Instance row = work.header().instance(cells.get(order.get(i)), work.header().header(), DataHeader.Texts.NONE);
      data.add(new weka.core.DenseInstance(1, padded(row, data)));
      add(data.lastInstance(), cells.get(order.get(i)), work.header());
      List<Foreknowledge.Supporter> shown = i >= ofDoubtful ? List.of()
          : pairs.get(i).stream().map(one -> new Foreknowledge.Supporter(places.get(one.key()), one.score())).toList();
      GivenAttributes.set(data.lastInstance(), i < ofDoubtful ? Role.DOUBTFUL : i < withShown ? Role.COUNTER_EXAMPLE : Role.CONTEXT, p.get(i), shown);
    }
    return new Worklist(data, ofDoubtful, withShown - ofDoubtful, order.size() - withShown);
  }

  private static double[] padded(Instance row, Instances data) {
    double[] values = java.util.Arrays.copyOf(row.toDoubleArray(), data.numAttributes());
    java.util.Arrays.fill(values, row.numAttributes(), values.length, weka.core.Utils.missingValue());
    return values;
  }

  /** The texts of a row. */
  private static void add(Instance row, Object[] cells, DataHeader header) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != null && header.header().attribute(i).isString()) {
        row.setValue(i, TableFiles.text(cells[i]));
      } else if (cells[i] != null && header.header().attribute(i).isDate()) {
        row.setValue(i, date(row, i, cells[i]));
      }
    }
  }

  private static double date(Instance row, int i, Object cell) {
    try {
      return row.attribute(i).parseDate(TableFiles.text(cell));
    } catch (java.text.ParseException e) {
      return weka.core.Utils.missingValue();
    }
  }

  private static Map<String, Object[]> fetch(JavaRDD<Object[]> rows, DataHeader header, Set<String> keys) {
    Set<String> wanted = new HashSet<>(keys);
    Map<String, Object[]> cells = new HashMap<>();
    rows.filter(row -> wanted.contains(header.key(row))).collect().forEach(row -> cells.put(header.key(row), row));
    return cells;
  }

  /** P_out of rows, in their order. */
  private static List<float[]> probabilities(List<String> keys, Map<String, Object[]> cells, Work work) throws InterruptedException {
    List<List<Example>> parts = new ArrayList<>();
    for (int f = 0; f < work.doubters().folds(); f++) {
      parts.add(new ArrayList<>());
    }
    Instances texts = new Instances(work.header().header(), 0);
    for (String key : keys) {
      parts.get(work.folds().of(key)).add(work.example(cells.get(key), texts));
    }
    Map<String, float[]> all = new HashMap<>();
    for (int f = 0; f < parts.size(); f++) {
      List<float[]> p = work.doubters().outOfFold(f, parts.get(f));
      for (int i = 0; i < p.size(); i++) {
        all.put(parts.get(f).get(i).key(), p.get(i));
      }
    }
    return keys.stream().map(all::get).toList();
  }
}
