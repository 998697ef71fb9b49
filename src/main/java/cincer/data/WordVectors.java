package cincer.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;

/**
 * Texts as weights of their words and pairs of words; where these are many, as the directions in which the texts differ most
 * (latent semantic analysis: the strongest singular vectors of the weights), so that words that occur together count alike. What
 * texts have in common is learned from all of them, also where few have labels.
 */
final class WordVectors implements StringVectors {

  private static final long serialVersionUID = 1L;

  /** Features at the most. */
  static final int MOST = 200;

  /** Length of a text as a vector: that of some dozen numbers between 0 and 1, so that neither drowns the other. */
  static final float LENGTH = 4;

  /** Texts to learn from what texts have in common: more would say the same. */
  private static final int LOOKED_AT = 20_000;

  private static final int ITERATIONS = 4;

  private final TfIdf weights;
  private final int width;
  private final float[] directions; // words x width, row by row; null if each word is a feature

  WordVectors(RowTexts texts) {
    List<String> some = texts.some(LOOKED_AT);
    weights = new TfIdf(some);
    List<TfIdf.Row> rows = new ArrayList<>();
    some.forEach(text -> rows.add(weights.of(text)));
    width = Math.min(weights.width(), Math.min(MOST, rows.size()));
    directions = width == weights.width() ? null : strongest(rows);
  }

  /** Orthogonal iteration: an orthonormal basis is multiplied by the texts and back, and made orthonormal again. */
  private float[] strongest(List<TfIdf.Row> rows) {
    DMatrixRMaj basis = new DMatrixRMaj(weights.width(), width);
    Random random = new Random(1);
    for (int i = 0; i < basis.data.length; i++) {
      basis.data[i] = random.nextGaussian();
    }
    for (int i = 0; i < ITERATIONS; i++) {
      basis = orthonormal(basis);
      DMatrixRMaj product = new DMatrixRMaj(weights.width(), width);
      for (TfIdf.Row row : rows) {
        double[] along = new double[width];
        for (int t = 0; t < row.words().length; t++) {
          add(along, 0, row.weights()[t], basis.data, row.words()[t] * width);
        }
        for (int t = 0; t < row.words().length; t++) {
          add(product.data, row.words()[t] * width, row.weights()[t], along, 0);
        }
      }
      basis = product;
    }
    double[] found = orthonormal(basis).data;
    float[] directions = new float[found.length];
    for (int i = 0; i < found.length; i++) {
      directions[i] = (float) found[i];
    }
    return directions;
  }

  private void add(double[] sum, int at, double weight, double[] summand, int from) {
    for (int k = 0; k < width; k++) {
      sum[at + k] += weight * summand[from + k];
    }
  }

  private static DMatrixRMaj orthonormal(DMatrixRMaj basis) {
    QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(basis.numRows, basis.numCols);
    qr.decompose(basis);
    return qr.getQ(null, true);
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public Map<Integer, String> write(RowTexts texts, float[][] x, int start) {
    for (int i = 0; i < x.length; i++) {
      TfIdf.Row row = weights.of(texts.get(i));
      for (int t = 0; t < row.words().length; t++) {
        int word = row.words()[t];
        for (int k = 0; directions != null && k < width; k++) {
          x[i][start + k] += row.weights()[t] * directions[word * width + k];
        }
        if (directions == null) {
          x[i][start + word] = row.weights()[t];
        }
      }
      toLength(x[i], start);
    }
    return Map.of();
  }

  private void toLength(float[] x, int start) {
    double squares = 0;
    for (int k = start; k < start + width; k++) {
      squares += x[k] * x[k];
    }
    for (int k = start; squares > 0 && k < start + width; k++) {
      x[k] *= LENGTH / Math.sqrt(squares);
    }
  }

  @Override
  public String word(int feature) {
    return directions == null ? weights.word(feature) : "";
  }
}
