package cincer.suspicion;

import cincer.Engine;
import cincer.InvalidInputException;
import cincer.Judge;
import cincer.options.Options;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.trees.RandomForest;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Any Weka classifier as a judge. It learns from the numeric and nominal attributes from which the network learns, too, and where the network learns from texts or image
 * files, from the numbers that the network has of these.
 */
public final class WekaJudge implements Judge {

  private final Classifier scheme;
  private final Instances data;
  private final float[][] features; // n x d, as the network sees all rows
  private final JudgedAttributes attributes;

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
    this.attributes = JudgedAttributes.of(data, setup);
    requireCapable();
  }

  private void requireCapable() {
    if (attributes.isNone()) {
      throw incapable("there is no attribute that it could learn from");
    }
    Capabilities can = scheme.getCapabilities();
    can.setMinimumNumberInstances(0); // of the header below
    if (!can.test(attributes.header(data, 0))) {
      throw incapable(can.getFailReason().getMessage());
    }
    if (!can.handles(Capability.MISSING_VALUES)) {
      attributes.missing(data).ifPresent(where -> {
        throw incapable(where + ", and it cannot do without");
      });
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
    Instances training = attributes.header(data, rows.length);
    for (int row : rows) {
      training.add(attributes.values(data.instance(row), features[row], labels[row]));
    }
    try {
      Classifier classifier = AbstractClassifier.makeCopy(scheme);
      classifier.buildClassifier(training);
      return new LearnedJudge(classifier, new Instances(training, 0), attributes);
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
   * @param attributes what it sees of a row
   */
  public record LearnedJudge(Classifier classifier, Instances header, JudgedAttributes attributes) implements Serializable {

    /**
     * P(y|x), length c, of a row of a data set with the same attributes; its label is not looked at.
     *
     * @param features d, as the network sees the row
     */
    public double[] probabilities(Instance row, float[] features) throws InterruptedException {
      Instance instance = attributes.values(row, features, -1);
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
}
