package cincer.spark.cluster;

import cincer.PriorOpinions;
import cincer.data.GivenAttributes;
import cincer.data.GivenAttributes.Role;
import cincer.spark.numbers.Doubtful;
import cincer.spark.numbers.Example;
import cincer.spark.numbers.RankedKey;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

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
  static Worklist of(JavaRDD<Object[]> rows, Work work, List<Doubtful> doubtful, List<List<RankedKey>> pairs, Set<String> context)
      throws InterruptedException {
    Set<String> keys = new LinkedHashSet<>();
    doubtful.forEach(one -> keys.add(one.key()));
    int ofDoubtful = keys.size();
    pairs.stream().flatMap(List::stream).map(RankedKey::key).sorted(work.header().keys()).forEach(keys::add);
    int withShown = keys.size();
    context.stream().sorted(work.header().keys()).forEach(keys::add);
    Map<String, Object[]> cells = fetch(rows, work.header(), keys);
    List<String> order = List.copyOf(keys);
    Map<String, Integer> places = new HashMap<>();
    order.forEach(key -> places.put(key, places.size()));
    Instances data = GivenAttributes.header(named(work.header()));
    List<float[]> p = probabilities(order, cells, work);
    for (int i = 0; i < order.size(); i++) {
      Instance row = work.header().instance(cells.get(order.get(i)), work.header().header(), DataHeader.Texts.NONE);
      data.add(new DenseInstance(1, placed(row, data)));
      add(data.lastInstance(), cells.get(order.get(i)), work.header());
      List<PriorOpinions.Supporter> shown = i >= ofDoubtful ? List.of()
          : pairs.get(i).stream().map(one -> new PriorOpinions.Supporter(places.get(one.key()), one.score())).toList();
      GivenAttributes.set(data.lastInstance(), i < ofDoubtful ? Role.DOUBTFUL : i < withShown ? Role.COUNTER_EXAMPLE : Role.CONTEXT, p.get(i), shown);
    }
    return new Worklist(data, ofDoubtful, withShown - ofDoubtful, order.size() - withShown);
  }

  /** The attributes with the key as a text, from which nobody learns. */
  private static Instances named(DataHeader header) {
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int i = 0; i < header.header().numAttributes(); i++) {
      Attribute attribute = header.header().attribute(i);
      attributes.add(i == header.key() ? new Attribute(attribute.name(), (List<String>) null) : attribute);
    }
    Instances named = new Instances(header.header().relationName(), attributes, 0);
    named.setClassIndex(header.header().classIndex());
    return named;
  }

  /** The values of a row where the attributes of these names are. */
  private static double[] placed(Instance row, Instances data) {
    double[] values = new double[data.numAttributes()];
    Arrays.fill(values, Utils.missingValue());
    for (int i = 0; i < row.numAttributes(); i++) {
      values[data.attribute(row.dataset().attribute(i).name()).index()] = row.value(i);
    }
    return values;
  }

  /** The texts of a row. */
  private static void add(Instance row, Object[] cells, DataHeader header) {
    for (int i = 0; i < cells.length; i++) {
      Attribute attribute = row.dataset().attribute(header.header().attribute(i).name());
      if (i == header.key()) {
        row.setValue(attribute, header.key(cells));
      } else if (cells[i] != null && attribute.isString()) {
        row.setValue(attribute, TableFiles.text(cells[i]));
      } else if (cells[i] != null && attribute.isDate()) {
        row.setValue(attribute, date(attribute, cells[i]));
      }
    }
  }

  private static double date(Attribute attribute, Object cell) {
    try {
      return attribute.parseDate(TableFiles.text(cell));
    } catch (ParseException e) {
      return Utils.missingValue();
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
    for (int f = 0; f < work.foldNetworks().folds(); f++) {
      parts.add(new ArrayList<>());
    }
    Instances texts = work.header().header().stringFreeStructure();
    for (String key : keys) {
      parts.get(work.folds().of(key)).add(work.example(cells.get(key), texts));
    }
    Map<String, float[]> all = new HashMap<>();
    for (int f = 0; f < parts.size(); f++) {
      List<float[]> p = work.foldNetworks().outOfFold(f, parts.get(f));
      for (int i = 0; i < p.size(); i++) {
        all.put(parts.get(f).get(i).key(), p.get(i));
      }
    }
    return keys.stream().map(all::get).toList();
  }
}
