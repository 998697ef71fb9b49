package cincer.network;

import cincer.InvalidInputException;
import java.io.Serializable;
import org.apiguardian.api.API;

/**
 * How a network is trained; the defaults of the faces are the paper's (Section 4).
 *
 * @param epochs       passes over the training set, at least 1; {@link #AUTO} for as many as are proposed for a training set of its size, or somebody
 *                     finds out to be better ({@link cincer.Learner#trained})
 * @param batch        examples per step, at least 1; the last batch of an epoch may be smaller
 * @param learningRate of Adam, greater than 0
 * @param dropout      share of hidden dense units that are dropped in training, in [0, 1)
 * @param l2           weight of half the squared norm of the weights (not the biases), at least 0
 * @param stopAccuracy training accuracy in (0, 1] at which training ends early; 0 = never
 * @param seed         of initial weights, batch order and dropout
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record Hyperparameters(int epochs, int batch, double learningRate, double dropout, double l2,
    double stopAccuracy, int seed) implements Serializable {

  /** As many epochs as a training set of its size needs: 100 where it is small. */
  public static final int AUTO = Integer.MIN_VALUE;

  /** Up to so many examples {@link #AUTO} means {@link #EPOCHS}. */
  public static final int SMALL = 3000;

  /** The paper's number of epochs. */
  public static final int EPOCHS = 100;

  /** @throws InvalidInputException if a value is out of range */
  public Hyperparameters {
    require(epochs >= 1 || epochs == AUTO, "-epochs", epochs, "at least 1");
    require(batch >= 1, "-batch", batch, "at least 1");
    require(learningRate > 0 && learningRate <= 1, "-learning-rate", learningRate, "greater than 0 and at most 1");
    require(dropout >= 0 && dropout < 1, "-dropout", dropout, "at least 0 and less than 1");
    require(l2 >= 0 && l2 < Double.POSITIVE_INFINITY, "-l2", l2, "at least 0");
    require(stopAccuracy >= 0 && stopAccuracy <= 1, "-stop-accuracy", stopAccuracy, "between 0 (never) and 1");
  }

  private static void require(boolean holds, String option, Number value, String range) {
    if (!holds) {
      throw new InvalidInputException("option " + option + " is " + value + "; it must be " + range);
    }
  }
}
