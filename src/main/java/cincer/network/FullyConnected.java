package cincer.network;

import cincer.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import weka.core.OptionMetadata;

/** Fully connected ReLU layers: the paper's "FC", by default 64 and 32 units. */
public class FullyConnected extends Architecture {

  private static final long serialVersionUID = 1L;

  private String hidden = "64,32";

  @Override
  public String globalInfo() {
    return "A fully connected network: hidden layers of ReLU units, each followed by dropout.";
  }

  public String getHidden() {
    return hidden;
  }

  @OptionMetadata(displayName = "hidden", commandLineParamName = "hidden", commandLineParamSynopsis = "-hidden <sizes>",
      description = "Units of each hidden layer, separated by commas (default 64,32).", displayOrder = 1)
  public void setHidden(String hidden) {
    sizes(hidden);
    this.hidden = hidden;
  }

  @Override
  protected List<Layer> layers() {
    return Arrays.stream(sizes(hidden)).<Layer>mapToObj(Layer.Dense::new).toList();
  }

  private static int[] sizes(String text) {
    if (!text.matches("\\s*[1-9]\\d{0,4}\\s*(,\\s*[1-9]\\d{0,4}\\s*)*")) {
      throw new InvalidInputException("'" + text + "' is no list of hidden layer sizes; write for example 64,32");
    }
    return Arrays.stream(text.split(",")).mapToInt(size -> Integer.parseInt(size.trim())).toArray();
  }
}
