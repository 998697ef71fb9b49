package cincer.suspicion;

import cincer.Engine;
import cincer.Feature;
import cincer.InvalidInputException;
import cincer.Judge;
import cincer.data.Attributes;
import cincer.options.Options;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.trees.RandomForest;
import weka.core.Attribute;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

/**
 * Any Weka classifier as a judge. It learns from the numeric and nominal attributes from which the network learns, too, and where the network learns from texts or image
 * files, from the numbers that the network has of these.
 */
public final class WekaJudge implements Judge {

  private final Classifier scheme;
  private final Instances data;
  private final int[] attributes; // of the data, the class last
  private final float[][] features; // n x d, as the network sees all rows
  private final int[] seen; // which of them

  /**
   * A judge of one data set; it is refused here, before anything is trained, where it cannot handle the data.
   *
   * @param scheme not modified; copies of it learn
   * @param data   all rows; not to be modified meanwhile
   * @param setup  how the network sees them, and which attributes identify rows
   * @throws InvalidInputException if it cannot handle the data; says why, and the way out
   */
  public WekaJudge(Classifier scheme, Instances data, Engine.Setup setup) {
    this.scheme = scheme;
    this.data = data;
    this.features = setup.features();
    Map<String, List<String>> vectors = vectors(data, setup.names());
    seen = IntStream.range(0, setup.names().size()).filter(f -> vectors.containsKey(setup.names().get(f).attribute())).toArray();
    attributes = IntStream.concat(Attributes.learnable(data, Set.copyOf(setup.keys())).stream().filter(attribute -> !vectors.containsKey(attribute.name()))
        .mapToInt(Attribute::index), IntStream.of(data.classIndex())).toArray();
    requireCapable();
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

  private void requireCapable() {
    if (attributes.length == 1 && seen.length == 0) {
      throw incapable("there is no attribute that it could learn from");
    }
    Capabilities can = scheme.getCapabilities();
    can.setMinimumNumberInstances(0); // of the header below
    if (!can.test(header(0))) {
      throw incapable(can.getFailReason().getMessage());
    }
    if (!can.handles(Capability.MISSING_VALUES)) {
      for (int i = 0; i < attributes.length - 1; i++) {
        for (int row = 0; row < data.numInstances(); row++) {
          if (data.instance(row).isMissing(attributes[i])) {
            throw incapable("row " + (row + 1) + " has no value of '" + data.attribute(attributes[i]).name() + "', and it cannot do without");
          }
        }
      }
    }
  }

  private InvalidInputException incapable(String why) {
    return new InvalidInputException("-judges: " + scheme.getClass().getName() + " cannot judge this data (" + why.replaceAll("\\s+", " ").trim()
        + "); choose another classifier, for example RandomForest, or none");
  }

  /**
   * Reads a list of schemes.
   *
   * @param text class names with options, separated by commas; a name without a package is one of Weka's trees; "none" for none
   * @throws InvalidInputException if one is no classifier, or refuses its options
   */
  public static List<Classifier> schemes(String text) {
    List<Classifier> schemes = new ArrayList<>();
    if (text.isBlank() || text.trim().equals("none")) {
      return schemes;
    }
    for (String one : text.split(",")) {
      if (!(Options.scheme(one.trim(), RandomForest.class) instanceof Classifier scheme)) {
        throw new InvalidInputException("'" + one.trim() + "' is no classifier; name one, for example weka.classifiers.trees.RandomForest, or none");
      }
      schemes.add(scheme);
    }
    return schemes;
  }

  @Override
  public double[][] judge(int[] rows, int[] labels, int[] heldOut) throws InterruptedException {
    LearnedJudge learned = learn(rows, labels);
    double[][] p = new double[heldOut.length][];
    for (int i = 0; i < p.length; i++) {
      p[i] = learned.probabilities(data.instance(heldOut[i]), features[heldOut[i]]);
    }
    return p;
  }

  /**
   * Learns from some rows.
   *
   * @param rows   to learn from (0-based, of the data set)
   * @param labels current labels of all rows of the data set, -1 where missing; not to be modified
   */
  public LearnedJudge learn(int[] rows, int[] labels) throws InterruptedException {
    Instances training = header(rows.length);
    for (int row : rows) {
      training.add(values(data.instance(row), features[row], labels[row], attributes, seen));
    }
    try {
      Classifier classifier = AbstractClassifier.makeCopy(scheme);
      classifier.buildClassifier(training);
      return new LearnedJudge(classifier, new Instances(training, 0), attributes, seen);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) { // as Weka's classifiers declare it
      throw unable(scheme, e);
    }
  }

  private static InvalidInputException unable(Classifier scheme, Exception e) {
    return new InvalidInputException("the judge " + scheme.getClass().getName() + " cannot learn from this data (" + e.getMessage()
        + "); choose another one with -judges, or none", e);
  }

  /**
   * A judge that has learned.
   *
   * @param header     of what it learned from
   * @param attributes where its attributes are in the data set, the class last
   * @param seen       which of the network's features it sees, too
   */
  public record LearnedJudge(Classifier classifier, Instances header, int[] attributes, int[] seen) implements Serializable {

    /**
     * P(y|x), length c, of a row of a data set with the same attributes; its label is not looked at.
     *
     * @param features d, as the network sees the row
     */
    public double[] probabilities(Instance row, float[] features) throws InterruptedException {
      Instance instance = values(row, features, -1, attributes, seen);
      instance.setDataset(header);
      try {
        return classifier.distributionForInstance(instance);
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) { // as Weka's classifiers declare it
        throw unable(classifier, e);
      }
    }
  }

  private Instances header(int capacity) {
    ArrayList<Attribute> kept = new ArrayList<>();
    for (int a : attributes) {
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

  /** A row with this label; -1 for none. */
  private static Instance values(Instance whole, float[] features, int label, int[] attributes, int[] seen) {
    double[] values = new double[attributes.length + seen.length];
    int own = attributes.length - 1;
    for (int i = 0; i < own; i++) {
      values[i] = whole.value(attributes[i]);
    }
    for (int f = 0; f < seen.length; f++) {
      values[own + f] = features[seen[f]];
    }
    values[values.length - 1] = label < 0 ? Utils.missingValue() : label;
    return new DenseInstance(whole.weight(), values);
  }
}
