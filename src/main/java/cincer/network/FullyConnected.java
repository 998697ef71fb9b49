package cincer.network;

import cincer.options.Checked;
import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import weka.core.OptionMetadata;

/** Fully connected ReLU layers: the paper's "FC", by default 64 and 32 units. */
@API(status = API.Status.MAINTAINED, since = "0.2.0")
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
    this.hidden = hidden;
  }

  @Override
  public void check() {
    Checked.option("hidden", () -> counts(hidden, "hidden layer sizes"));
  }

  @Override
  protected List<Layer> layers() {
    return Arrays.stream(counts(hidden, "hidden layer sizes")).<Layer>mapToObj(Layer.Dense::new).toList();
  }
}
