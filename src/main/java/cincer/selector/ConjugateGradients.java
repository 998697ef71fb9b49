package cincer.selector;

import java.util.function.UnaryOperator;

/** Solves C v = g from products with C alone (Hestenes and Stiefel 1952). */
final class ConjugateGradients {

  private ConjugateGradients() {}

  /**
   * @param product   v to C v, symmetric; where it turns out not to be positive definite, the solution so far is returned,
   *                  as truncated Newton methods do
   * @param tolerance largest |C v - g| / |g|
   * @param steps     at most so many products
   */
  static double[] solve(UnaryOperator<double[]> product, double[] g, double tolerance, int steps) {
    double[] v = new double[g.length];
    double[] residual = g.clone();
    double[] direction = g.clone();
    double squared = dot(residual, residual);
    double enough = tolerance * tolerance * squared;
    for (int step = 0; step < steps && squared > enough; step++) {
      double[] along = product.apply(direction);
      double curvature = dot(direction, along);
      if (!(curvature > 0)) {
        return step == 0 ? g.clone() : v;
      }
      double alpha = squared / curvature;
      add(v, alpha, direction);
      add(residual, -alpha, along);
      double before = squared;
      squared = dot(residual, residual);
      for (int i = 0; i < direction.length; i++) {
        direction[i] = residual[i] + squared / before * direction[i];
      }
    }
    return v;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  private static void add(double[] to, double factor, double[] x) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * x[i];
    }
  }
}
