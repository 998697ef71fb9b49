package cincer.spark.numbers;

import cincer.Model;
import cincer.network.NetworkModel;
import cincer.suspicion.WekaJudge;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * Networks, and judges, each of which has not seen one part of the rows.
 *
 * @param models  for each part, the network that was fitted to the others
 * @param judges  for each part, the judges that learned from the others; empty lists where there are none
 * @param classes number of classes c
 * @param singly  whether examples are computed one by one, as a review of few does; otherwise side by side, which differs by rounding
 */
public record Doubters(List<Model> models, List<List<WekaJudge.LearnedJudge>> judges, int classes, boolean singly) implements Serializable {

  /** So many examples at the most wait until they are looked at; a network computes up to 4,096 one by one. */
  static final int TOGETHER = 2048;

  /** Number of parts. */
  public int folds() {
    return models.size();
  }

  /** What the network that has not seen a part computes for some examples, the same for each whoever the others are. */
  Model.Output output(int fold, List<Example> examples) {
    float[][] x = examples.stream().map(Example::features).toArray(float[][]::new);
    return !singly && models.get(fold) instanceof NetworkModel network ? network.eachAlike(x) : models.get(fold).output(x);
  }

  /**
   * P_out(y|x) of examples that lie in a part, by who has not seen it: the mean of the network's and the judges'.
   *
   * @param output what the network that has not seen the part computes for them
   */
  public List<float[]> outOfFold(int fold, List<Example> examples, Model.Output output) throws InterruptedException {
    List<float[]> all = new ArrayList<>(examples.size());
    for (int i = 0; i < examples.size(); i++) {
      double[] p = probabilities(output.probabilities(), i);
      for (WekaJudge.LearnedJudge judge : judges.get(fold)) {
        double[] opinion;
        synchronized (judge.classifier()) { // not all of Weka's may be asked by several threads
          opinion = judge.probabilities(examples.get(i).row(), examples.get(i).features());
        }
        for (int y = 0; y < p.length; y++) {
          p[y] += opinion[y];
        }
      }
      float[] mean = new float[p.length];
      for (int y = 0; y < p.length; y++) {
        mean[y] = (float) (p[y] / (1 + judges.get(fold).size()));
      }
      all.add(mean);
    }
    return all;
  }

  /** P_out(y|x) of examples that lie in a part. */
  public List<float[]> outOfFold(int fold, List<Example> examples) throws InterruptedException {
    List<float[]> all = new ArrayList<>(examples.size());
    for (int from = 0; from < examples.size(); from += TOGETHER) {
      List<Example> some = examples.subList(from, Math.min(examples.size(), from + TOGETHER));
      all.addAll(outOfFold(fold, some, output(fold, some)));
    }
    return all;
  }

  /** grad l(ztilde) with respect to the top layer of the network that has not seen a part, c (h+1) values. */
  public double[] gradient(int fold, Doubtful doubtful) {
    Model.Output output = models.get(fold).output(new float[][] {doubtful.features()});
    double[] residual = probabilities(output.probabilities(), 0);
    residual[doubtful.label()] -= 1;
    int width = output.hidden().numCols + 1;
    double[] gradient = new double[residual.length * width];
    for (int y = 0; y < residual.length; y++) {
      for (int j = 0; j < width; j++) {
        gradient[y * width + j] = residual[y] * (j < width - 1 ? output.hidden().data[j] : 1);
      }
    }
    return gradient;
  }

  /** P(y|x) of row i, summing to 1. */
  static double[] probabilities(FMatrixRMaj probabilities, int i) {
    double[] p = new double[probabilities.numCols];
    double sum = 0;
    for (int y = 0; y < p.length; y++) {
      p[y] = probabilities.data[i * p.length + y];
      sum += p[y];
    }
    for (int y = 0; y < p.length; y++) {
      p[y] /= sum;
    }
    return p;
  }
}
