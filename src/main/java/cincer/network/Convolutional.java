package cincer.network;

import cincer.InvalidInputException;
import cincer.data.ImageShape;
import cincer.options.Checked;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import weka.core.OptionMetadata;

/**
 * The paper's "CNN": convolutions 3x3 with ReLU, the first followed by 2x2 max pooling, a dense ReLU layer, softmax; by
 * default 32 and 64 filters and 64 dense units.
 */
@API(status = API.Status.MAINTAINED, since = "0.2.0")
public class Convolutional extends Architecture {

  private static final long serialVersionUID = 1L;
  private static final int KERNEL = 3;
  private static final int POOL = 2;

  private int width;
  private int height;
  private int channels = 1;
  private String filters = "32,64";
  private int dense = 64;

  @Override
  public String globalInfo() {
    return "A convolutional network for images: 3x3 convolutions with ReLU (2x2 max pooling after the first), "
        + "a dense ReLU layer with dropout, softmax.";
  }

  public int getWidth() {
    return width;
  }

  @OptionMetadata(displayName = "width", commandLineParamName = "width", commandLineParamSynopsis = "-width <pixels>",
      description = "Pixels per row (default 0: taken from the classifier's -image).", displayOrder = 1)
  public void setWidth(int width) {
    this.width = width;
  }

  public int getHeight() {
    return height;
  }

  @OptionMetadata(displayName = "height", commandLineParamName = "height", commandLineParamSynopsis = "-height <pixels>",
      description = "Rows of pixels (default 0: taken from the classifier's -image).", displayOrder = 2)
  public void setHeight(int height) {
    this.height = height;
  }

  public int getChannels() {
    return channels;
  }

  @OptionMetadata(displayName = "channels", commandLineParamName = "channels", commandLineParamSynopsis = "-channels <n>",
      description = "1 for grey, 3 for colour; used together with width and height (default 1).", displayOrder = 3)
  public void setChannels(int channels) {
    this.channels = channels;
  }

  public String getFilters() {
    return filters;
  }

  @OptionMetadata(displayName = "filters", commandLineParamName = "filters", commandLineParamSynopsis = "-filters <numbers>",
      description = "Filters of each convolution, separated by commas (default 32,64).", displayOrder = 4)
  public void setFilters(String filters) {
    this.filters = filters;
  }

  public int getDense() {
    return dense;
  }

  @OptionMetadata(displayName = "dense", commandLineParamName = "dense", commandLineParamSynopsis = "-dense <units>",
      description = "Units of the dense layer (default 64).", displayOrder = 5)
  public void setDense(int dense) {
    this.dense = dense;
  }

  @Override
  public void check() {
    Checked.option("width", () -> image(null));
    Checked.option("filters", () -> counts(filters, "filter numbers"));
    Checked.require(dense >= 1, "dense", "dense is " + dense + "; the dense layer needs at least 1 unit");
  }

  /** This object's own layout if it has one, else the classifier's. */
  @Override
  public ImageShape image(ImageShape classifiers) {
    return width > 0 && height > 0 && channels > 0 ? new ImageShape(width, height, channels) : classifiers;
  }

  @Override
  public int mostSide() {
    return 64;
  }

  @Override
  protected List<Layer> layers() {
    List<Layer> layers = new ArrayList<>();
    for (int count : counts(filters, "filter numbers")) {
      layers.add(new Layer.Convolution(count, KERNEL));
      if (layers.size() == 1) {
        layers.add(new Layer.MaxPooling(POOL));
      }
    }
    layers.add(new Layer.Dense(dense));
    return layers;
  }

  @Override
  protected Shape input(int features, ImageShape classifiers) {
    ImageShape image = image(classifiers);
    if (image == null) {
      throw new InvalidInputException("a convolutional network needs the layout of the image; "
          + "give the classifier -image <width>x<height>x<channels>, for example -image 28x28x1");
    }
    int w = image.width();
    int h = image.height();
    for (int i = 0; i < counts(filters, "filter numbers").length; i++) {
      w = i == 0 ? (w - KERNEL + 1) / POOL : w - KERNEL + 1;
      h = i == 0 ? (h - KERNEL + 1) / POOL : h - KERNEL + 1;
    }
    if (w < 1 || h < 1) {
      throw new InvalidInputException("images of " + image + " are too small for " + counts(filters, "filter numbers").length
          + " convolutions of 3x3; give fewer -filters");
    }
    return new Shape(image.channels(), image.height(), image.width());
  }
}
