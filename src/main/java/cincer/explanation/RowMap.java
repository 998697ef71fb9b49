package cincer.explanation;

import cincer.Model;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * A plane on which rows are near that are alike to a model: the first two principal components of its last hidden layer. They are taken
 * from some rows; any row has a place. The same model and rows give the same plane. May be used from several threads.
 */
public final class RowMap {

  /** Units that are looked at, at most: those that vary most. */
  static final int MOST_UNITS = 256;
  private static final int MOST_FITTED = 2000;

  private final Model model;
  private final IntFunction<float[]> features;
  private final int[] units;
  private final double[] means;
  private final double[][] axes; // 2 x units
  private final double share;

  private RowMap(Model model, IntFunction<float[]> features, int[] units, double[] means, double[][] axes, double share) {
    this.model = model;
    this.features = features;
    this.units = units;
    this.means = means;
    this.axes = axes;
    this.share = share;
  }

  /**
   * Finds the plane. Takes a forward pass for at most 2,000 rows, and min(h, 256)^3 steps for a layer of h units.
   *
   * @param features of a row (0-based), length d
   * @param n        number of rows; of more than 2,000, as many are taken at even distances
   */
  public static RowMap of(Model model, IntFunction<float[]> features, int n) {
    int fitted = Math.min(n, MOST_FITTED);
    FMatrixRMaj hidden = hidden(model, features, IntStream.range(0, fitted).map(i -> (int) ((long) i * n / fitted)).toArray());
    int h = hidden.numCols;
    double[] means = new double[h];
    double[] variances = new double[h];
    for (int u = 0; u < h; u++) {
      for (int i = 0; i < fitted; i++) {
        means[u] += hidden.get(i, u) / fitted;
      }
      for (int i = 0; i < fitted; i++) {
        variances[u] += Math.pow(hidden.get(i, u) - means[u], 2) / fitted;
      }
    }
    int[] units = IntStream.range(0, h).boxed().sorted(Comparator.comparingDouble(u -> -variances[u])).limit(MOST_UNITS).mapToInt(u -> u).sorted().toArray();
    DMatrixRMaj centred = new DMatrixRMaj(fitted, units.length);
    for (int i = 0; i < fitted; i++) {
      for (int u = 0; u < units.length; u++) {
        centred.set(i, u, hidden.get(i, units[u]) - means[units[u]]);
      }
    }
    DMatrixRMaj covariance = new DMatrixRMaj(units.length, units.length);
    CommonOps_DDRM.multInner(centred, covariance);
    CommonOps_DDRM.divide(covariance, Math.max(1, fitted));
    return along(covariance, new RowMap(model, features, units, Arrays.stream(units).mapToDouble(u -> means[u]).toArray(), null, 0),
        Arrays.stream(variances).sum());
  }

  private static RowMap along(DMatrixRMaj covariance, RowMap of, double all) {
    int h = covariance.numRows;
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(h, true, true);
    double[][] axes = new double[2][h];
    double kept = 0;
    if (h > 0 && all > 0 && eigen.decompose(covariance)) {
      int[] order = IntStream.range(0, h).boxed().sorted(Comparator.comparingDouble(i -> -eigen.getEigenvalue(i).getReal())).limit(2).mapToInt(i -> i).toArray();
      for (int axis = 0; axis < order.length; axis++) {
        axes[axis] = turned(eigen.getEigenVector(order[axis]).data);
        kept += Math.max(0, eigen.getEigenvalue(order[axis]).getReal());
      }
    }
    return new RowMap(of.model, of.features, of.units, of.means, axes, all > 0 ? Math.min(1, kept / all) : 1);
  }

  /** A direction is as good as its opposite: its largest part is positive. */
  private static double[] turned(double[] direction) {
    int largest = 0;
    for (int u = 1; u < direction.length; u++) {
      largest = Math.abs(direction[u]) > Math.abs(direction[largest]) + 1e-9 ? u : largest;
    }
    double sign = direction[largest] < 0 ? -1 : 1;
    return Arrays.stream(direction).map(part -> sign * part).toArray();
  }

  private static FMatrixRMaj hidden(Model model, IntFunction<float[]> features, int[] rows) {
    return model.output(Arrays.stream(rows).mapToObj(features).toArray(float[][]::new)).hidden();
  }

  /** How much of what tells rows apart in the layer the plane shows: a share of the variance, in [0, 1]. */
  public double share() {
    return share;
  }

  /** The places of rows (0-based): 2 x m. */
  public double[][] places(int[] rows) {
    double[][] places = new double[2][rows.length];
    if (rows.length > 0) {
      FMatrixRMaj hidden = hidden(model, features, rows);
      for (int i = 0; i < rows.length; i++) {
        for (int u = 0; u < units.length; u++) {
          double apart = hidden.get(i, units[u]) - means[u];
          places[0][i] += axes[0][u] * apart;
          places[1][i] += axes[1][u] * apart;
        }
      }
    }
    return places;
  }
}
