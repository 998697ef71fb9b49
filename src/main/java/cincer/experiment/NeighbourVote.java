package cincer.experiment;

import cincer.TrainingSet;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The examples that are nearest to one by the cosine of their features. */
final class NeighbourVote {

  private static final int K = 10;

  private record Neighbour(int example, double cosine) {}

  private NeighbourVote() {}

  /** Which share of the nearest other examples has which label, length c; O(n d). */
  static double[] of(TrainingSet set, int example) {
    Comparator<Neighbour> farthest = Comparator.comparingDouble(Neighbour::cosine).thenComparing(Neighbour::example, Comparator.reverseOrder());
    PriorityQueue<Neighbour> nearest = new PriorityQueue<>(farthest);
    for (int k = 0; k < set.size(); k++) {
      if (k != example) {
        nearest.add(new Neighbour(k, cosine(set.features()[example], set.features()[k])));
        if (nearest.size() > K) {
          nearest.remove();
        }
      }
    }
    double[] votes = new double[set.classes()];
    nearest.forEach(near -> votes[set.labels()[near.example()]] += 1.0 / nearest.size());
    return votes;
  }

  private static double cosine(float[] a, float[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int j = 0; j < a.length; j++) {
      ab += (double) a[j] * b[j];
      aa += (double) a[j] * a[j];
      bb += (double) b[j] * b[j];
    }
    return aa == 0 || bb == 0 ? 0 : ab / Math.sqrt(aa * bb);
  }
}
