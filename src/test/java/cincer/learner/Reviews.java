package cincer.learner;

import cincer.Query;
import cincer.Suspicion;
import cincer.selector.NoCounterExample;
import java.util.Arrays;
import java.util.List;

/** Small reviews and questions of theirs. */
final class Reviews {

  private Reviews() {}

  /** Every third of the rows is labelled 1, the others 0. */
  static Walk walk(int rows) {
    int[] labels = new int[rows];
    Arrays.setAll(labels, row -> row % 3 == 0 ? 1 : 0);
    double[] weights = new double[rows];
    Arrays.fill(weights, 1);
    return Walk.review(new float[rows][1], labels, weights, 2);
  }

  static Reviewing reviewing(Walk walk, Review review) {
    return new Reviewing(walk, ConstantModel::new, new NoCounterExample(), Policy.of(0.2, 1), review);
  }

  static Query query(int number, int row, int label) {
    return new Query(number, number - 1, 9, new Suspicion(row, new float[1], label, 1 - label, 0.5, new double[] {0.5, 0.5}), List.of(), 9);
  }
}
