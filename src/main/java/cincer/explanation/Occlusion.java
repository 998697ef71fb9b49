package cincer.explanation;

import cincer.Model;
import java.util.Arrays;
import java.util.List;

/**
 * Each part is hidden alone, and the model asked again: what is lost of the log-odds, the part has added. Needs nothing of a model but its
 * predictions.
 */
public final class Occlusion implements Attribution {

  /** So many examples are made at once: they may be as wide as there are words. */
  private static final int CHUNK = 512;

  /** Probabilities below are the same: single precision ends there. */
  private static final double LEAST = Float.MIN_NORMAL;

  @Override
  public double[] of(Model model, float[] x, List<Part> parts, int label, int other) {
    double[] added = new double[parts.size()];
    double whole = logOdds(model.probabilities(x), label, other);
    for (int from = 0; from < added.length; from += CHUNK) {
      float[][] hidden = new float[Math.min(CHUNK, added.length - from)][];
      for (int i = 0; i < hidden.length; i++) {
        hidden[i] = x.clone();
        parts.get(from + i).hide(hidden[i]);
      }
      double[][] p = model.probabilities(hidden);
      for (int i = 0; i < hidden.length; i++) {
        added[from + i] = Arrays.equals(hidden[i], x) ? 0 : whole - logOdds(p[i], label, other);
      }
    }
    return added;
  }

  /** log P(label|x) - log P(other|x). */
  static double logOdds(double[] p, int label, int other) {
    return Math.log(Math.max(LEAST, p[label])) - Math.log(Math.max(LEAST, p[other]));
  }
}
