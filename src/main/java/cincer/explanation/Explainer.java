package cincer.explanation;

import cincer.Engine;
import cincer.Model;
import cincer.data.ImageShape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/** Explains what models say of the rows of one data set. May be used from several threads; the same question gets the same answer. */
public final class Explainer {

  /** So many attributes are hidden at most, each alone: those whose values are farthest from what is usual. */
  private static final int MOST = 1000;

  private final Instances data;
  private final float[][] features;
  private final Function<Instance, float[]> encoder;
  private final ImageShape image;
  private final Attribution attribution;

  /** @param setup what the rows are to the models */
  public Explainer(Instances data, Engine.Setup setup) {
    this(data, setup, new Occlusion());
  }

  /** The same by another attribution. */
  public Explainer(Instances data, Engine.Setup setup, Attribution attribution) {
    this.data = data;
    this.features = setup.features();
    this.encoder = setup.encoder();
    ImageShape shape = ImageShape.parse(setup.image().isEmpty() ? setup.files() : setup.image());
    this.image = shape != null && features.length > 0 && shape.size() == features[0].length ? shape : null;
    this.attribution = attribution;
  }

  /** Features of a row (0-based). */
  public float[] features(int row) {
    return features[row];
  }

  /**
   * How much each value of a row speaks for one label against another, in log-odds.
   *
   * @return one number for each attribute of the data; NaN where its absence would change nothing for the model, and, where there are more than 1,000
   *         attributes, for those whose values are nearest to what is usual
   */
  public double[] attributes(Model model, int row, int label, int other) {
    AttributeParts parts = AttributeParts.of(data.instance(row), features[row], encoder).farthest(features[row], MOST);
    double[] of = attribution.of(model, features[row], parts.parts(), label, other);
    double[] all = new double[data.numAttributes()];
    Arrays.fill(all, Double.NaN);
    for (int i = 0; i < of.length; i++) {
      all[parts.attributes()[i]] = of[i];
    }
    return all;
  }

  /**
   * What the words of a row's text speak for, as {@link #attributes}: by word, in lower case. Of a text that the model learns from, each word is
   * left out; of another one, the words that attributes are called after count.
   *
   * @param byAttribute what {@link #attributes} said of the row
   */
  public Map<String, Double> words(Model model, int row, Attribute text, double[] byAttribute, int label, int other) {
    Instance instance = data.instance(row);
    if (instance.isMissing(text)) {
      return Map.of();
    }
    return Double.isNaN(byAttribute[text.index()]) ? SpeakingWords.named(instance, instance.stringValue(text), byAttribute)
        : SpeakingWords.leftOut(instance, text, features[row], encoder, model, attribution, label, other);
  }

  /** The parts of a row that are attributes. */
  public List<Part> attributeParts(int row) {
    return AttributeParts.of(data.instance(row), features[row], encoder).parts();
  }

  /** Whether rows are images to the model. */
  public boolean hasImages() {
    return image != null;
  }

  /** The layout of the images; null where rows are none. */
  public ImageShape image() {
    return image;
  }

  /** The features of a row of which nothing is known: means and modes. */
  public float[] base(int row) {
    Instance copy = (Instance) data.instance(row).copy();
    copy.setDataset(data);
    for (int a = 0; a < copy.numAttributes(); a++) {
      if (a != copy.classIndex()) {
        copy.setMissing(a);
      }
    }
    return encoder.apply(copy);
  }

  /** How much each pixel of a row's image speaks for one label against another, height x width; in log-odds, of the square around it. */
  public double[][] pixels(Model model, int row, int label, int other) {
    Patches patches = Patches.overlapping(image);
    return patches.pixels(attribution.of(model, features[row], patches.parts(base(row)), label, other));
  }

  /** The nearest rows (0-based) to one, the nearest first, by the features that the model sees. */
  public int[] nearest(int row, int count, IntPredicate wanted) {
    return Nearest.rows(features, row, count, wanted);
  }
}
