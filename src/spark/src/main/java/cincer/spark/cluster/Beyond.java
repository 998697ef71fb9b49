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
    Evidence ahead = new Evidence(labels);
    Evidence passed = new Evidence(labels);
    for (int i = 0; i < given.length; i++) {
      ahead.next(i);
      passed.passed(i);
    }
    return new Beyond(NoiseModel.wrongLeft(ahead).found(), NoiseModel.wrongLeft(passed));
  }
}
