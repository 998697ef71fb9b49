package cincer.bench;

import cincer.TrainingSet;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Training sets of any shape whose label depends on the features, but for 20% that are drawn. */
final class Synthetic {

  private static final int IMAGE = 784;
  private static final double NOISE = 0.2;
  private static final double BLACK = 0.8;

  private Synthetic() {}

  /** n x d features in [0, 1], most of them 0 where d is that of an image, and labels in [0, c). The same at every call. */
  static TrainingSet trainingSet(int n, int d, int c) {
    Random random = new Random(1);
    double[][] classes = new double[c][d];
    for (double[] row : classes) {
      Arrays.setAll(row, j -> random.nextGaussian());
    }
    double mean = d >= IMAGE ? (1 - BLACK) / 2 : 0.5;
    float[][] x = new float[n][d];
    int[] y = new int[n];
    for (int i = 0; i < n; i++) {
      float[] features = x[i];
      for (int j = 0; j < d; j++) {
        features[j] = d >= IMAGE && random.nextDouble() < BLACK ? 0 : random.nextFloat();
      }
      y[i] = random.nextDouble() < NOISE ? random.nextInt(c) : nearest(classes, features, mean);
    }
    double[] weights = new double[n];
    Arrays.fill(weights, 1);
    return new TrainingSet(x, y, weights, IntStream.range(0, n).toArray(), c);
  }

  private static int nearest(double[][] classes, float[] x, double mean) {
    double[] products = Arrays.stream(classes)
        .mapToDouble(row -> IntStream.range(0, x.length).mapToDouble(j -> row[j] * (x[j] - mean)).sum()).toArray();
    return IntStream.range(0, products.length).reduce((a, b) -> products[b] > products[a] ? b : a).orElseThrow();
  }
}
