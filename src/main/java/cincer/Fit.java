package cincer;

/**
 * A model together with the training set that it was fitted to: all that a {@link Selector} may look at.
 *
 * @param model    the fitted model
 * @param training what it was fitted to
 * @param output   what the model computes for each training example: n x c probabilities, n x h activations
 * @param learner  fits the same network to other sets, for selectors that compare with models of their own
 * @param seed     of the run, for selectors that draw
 */
public record Fit(Model model, TrainingSet training, Model.Output output, Learner learner, long seed) {

  /** Fits the learner's model to the training set. */
  public static Fit of(Learner learner, TrainingSet training, long seed) throws InterruptedException {
    Model model = learner.fit(training);
    return new Fit(model, training, model.output(training.features()), learner, seed);
  }

  /** Judges an example by this model (Eq. 1). */
  public Suspicion suspicion(int row, float[] features, int label) {
    return Suspicion.of(row, features, label, model.probabilities(features));
  }
}
