package cincer.suspicion;

import cincer.Fit;
import cincer.SuspicionScore;
import cincer.options.OptionBearing;

/** The margin as a share of the model's confidence, (P(yhat|x) - P(ytilde|x)) / P(yhat|x), in [0, 1]. */
public class NormalizedMargin extends OptionBearing implements SuspicionScore {

  private static final long serialVersionUID = 1L;

  @Override
  public String globalInfo() {
    return "The margin as a share of the model's confidence, (P(yhat|x) - P(ytilde|x)) / P(yhat|x), in [0, 1]: how much less likely "
        + "the observed label ytilde is than the predicted one yhat, however many classes there are.";
  }

  @Override
  public FittedScore prepare(Fit fit) {
    return suspicion -> suspicion.margin() / suspicion.probabilities()[suspicion.predicted()];
  }
}
