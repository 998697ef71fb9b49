package cincer.spark.numbers;

import java.io.Serializable;
import org.ejml.data.DMatrixRMaj;

/**
 * n F, where F is the Fisher information of the top layer: sum_k (diag(p_k) - p_k p_k') (x) (a_k a_k'), as sums of whole multiples of a unit,
 * so that they are the same in whatever order examples come. Blocks and matrix are symmetric: of both a triangle is kept.
 */
public final class FisherSums implements Serializable {

  private static final long serialVersionUID = 1L;
  /** So many examples are summed as doubles, which hold such multiples exactly, before they go to whole numbers. */
  private static final int EXACT = 256;
  private static final int BITS_OF_ONE = 44;
  private static final int BITS_OF_ALL = 62;

  private final int c;
  private final int width;
  private final double unit;
  private final long[][] sums;
  private final transient double[][] part;
  private final transient double[] products;
  private final transient double[] activations;
  private int pending;
  private long examples;
  private double most;

  /**
   * @param c     number of classes
   * @param width h + 1
   * @param unit  see {@link #unit}
   */
  public FisherSums(int c, int width, double unit) {
    this.c = c;
    this.width = width;
    this.unit = unit;
    int entries = width * (width + 1) / 2;
    sums = new long[c * (c + 1) / 2][entries];
    part = new double[sums.length][entries];
    products = new double[entries];
    activations = new double[width];
  }

  /**
   * A power of two of which sums are multiples, as small as n examples allow none of which has a larger |a|^2.
   *
   * @param examples n, at least 1
   */
  public static double unit(long examples, double most) {
    int largest = Math.getExponent(Math.max(most, Double.MIN_NORMAL)) + 1;
    int count = Long.SIZE - Long.numberOfLeadingZeros(examples);
    return Math.scalb(1.0, Math.max(largest - BITS_OF_ONE, largest + count - BITS_OF_ALL));
  }

  /**
   * Adds an example.
   *
   * @param p      P(y|x), length c
   * @param hidden has the h activations from place {@code at} on
   */
  public void add(double[] p, float[] hidden, int at) {
    double norm = 1;
    for (int i = 0; i < width - 1; i++) {
      activations[i] = hidden[at + i];
      norm += activations[i] * activations[i];
    }
    activations[width - 1] = 1;
    most = Math.max(most, norm);
    for (int i = 0, e = 0; i < width; i++) {
      for (int j = i; j < width; j++) {
        products[e++] = activations[i] * activations[j];
      }
    }
    double rounder = 1.5 * Math.scalb(unit, 52);
    for (int y = 0, block = 0; y < c; y++) {
      for (int z = y; z < c; z++) {
        add(p[y] * ((y == z ? 1 : 0) - p[z]), part[block++], rounder);
      }
    }
    examples++;
    if (++pending == EXACT) {
      flush();
    }
  }

  private void add(double s, double[] to, double rounder) {
    for (int e = 0; e < to.length; e++) {
      to[e] += s * products[e] + rounder - rounder;
    }
  }

  /** Brings everything to whole numbers; needed before it is sent or merged. */
  public void flush() {
    for (int block = 0; block < sums.length; block++) {
      for (int e = 0; e < products.length; e++) {
        sums[block][e] += (long) (part[block][e] / unit);
        part[block][e] = 0;
      }
    }
    pending = 0;
  }

  /** Adds the sums over other examples. */
  public FisherSums merge(FisherSums other) {
    for (int block = 0; block < sums.length; block++) {
      for (int e = 0; e < sums[block].length; e++) {
        sums[block][e] += other.sums[block][e];
      }
    }
    examples += other.examples;
    most = Math.max(most, other.most);
    return this;
  }

  /** The largest |a|^2. */
  public double most() {
    return most;
  }

  /** F, c (h+1) square. */
  public DMatrixRMaj fisher() {
    DMatrixRMaj fisher = new DMatrixRMaj(c * width, c * width);
    for (int y = 0, block = 0; y < c; y++) {
      for (int z = y; z < c; z++, block++) {
        for (int i = 0, e = 0; i < width; i++) {
          for (int j = i; j < width; j++, e++) {
            double mean = sums[block][e] * unit / examples;
            fisher.set(y * width + i, z * width + j, mean);
            fisher.set(y * width + j, z * width + i, mean);
            fisher.set(z * width + i, y * width + j, mean);
            fisher.set(z * width + j, y * width + i, mean);
          }
        }
      }
    }
    return fisher;
  }
}
