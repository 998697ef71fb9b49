package cincer.network;

import cincer.TrainingSet;
import java.util.Arrays;

/** Instance weights as the loss sees them. */
final class Weights {

  private Weights() {}

  /** Weights divided by their mean: all 1 where they are equal, but 0 where they are. */
  static float[] normalized(TrainingSet set) {
    double[] w = set.weights();
    double mean = Arrays.stream(w).average().orElse(1);
    float[] normalized = new float[w.length];
    for (int i = 0; i < w.length; i++) {
      normalized[i] = mean > 0 ? (float) (w[i] / mean) : 0;
    }
    return normalized;
  }

  /** Whether all weights are 1 when they are normalized. */
  static boolean uniform(TrainingSet set) {
    return Arrays.stream(set.weights()).distinct().count() <= 1 && Arrays.stream(set.weights()).allMatch(w -> w > 0);
  }
}
