package cincer.suspicion;

import cincer.Engine;
import cincer.Feature;
import cincer.data.Attributes;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

/**
 * What a judge sees of the rows of a data set: the numeric and nominal attributes from which the network learns, too, and where the network learns from texts
 * or image files, the numbers that the network has of these.
 *
 * @param own  where its attributes are in the data set, the class last
 * @param seen which of the network's features it sees, too
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record JudgedAttributes(int[] own, int[] seen) implements Serializable {

  /**
   * Of one data set.
   *
   * @param setup how the network sees it, and which attributes identify rows
   */
  static JudgedAttributes of(Instances data, Engine.Setup setup) {
    Map<String, List<String>> vectors = vectors(data, setup.names());
    int[] seen = IntStream.range(0, setup.names().size()).filter(f -> vectors.containsKey(setup.names().get(f).attribute())).toArray();
    return new JudgedAttributes(IntStream.concat(Attributes.learnable(data, Set.copyOf(setup.keys())).stream()
        .filter(attribute -> !vectors.containsKey(attribute.name())).mapToInt(Attribute::index), IntStream.of(data.classIndex())).toArray(), seen);
  }

  /** The attributes that the network sees as vectors of another kind than their own values, with what each number of these speaks of. */
  private static Map<String, List<String>> vectors(Instances data, List<Feature> names) {
    Map<String, List<String>> vectors = names.stream().collect(Collectors.groupingBy(Feature::attribute, LinkedHashMap::new,
        Collectors.mapping(Feature::value, Collectors.toList())));
    vectors.keySet().removeIf(name -> {
      Attribute attribute = data.attribute(name);
      return attribute == null || attribute.isNumeric() || attribute.isNominal() && isOneHot(attribute, vectors.get(name));
    });
    return vectors;
  }

  private static boolean isOneHot(Attribute nominal, List<String> values) {
    return values.size() == 1 || 2 * values.stream().filter(value -> nominal.indexOfValue(value) >= 0).count() > values.size();
  }

  /** Whether there is nothing to learn from. */
  boolean isNone() {
    return own.length == 1 && seen.length == 0;
  }

  /** Which value is missing first, as the beginning of a sentence; empty if none is. */
  Optional<String> missing(Instances data) {
    for (int i = 0; i < own.length - 1; i++) {
      for (int row = 0; row < data.numInstances(); row++) {
        if (data.instance(row).isMissing(own[i])) {
          return Optional.of("row " + (row + 1) + " has no value of '" + data.attribute(own[i]).name() + "'");
        }
      }
    }
    return Optional.empty();
  }

  /**
   * What a classifier is told of them, without rows.
   *
   * @param capacity how many rows are going to be put in
   */
  Instances header(Instances data, int capacity) {
    ArrayList<Attribute> kept = new ArrayList<>();
    for (int a : own) {
      kept.add((Attribute) data.attribute(a).copy());
    }
    Set<String> taken = kept.stream().map(Attribute::name).collect(Collectors.toSet());
    for (int f : seen) {
      String name = "network-" + (f + 1);
      while (taken.contains(name)) {
        name += "-";
      }
      kept.add(kept.size() - 1, new Attribute(name));
    }
    Instances header = new Instances(data.relationName(), kept, capacity);
    header.setClassIndex(kept.size() - 1);
    return header;
  }

  /**
   * A row as a classifier sees it.
   *
   * @param features d, as the network sees it
   * @param label    that it gets; -1 for none
   */
  Instance values(Instance whole, float[] features, int label) {
    double[] values = new double[own.length + seen.length];
    int count = own.length - 1;
    for (int i = 0; i < count; i++) {
      values[i] = whole.value(own[i]);
    }
    for (int f = 0; f < seen.length; f++) {
      values[count + f] = features[seen[f]];
    }
    values[values.length - 1] = label < 0 ? Utils.missingValue() : label;
    return new DenseInstance(whole.weight(), values);
  }
}
