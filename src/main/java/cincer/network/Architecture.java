package cincer.network;

import cincer.InvalidInputException;
import cincer.PartException;
import cincer.SessionRole;
import cincer.data.ImageShape;
import cincer.options.OptionBearing;
import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;

/**
 * A kind of network: its layers between input and softmax. To bring an architecture that these layers cannot express,
 * return no layers and override {@link #configuration}: DL4J then trains it.
 */
@SessionRole("architecture")
@API(status = API.Status.MAINTAINED, since = "0.2.0")
public abstract class Architecture extends OptionBearing {

  private static final long serialVersionUID = 1L;

  /** The layers before the output layer; null if {@link #configuration} alone knows them. */
  protected abstract List<Layer> layers();

  /** The layout of the pixels that this architecture sees, given the classifier's; null if they are no pixels. */
  public ImageShape image(ImageShape classifiers) {
    return classifiers;
  }

  /** To how many pixels wide and high image files are brought at the most, where nobody says so: what it learns from in reasonable time. */
  public int mostSide() {
    return 32;
  }

  /**
   * Shape of the input.
   *
   * @param features number of features d
   * @param image    layout of the pixels, or null if the features are no pixels
   * @throws cincer.InvalidInputException if this architecture cannot take such an input
   */
  protected Shape input(int features, ImageShape image) {
    return Shape.flat(features);
  }

  /**
   * Reads a list of counts, such as sizes of layers.
   *
   * @param what what they are, for the message
   * @throws cincer.InvalidInputException if they are not whole numbers from 1 to 99999, separated by commas
   */
  static int[] counts(String text, String what) {
    if (!text.matches("\\s*[1-9]\\d{0,4}\\s*(,\\s*[1-9]\\d{0,4}\\s*)*")) {
      throw new InvalidInputException("'" + text + "' is no list of " + what + "; write for example 64,32");
    }
    return Arrays.stream(text.split(",")).mapToInt(count -> Integer.parseInt(count.trim())).toArray();
  }

  /** The DL4J network for d features and c classes. */
  protected MultiLayerConfiguration configuration(int features, int classes, ImageShape image, Hyperparameters training) {
    List<Layer> layers = layers();
    if (layers == null) {
      throw new PartException("the architecture " + getClass().getName() + " has neither layers nor a configuration; have it return layers");
    }
    return Configuration.of(layers, input(features, image), classes, training);
  }
}
