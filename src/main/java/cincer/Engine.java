package cincer;

import java.util.List;
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
   * What this is where it never learns from more than so many examples: options that depend on the size of the data are written out as far
   * as that decides them, so that sessions can be compared whichever way the same was said.
   */
  default OptionHandler on(int examples) {
    return this;
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
   */
  record Setup(float[][] features, Function<Instance, float[]> encoder, Learner learner, Selector selector, String image,
      List<String> keys) {}
}
