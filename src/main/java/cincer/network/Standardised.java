package cincer.network;

import cincer.TrainingSet;
import java.util.Arrays;

/**
 * Features with mean 0 and about the same variance in the training set, on which a first layer that is fully connected learns in fewer steps: divided by s,
 * where s^2 is the mean of the feature's variance and that of all features. By its own variance alone what varies in few examples only, as pixels at the
 * border of an image do, would have as much to say as the others (docs/speed.md). The network that comes out takes features as they are: with W on
 * standardised ones, its weights are W / s and its biases b - W m / s.
 */
final class Standardised {

  /** A feature that hardly varies is not blown up. */
  private static final double LEAST = 0.02;

  private final float[] mean;
  private final float[] scale; // 1 / s
  private final int outputs;

  /** @param outputs of the first layer */
  Standardised(TrainingSet set, int features, int outputs) {
    this.outputs = outputs;
    mean = new float[features];
    scale = new float[features];
    double[] sums = new double[features];
    double[] squares = new double[features];
    for (float[] x : set.features()) {
      for (int j = 0; j < features; j++) {
        sums[j] += x[j];
        squares[j] += (double) x[j] * x[j];
      }
    }
    double[] variances = new double[features];
    for (int j = 0; j < features; j++) {
      double m = sums[j] / set.size();
      mean[j] = (float) m;
      variances[j] = Math.max(0, squares[j] / set.size() - m * m);
    }
    double all = Arrays.stream(variances).average().orElse(0);
    for (int j = 0; j < features; j++) {
      scale[j] = (float) (1 / Math.max(LEAST, Math.sqrt((variances[j] + all) / 2)));
    }
  }

  /** Writes an example's standardised features into a batch. */
  void write(float[] features, float[] batch, int from) {
    for (int j = 0; j < mean.length; j++) {
      batch[from + j] = (features[j] - mean[j]) * scale[j];
    }
  }

  /** From a layer that takes standardised features to the one that takes them as they are; the layer comes first among the parameters. */
  void toPlain(float[] parameters) {
    for (int o = 0; o < outputs; o++) {
      double bias = parameters[outputs * mean.length + o];
      for (int j = 0; j < mean.length; j++) {
        parameters[o * mean.length + j] *= scale[j];
        bias -= (double) parameters[o * mean.length + j] * mean[j];
      }
      parameters[outputs * mean.length + o] = (float) bias;
    }
  }

  /** The way back. */
  void fromPlain(float[] parameters) {
    for (int o = 0; o < outputs; o++) {
      double bias = parameters[outputs * mean.length + o];
      for (int j = 0; j < mean.length; j++) {
        bias += (double) parameters[o * mean.length + j] * mean[j];
        parameters[o * mean.length + j] /= scale[j];
      }
      parameters[outputs * mean.length + o] = (float) bias;
    }
  }
}
