package cincer.network;

import java.util.List;
import org.apiguardian.api.API;

/** Softmax regression: the paper's "LR". */
@API(status = API.Status.MAINTAINED, since = "0.2.0")
public class LogisticRegression extends Architecture {

  private static final long serialVersionUID = 1L;

  @Override
  public String globalInfo() {
    return "Logistic (softmax) regression: no hidden layer.";
  }

  @Override
  protected List<Layer> layers() {
    return List.of();
  }
}
