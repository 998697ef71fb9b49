package cincer.spark.cluster;

import cincer.WrongLeft;
import cincer.forecast.Evidence;
import cincer.forecast.GivenCounts;
import cincer.forecast.GivenLabels;
import cincer.forecast.NoiseModel;
import cincer.spark.numbers.Doubtful;
import java.util.List;

/**
 * How many labels are wrong, by what all rows say.
 *
 * @param listed expected among the doubtful rows of the worklist
 * @param beyond among all others
 */
record Beyond(double listed, WrongLeft beyond) {

  static Beyond of(GivenCounts counts, List<Doubtful> doubtful) {
    int c = doubtful.isEmpty() ? 0 : doubtful.get(0).probabilities().length;
    float[] p = new float[doubtful.size() * c];
    int[] given = new int[doubtful.size()];
    for (int i = 0; i < given.length; i++) {
      System.arraycopy(doubtful.get(i).probabilities(), 0, p, i * c, c);
      given[i] = doubtful.get(i).label();
    }
    GivenLabels labels = GivenLabels.some(counts, p, given);
    Evidence evidence = new Evidence(labels);
    for (int i = 0; i < given.length; i++) {
      evidence.next(i); // told apart from the others, but as little reviewed as these
    }
    WrongLeft all = NoiseModel.wrongLeft(evidence);
    double listed = all.found();
    int low = (int) Math.max(0, Math.floor(all.low() - listed));
    int high = (int) Math.max(low, Math.ceil(all.high() - listed));
    return new Beyond(listed, new WrongLeft(Math.max(0, all.expected() - listed), low, high, 0, 0));
  }
}
