package cincer.experiment;

import cincer.TrainingSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The examples that are nearest to one by the cosine of their features. */
final class NeighbourVote {

  private record Neighbour(int example, double cosine) {}

  private NeighbourVote() {}

  /**
   * Which share of the nearest other examples has which label; O(n d).
   *
   * @param sizes how many of the nearest are asked, ascending, at least 1 each
   * @return for each of these sizes c shares
   */
  static double[][] of(TrainingSet set, int example, int... sizes) {
    Comparator<Neighbour> farthest = Comparator.comparingDouble(Neighbour::cosine).thenComparing(Neighbour::example, Comparator.reverseOrder());
    PriorityQueue<Neighbour> nearest = new PriorityQueue<>(farthest);
    for (int k = 0; k < set.size(); k++) {
      if (k != example) {
        nearest.add(new Neighbour(k, cosine(set.features()[example], set.features()[k])));
        if (nearest.size() > sizes[sizes.length - 1]) {
          nearest.remove();
        }
      }
    }
    List<Neighbour> near = nearest.stream().sorted(farthest.reversed()).toList();
    double[][] votes = new double[sizes.length][set.classes()];
    for (int s = 0; s < sizes.length; s++) {
      int asked = Math.min(sizes[s], near.size());
      for (Neighbour one : near.subList(0, asked)) {
        votes[s][set.labels()[one.example]] += 1.0 / asked;
      }
    }
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
