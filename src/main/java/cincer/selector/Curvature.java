package cincer.selector;

/** A symmetric positive definite matrix C that stands for the Hessian in Eq. 10. */
@FunctionalInterface
public interface Curvature {

  /** No curvature: C = I. */
  Curvature IDENTITY = g -> g;

  /** C^-1 g. */
  double[] solve(double[] g);
}
