package cincer.suspicion;

import cincer.Fit;
import cincer.SuspicionScore;
import cincer.options.Checked;
import cincer.options.OptionBearing;
import cincer.selector.CrossFitting;
import weka.core.OptionMetadata;

/** The margin by the mean P of the networks fitted to all folds but one: max(0, P(yhat|x) - P(ytilde|x)), in [0, 1]. */
public class CrossFittedMargin extends OptionBearing implements SuspicionScore {

  private static final long serialVersionUID = 1L;

  private int folds = 5;

  @Override
  public String globalInfo() {
    return "The margin max(0, P(yhat|x) - P(ytilde|x)), in [0, 1], where yhat is the network's prediction, ytilde the observed label "
        + "and P the mean of several networks, each fitted to all folds of the training set but one. It is smaller where the "
        + "prediction hangs on a few training examples, but every arriving example costs as many fits as there are folds.";
  }

  public int getFolds() {
    return folds;
  }

  @OptionMetadata(displayName = "folds", commandLineParamName = "folds", commandLineParamSynopsis = "-folds <number>",
      description = "Parts into which the training set is split; at least 2 (default 5).", displayOrder = 1)
  public void setFolds(int folds) {
    this.folds = folds;
  }

  @Override
  public void check() {
    Checked.require(folds >= 2, "folds", "folds is " + folds + "; cross-fitting needs at least 2");
  }

  @Override
  public FittedScore prepare(Fit fit) throws InterruptedException {
    CrossFitting fitted = CrossFitting.of(fit, folds, 1);
    return suspicion -> {
      double[] p = fitted.probabilities(suspicion.features());
      return Math.max(0, p[suspicion.predicted()] - p[suspicion.label()]);
    };
  }
}
