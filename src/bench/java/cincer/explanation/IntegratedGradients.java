package cincer.explanation;

import cincer.Model;
import java.util.List;

/**
 * The gradient of the log-odds, integrated along the straight line from the example with all parts hidden to the example itself, times the
 * difference: M. Sundararajan, A. Taly, Q. Yan, <i>Axiomatic Attribution for Deep Networks</i>, 2017, Eq. 1 and 3. With one step it is
 * the gradient halfway times the difference. What all parts add is what the log-odds of both ends differ by, but for the number of steps.
 *
 * @param steps at whose middles the gradient is taken, at least 1; 0 for the gradient at the example alone
 */
public record IntegratedGradients(int steps) implements Attribution {

  /** @throws cincer.InvalidInputException if this kind of network does not give the gradients of all its layers */
  @Override
  public double[] of(Model model, float[] x, List<Part> parts, int label, int other) {
    float[] base = x.clone();
    parts.forEach(part -> part.hide(base));
    float[][] path = new float[Math.max(1, steps)][x.length];
    for (int s = 0; s < path.length; s++) {
      float at = steps == 0 ? 1 : (s + 0.5f) / steps;
      for (int f = 0; f < x.length; f++) {
        path[s][f] = base[f] + at * (x[f] - base[f]);
      }
    }
    double[] slope = new double[x.length];
    for (double[] gradient : model.derivatives().oddsGradients(path, label, other)) { // in order: the same on any number of threads
      for (int f = 0; f < slope.length; f++) {
        slope[f] += gradient[f] / path.length;
      }
    }
    return parts.stream().mapToDouble(part -> {
      double sum = 0;
      for (int i = 0; i < part.features().length; i++) {
        int f = part.features()[i];
        sum += slope[f] * (x[f] - part.hidden()[i]);
      }
      return sum;
    }).toArray();
  }
}
