package cincer.network;

import cincer.data.ImageShape;
import cincer.options.OptionBearing;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;

/**
 * A kind of network: its layers between input and softmax. To bring an architecture that these layers cannot express,
 * return no layers and override {@link #configuration}: DL4J then trains it.
 */
public abstract class Architecture extends OptionBearing {

  private static final long serialVersionUID = 1L;

  /** The layers before the output layer; null if {@link #configuration} alone knows them. */
  protected abstract List<Layer> layers();

  /** The layout of the pixels that this architecture sees, given the classifier's; null if they are no pixels. */
  public ImageShape image(ImageShape classifiers) {
    return classifiers;
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

  /** The DL4J network for d features and c classes. */
  protected MultiLayerConfiguration configuration(int features, int classes, ImageShape image, Hyperparameters training) {
    return Configuration.of(layers(), input(features, image), classes, training);
  }
}
