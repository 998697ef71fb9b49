package cincer.selector;

import java.util.Arrays;
import java.util.List;

/** A block-diagonal matrix. */
record BlockCurvature(List<Block> blocks) implements Curvature {

  /** One block and the number of its rows. */
  record Block(int rows, Curvature curvature) {}

  @Override
  public double[] solve(double[] g) {
    double[] v = new double[g.length];
    int from = 0;
    for (Block block : blocks) {
      double[] part = block.curvature.solve(Arrays.copyOfRange(g, from, from + block.rows));
      System.arraycopy(part, 0, v, from, block.rows);
      from += block.rows;
    }
    return v;
  }
}
