package cincer.selector;

/**
 * F + d I, where F = UU' has more rows than U has columns, by the matrix inversion lemma (Woodbury):
 * (UU' + d I)^-1 g = (g - U (U'U + d I)^-1 U'g) / d.
 */
final class GramCurvature implements Curvature {

  private final FisherFactors fisher;
  private final double damping;
  private final Curvature inner;

  GramCurvature(FisherFactors fisher, double damping) {
    this.fisher = fisher;
    this.damping = damping;
    inner = new CholeskyCurvature(GramMatrix.of(fisher), damping);
  }

  @Override
  public double[] solve(double[] g) {
    double[] inside = fisher.expand(inner.solve(fisher.project(g)));
    double[] v = new double[g.length];
    for (int i = 0; i < v.length; i++) {
      v[i] = (g[i] - inside[i]) / damping;
    }
    return v;
  }
}
