package cincer.bench;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/**
 * A data set of any size: each class is a mixture of Gaussians around corners of a cube in half of the dimensions, a fifth are sums of these,
 * the rest is noise; some labels are wrong, each other class alike.
 *
 * @param data  with the labels that somebody has to review
 * @param truth the true labels
 */
record MixtureData(Instances data, int[] truth) {

  private static final int CLUSTERS = 3;
  private static final double APART = 1.0;

  /**
   * Draws. The same arguments give the same data.
   *
   * @param rows    n
   * @param columns d, at least 10
   * @param wrong   share of wrong labels, in [0, 1)
   */
  static MixtureData of(int rows, int columns, int classes, double wrong, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int informative = Math.min(columns / 2, 20);
    int sums = columns / 5;
    double[][] corners = new double[classes * CLUSTERS][informative];
    double[][] shapes = new double[classes * CLUSTERS][informative];
    for (int i = 0; i < corners.length; i++) {
      Arrays.setAll(corners[i], j -> random.nextBoolean() ? APART : -APART);
      Arrays.setAll(shapes[i], j -> 0.5 + random.nextDouble());
    }
    double[][] mixing = new double[sums][informative];
    for (double[] row : mixing) {
      Arrays.setAll(row, j -> random.nextDouble() * 2 - 1);
    }
    Instances data = header(rows, columns, classes);
    int[] truth = new int[rows];
    for (int i = 0; i < rows; i++) {
      double[] x = new double[columns + 1];
      int cluster = random.nextInt(corners.length);
      for (int j = 0; j < informative; j++) {
        x[j] = corners[cluster][j] + shapes[cluster][j] * random.nextGaussian();
      }
      for (int s = 0; s < sums; s++) {
        for (int j = 0; j < informative; j++) {
          x[informative + s] += mixing[s][j] * x[j];
        }
      }
      for (int j = informative + sums; j < columns; j++) {
        x[j] = random.nextGaussian();
      }
      truth[i] = cluster % classes;
      x[columns] = random.nextDouble() < wrong ? (truth[i] + 1 + random.nextInt(classes - 1)) % classes : truth[i];
      data.add(new DenseInstance(1, x));
    }
    return new MixtureData(data, truth);
  }

  private static Instances header(int rows, int columns, int classes) {
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int j = 0; j < columns; j++) {
      attributes.add(new Attribute("x" + (j + 1)));
    }
    List<String> names = new ArrayList<>();
    for (int y = 0; y < classes; y++) {
      names.add("c" + y);
    }
    attributes.add(new Attribute("class", names));
    Instances data = new Instances("mixture", attributes, rows);
    data.setClassIndex(columns);
    return data;
  }

  boolean isWrong(int row) {
    return (int) data.instance(row).classValue() != truth[row];
  }

  int wrong() {
    int wrong = 0;
    for (int i = 0; i < truth.length; i++) {
      wrong += isWrong(i) ? 1 : 0;
    }
    return wrong;
  }

  /** Writes n rows of d features, the label and the true label as big-endian floats. */
  void write(Path file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      for (int i = 0; i < truth.length; i++) {
        for (double value : data.instance(i).toDoubleArray()) {
          out.writeFloat((float) value);
        }
        out.writeFloat(truth[i]);
      }
    }
  }
}
