package cincer.explanation;

/**
 * A part of an example that can be hidden.
 *
 * @param features which of the d features it consists of
 * @param hidden   what stands in their place when it is hidden, one value for each
 */
public record Part(int[] features, float[] hidden) {

  /** Hides it in an example of d features, which is written to. */
  void hide(float[] x) {
    for (int i = 0; i < features.length; i++) {
      x[features[i]] = hidden[i];
    }
  }
}
