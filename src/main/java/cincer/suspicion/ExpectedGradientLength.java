package cincer.suspicion;

import cincer.Derivatives;
import cincer.Fit;
import cincer.LayerFactors;
import cincer.SuspicionScore;
import cincer.options.OptionBearing;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Expected squared length of the gradient, sum_y P(y|x) |grad l(x, y)|^2 over all layers (Huang et al. 2016). */
public class ExpectedGradientLength extends OptionBearing implements SuspicionScore {

  private static final long serialVersionUID = 1L;

  @Override
  public String globalInfo() {
    return "The expected squared length of the gradient, sum_y P(y|x) |grad l(x, y)|^2 over all layers (Huang et al. 2016; an "
        + "alternative in the authors' code). It has no upper bound: tau is a quantile of the bootstrap set's scores.";
  }

  @Override
  public boolean bounded() {
    return false;
  }

  @Override
  public FittedScore prepare(Fit fit) {
    Derivatives derivatives = fit.model().derivatives();
    int c = fit.model().classes();
    return suspicion -> {
      float[][] x = new float[c][];
      Arrays.fill(x, suspicion.features());
      double length = 0;
      for (LayerFactors layer : derivatives.factors(x, IntStream.range(0, c).toArray())) {
        double[] norms = layer.squaredNorms();
        for (int y = 0; y < c; y++) {
          length += suspicion.probabilities()[y] * norms[y];
        }
      }
      return length;
    };
  }
}
