package cincer;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.OptionHandler;

/** A classifier that a cleaning pass can drive: it brings the network, its training and the selector. */
public interface Engine extends OptionHandler {

  /**
   * Encodes a data set and gets the network ready. No label is looked at.
   *
   * @param data all rows, with a nominal class of at least two values; rows without a label are welcome
   * @param keys names of attributes that identify rows and are not features
   * @throws InvalidInputException if this classifier cannot learn from the data
   */
  Setup setUp(Instances data, String... keys);

  /**
   * The same where it is known in which folder the files lie that attributes name, such as images.
   *
   * @param folder null if nobody knows
   */
  default Setup setUp(File folder, Instances data, String... keys) {
    return setUp(data, keys);
  }

  /**
   * What this is where it never learns from more than so many examples: options that depend on the size of the data are written out as far
   * as that decides them, so that sessions can be compared whichever way the same was said.
   */
  default OptionHandler on(int examples) {
    return this;
  }

  /**
   * The same for a data set that is known: options that depend on its attributes and on the installed packages are written out, too.
   *
   * @param data as {@link #setUp} took it
   * @param keys as it took them
   */
  default OptionHandler on(Instances data, int examples, String... keys) {
    return on(examples);
  }

  /** How string attributes are learned from: none, or as the option -text of CincerClassifier says it. */
  default String getText() {
    return "none";
  }

  /** How image files are learned from that a string attribute names: as the option -image of CincerClassifier says it; null if they never are. */
  default String getImage() {
    return null;
  }

  /** Where the image files are that a string attribute names; an empty path for the folder of the data. */
  default File getImages() {
    return new File("");
  }

  /**
   * A data set as numbers, and who learns from it.
   *
   * @param features n x d, one row per row of the data
   * @param encoder  turns another instance of the same attributes into d features, with the same scaling
   * @param learner  fits the network
   * @param selector chooses counter-examples
   * @param image    layout of the pixels among the numeric attributes ("28x28x1"); empty if there are none
   * @param keys     names of all attributes that identify rows and are not features
   * @param names    what each of the d features comes from; empty if nobody says
   * @param files    layout of the pixels of image files that rows name ("64x64x3"), where the features are these pixels alone; empty if they are not
   * @param left     rows from which nothing can be learned, and why: a sentence without a full stop
   */
  record Setup(float[][] features, Function<Instance, float[]> encoder, Learner learner, Selector selector, String image,
      List<String> keys, List<Feature> names, String files, Map<Integer, String> left) {

    /** The same where somebody else learns. */
    public Setup trainedBy(Learner other) {
      return new Setup(features, encoder, other, selector, image, keys, names, files, left);
    }

    /** One that does not say what its features come from. */
    public Setup(float[][] features, Function<Instance, float[]> encoder, Learner learner, Selector selector, String image, List<String> keys) {
      this(features, encoder, learner, selector, image, keys, List.of(), "", Map.of());
    }
  }
}
