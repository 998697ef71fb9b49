package cincer.selector;

import cincer.Fit;
import cincer.Suspicion;
import weka.core.OptionMetadata;

/** The candidate that is most like the suspicious example: score = -|x_k - x| in scaled input or hidden space. */
public class NearestNeighbour extends ScoringSelector {

  private static final long serialVersionUID = 1L;

  /** Where distances are taken. */
  public enum Space { INPUT, HIDDEN }

  private Space space = Space.INPUT;

  @Override
  public String globalInfo() {
    return "Shows the candidate nearest to the suspicious example (Euclidean): score = -|x_k - x|.";
  }

  public Space getSpace() {
    return space;
  }

  @OptionMetadata(displayName = "space", commandLineParamName = "space", commandLineParamSynopsis = "-space <INPUT|HIDDEN>",
      description = "Where distances are taken: among the scaled features, or among the last hidden activations "
          + "(default INPUT).", displayOrder = 1)
  public void setSpace(Space space) {
    this.space = space;
  }

  @Override
  protected Scorer scorer(Fit fit) {
    return (suspicion, candidates) -> {
      float[] x = space == Space.INPUT ? suspicion.features() : hidden(fit, suspicion);
      double[] scores = new double[candidates.length];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = -distance(x, fit, candidates[i]);
      }
      return scores;
    };
  }

  private static float[] hidden(Fit fit, Suspicion suspicion) {
    return fit.model().output(new float[][] {suspicion.features()}).hidden().data;
  }

  private double distance(float[] x, Fit fit, int k) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      double difference = x[j] - (space == Space.INPUT ? fit.training().features()[k][j] : fit.output().hidden().get(k, j));
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }
}
