package cincer;

import java.util.ArrayList;
import java.util.List;

/**
 * A model together with the training set that it was fitted to: all that a {@link Selector} may look at.
 *
 * @param model       the fitted model
 * @param training    what it was fitted to
 * @param output      what the model computes for each training example: n x c probabilities, n x h activations
 * @param learner     fits the same network to other sets, for selectors that compare with models of their own
 * @param seed        of the run, for selectors that draw
 * @param checkpoints what the model was on the way, the last being the model; empty if nothing was kept
 * @param confidences n probabilities P_out(y_k|x_k), what is said of each training example's label by who has not seen it, where that
 *                    is known already; null where it is not
 */
public record Fit(Model model, TrainingSet training, Model.Output output, Learner learner, long seed,
    List<Model> checkpoints, double[] confidences) {

  /** Nobody has said anything of the training examples yet. */
  public Fit(Model model, TrainingSet training, Model.Output output, Learner learner, long seed, List<Model> checkpoints) {
    this(model, training, output, learner, seed, checkpoints, null);
  }

  /** The same with what is said of the training examples by who has not seen them. */
  public Fit withConfidences(double[] outOfFold) {
    return new Fit(model, training, output, learner, seed, checkpoints, outOfFold);
  }

  /** Nothing was kept on the way. */
  public Fit(Model model, TrainingSet training, Model.Output output, Learner learner, long seed) {
    this(model, training, output, learner, seed, List.of());
  }

  /** Fits the learner's model to the training set. */
  public static Fit of(Learner learner, TrainingSet training, long seed) throws InterruptedException {
    return of(learner, training, seed, 0);
  }

  /** Fits the learner's model to the training set and keeps what it was on the way, as {@link Selector#checkpoints()} asks. */
  public static Fit of(Learner learner, TrainingSet training, long seed, int checkpoints) throws InterruptedException {
    List<Model> kept = new ArrayList<>();
    Model model = checkpoints == 0 ? learner.fit(training) : learner.fit(training, checkpoints, kept::add);
    return new Fit(model, training, model.output(training.features()), learner.independent(), seed, List.copyOf(kept));
  }

  /** Judges an example by this model (Eq. 1). */
  public Suspicion suspicion(int row, float[] features, int label) {
    return Suspicion.of(row, features, label, model.probabilities(features));
  }
}
