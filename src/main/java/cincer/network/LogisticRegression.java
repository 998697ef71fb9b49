package cincer.network;

import java.util.List;

/** Softmax regression: the paper's "LR". */
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
