package cincer.suspicion;

import cincer.Fit;
import cincer.Suspicion;
import cincer.SuspicionScore;
import cincer.options.OptionBearing;

/** The margin mu = P(yhat|x) - P(ytilde|x), in [0, 1] (Eq. 1). */
public class Margin extends OptionBearing implements SuspicionScore {

  private static final long serialVersionUID = 1L;

  @Override
  public String globalInfo() {
    return "The margin P(yhat|x) - P(ytilde|x), in [0, 1], where yhat is the predicted and ytilde the observed label (Eq. 1 of "
        + "Teso et al. 2021).";
  }

  @Override
  public FittedScore prepare(Fit fit) {
    return Suspicion::margin;
  }
}
