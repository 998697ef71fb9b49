package cincer.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The transforms of F(4,3) (Winograd 1980; Lavin and Gray 2016): y = A' ((G w) * (B' x)) are four neighbouring outputs of
 * three weights w and six neighbouring pixels x, by six products instead of twelve. A pixel, a point or an output is a row of
 * values, one for each place and example.
 */
final class Tiles {

  static final int OUTPUTS = 4;
  static final int WEIGHTS = 3;
  static final int POINTS = 6;
  private static final float SIXTH = 1 / 6f;

  private static final float[][] B_TRANSPOSED = {{4, 0, -5, 0, 1, 0}, {0, -4, -4, 1, 1, 0}, {0, 4, -4, -1, 1, 0}, {0, -2, -1, 2, 1, 0},
      {0, 2, -1, -2, 1, 0}, {0, 4, 0, -5, 0, 1}};
  private static final float[][] A_TRANSPOSED = {{1, 1, 1, 1, 1, 0}, {0, 1, -1, 2, -2, 0}, {0, 1, 1, 4, 4, 0}, {0, 1, -1, 8, -8, 1}};

  /** Six points B' x of six pixels. */
  static final Tiles OF_PIXELS = new Tiles(B_TRANSPOSED);
  /** Six pixels B p of six points, the transpose. */
  static final Tiles TO_PIXELS = new Tiles(transposed(B_TRANSPOSED));
  /** Four outputs A' p of six points. */
  static final Tiles TO_OUTPUTS = new Tiles(A_TRANSPOSED);
  /** Six points A y of four outputs, the transpose. */
  static final Tiles OF_OUTPUTS = new Tiles(transposed(A_TRANSPOSED));

  /** Which numbers of a matrix, row after row, are not 0, filled up to {@link Rows#TERMS}, and the numbers. */
  private final int[][] columns;
  private final float[][] numbers;

  private Tiles(float[][] matrix) {
    columns = new int[matrix.length][];
    numbers = new float[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      float[] row = matrix[i];
      int[] found = IntStream.range(0, row.length).filter(j -> row[j] != 0).toArray();
      columns[i] = Arrays.copyOf(found, Math.max(Rows.TERMS, found.length));
      numbers[i] = new float[columns[i].length];
      for (int k = 0; k < found.length; k++) {
        numbers[i][k] = row[found[k]];
      }
    }
  }

  private static float[][] transposed(float[][] matrix) {
    float[][] result = new float[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < result.length; j++) {
        result[j][i] = matrix[i][j];
      }
    }
    return result;
  }

  /** How many tiles a column of so many outputs has. */
  static int in(int height) {
    return (height + OUTPUTS - 1) / OUTPUTS;
  }

  /** to[i] = number + row i of the matrix times what is given, n values of each. */
  void apply(float number, float[][] from, float[][] to, int n) {
    for (int i = 0; i < numbers.length; i++) {
      Rows.combine(number, numbers[i], 0, from, columns[i], to[i], n);
    }
  }

  /** Six points G w of three weights; G = (1/4 0 0; -1/6 -1/6 -1/6; -1/6 1/6 -1/6; 1/24 1/12 1/6; 1/24 -1/12 1/6; 0 0 1). */
  static void ofWeights(float[] w, int at, int next, float[] points, int place, int stride) {
    float first = w[at];
    float second = w[at + next];
    float third = w[at + 2 * next];
    float outer = SIXTH * -(first + third);
    float outer2 = first * (SIXTH / 4) + third * SIXTH;
    points[place] = first * 0.25f;
    points[place + stride] = outer - second * SIXTH;
    points[place + 2 * stride] = outer + second * SIXTH;
    points[place + 3 * stride] = outer2 + second * (SIXTH / 2);
    points[place + 4 * stride] = outer2 - second * (SIXTH / 2);
    points[place + 5 * stride] = third;
  }

  /** Three weights G' p, the transpose of {@link #ofWeights}, of six points. */
  static void weights(float[] points, int at, int stride, float[] w, int place, int next) {
    float p1 = points[at + stride];
    float p2 = points[at + 2 * stride];
    float p3 = points[at + 3 * stride];
    float p4 = points[at + 4 * stride];
    w[place] = points[at] * 0.25f - (p1 + p2) * SIXTH + (p3 + p4) * (SIXTH / 4);
    w[place + next] = (p2 - p1) * SIXTH + (p3 - p4) * (SIXTH / 2);
    w[place + 2 * next] = (p3 + p4 - p1 - p2) * SIXTH + points[at + 5 * stride];
  }
}
