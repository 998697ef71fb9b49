package cincer.selector;

import cincer.Fit;
import cincer.Suspicion;
import java.util.Arrays;
import weka.core.OptionMetadata;

/** The candidate that is most like the suspicious example: score = -|x_k - x| in scaled input or hidden space. */
public class NearestNeighbour extends ScoringSelector {

  private static final long serialVersionUID = 1L;

  /** Where distances are taken. */
  public enum Space {
    INPUT, HIDDEN;

    /** Euclidean distances of candidates to the suspicious example. */
    double[] distances(Fit fit, Suspicion suspicion, int[] candidates) {
      float[] x = this == INPUT ? suspicion.features()
          : fit.model().output(new float[][] {suspicion.features()}).hidden().data;
      return Arrays.stream(candidates).mapToDouble(k -> this == INPUT ? distance(x, fit.training().features()[k], 0)
          : distance(x, fit.output().hidden().data, k * x.length)).toArray();
    }

    private static double distance(float[] x, float[] other, int from) {
      double sum = 0;
      for (int j = 0; j < x.length; j++) {
        double difference = (double) x[j] - other[from + j];
        sum += difference * difference;
      }
      return Math.sqrt(sum);
    }
  }

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
    return (suspicion, candidates) ->
        Arrays.stream(space.distances(fit, suspicion, candidates)).map(distance -> -distance).toArray();
  }
}
