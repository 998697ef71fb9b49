package cincer.selector;

import cincer.DivergedException;
import cincer.Fit;
import cincer.options.Checked;
import java.util.SplittableRandom;
import weka.core.OptionMetadata;

/**
 * Influence functions by LiSSA (Agarwal et al. 2017; Koh and Liang 2017): the Neumann series
 * v_j = g + v_{j-1} - (H_j + damping I) v_{j-1} / scale, where H_j is the Hessian of a few examples drawn for step j,
 * tends to scale times (H + damping I)^-1 g.
 */
public class LissaInfluence extends HessianSelector {

  private static final long serialVersionUID = 1L;
  private static final int BATCH = 32;

  private int depth = 1000;
  private double scale = 25;
  private int samples = 1;

  @Override
  public String globalInfo() {
    return "Shows the candidate of largest influence by the damped Hessian (Eq. 10 of Teso et al. 2021), estimated by LiSSA: "
        + "a truncated Neumann series, with the Hessian of a few random examples in each step (Koh and Liang 2017).";
  }

  public int getDepth() {
    return depth;
  }

  @OptionMetadata(displayName = "depth", commandLineParamName = "depth", commandLineParamSynopsis = "-depth <number>",
      description = "Steps of the series; at least 1 (default 1000).", displayOrder = 2)
  public void setDepth(int depth) {
    this.depth = depth;
  }

  public double getScale() {
    return scale;
  }

  @OptionMetadata(displayName = "scale", commandLineParamName = "scale", commandLineParamSynopsis = "-scale <number>",
      description = "What the Hessian is divided by; more than half its largest eigenvalue, or the series diverges, but the "
          + "larger, the more depth is needed (default 25).", displayOrder = 3)
  public void setScale(double scale) {
    this.scale = scale;
  }

  public int getSamples() {
    return samples;
  }

  @OptionMetadata(displayName = "samples", commandLineParamName = "samples", commandLineParamSynopsis = "-samples <number>",
      description = "Estimates that are averaged; at least 1 (default 1).", displayOrder = 4)
  public void setSamples(int samples) {
    this.samples = samples;
  }

  @Override
  public void check() {
    super.check();
    positive("depth", depth);
    positive("scale", scale);
    positive("samples", samples);
  }

  private static void positive(String option, Number value) {
    Checked.require(value.doubleValue() > 0 && value.doubleValue() < Double.POSITIVE_INFINITY, option,
        option + " is " + value + "; it must be greater than 0");
  }

  @Override
  Curvature inverse(Fit fit, Hessian hessian) {
    return g -> {
      double[] mean = new double[g.length];
      for (int sample = 0; sample < samples; sample++) {
        double[] v = series(g, hessian, fit.training().size(), new SplittableRandom(fit.seed() * 1_000_003L + sample));
        for (int i = 0; i < mean.length; i++) {
          mean[i] += v[i] / scale / samples;
        }
      }
      return mean;
    };
  }

  private double[] series(double[] g, Hessian hessian, int n, SplittableRandom random) {
    double[] v = g.clone();
    double largest = 1e6 * scale * largest(g) + Double.MIN_NORMAL;
    for (int step = 1; step <= depth; step++) {
      double[] product = hessian.times(random.ints(Math.min(BATCH, n), 0, n).toArray(), v);
      for (int i = 0; i < v.length; i++) {
        v[i] += g[i] - product[i] / scale;
      }
      if (!(largest(v) <= largest)) {
        throw new DivergedException("LiSSA diverged in step " + step + " of " + depth + ": raise -scale (now " + scale
            + ") or -damping (now " + getDamping() + "), or lower -depth");
      }
    }
    return v;
  }

  private static double largest(double[] v) {
    double largest = 0;
    for (double value : v) {
      largest = Math.max(largest, Math.abs(value)); // NaN if any is
    }
    return largest;
  }
}
