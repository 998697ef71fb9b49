package cincer.spark.numbers;

import cincer.Model;
import java.util.ArrayList;
import java.util.List;

/** For each doubtful row, the rows that most support the doubt: a bounded heap each. */
public final class CounterExamplePiece extends Piece<CounterExamplePiece> {

  private static final long serialVersionUID = 1L;

  private final transient Doubters doubters;
  private final transient List<Doubted> doubted;
  private final transient Weighing weighing;
  private final transient double longest;
  private final List<Best<Shown>> best = new ArrayList<>();
  private final transient List<List<Example>> candidates = new ArrayList<>(); // by network
  private final transient List<List<Double>> weights = new ArrayList<>();

  /**
   * @param longest the largest |a| of any row and network; infinite if it is not known
   * @param most    counter-examples of each, at least 1
   */
  public CounterExamplePiece(Doubters doubters, List<Doubted> doubted, Weighing weighing, double longest, int most, KeyOrder keys) {
    this.doubters = doubters;
    this.doubted = doubted;
    this.weighing = weighing;
    this.longest = longest;
    doubted.forEach(one -> best.add(new Best<>(most, keys)));
    for (int f = 0; f < doubters.folds(); f++) {
      candidates.add(new ArrayList<>());
      weights.add(new ArrayList<>());
    }
  }

  @Override
  void look(int fold, List<Example> rows) throws InterruptedException {
    List<float[]> p = doubters.outOfFold(fold, rows);
    for (int f = 0; f < doubters.folds(); f++) {
      double[] needed = needed(f);
      for (int i = 0; f != fold && i < rows.size(); i++) {
        Example row = rows.get(i);
        double weight = weighing.of(p.get(i)[row.label()]);
        if (weight * Math.sqrt(2) * longest >= needed[row.label()]) {
          candidates.get(f).add(row);
          weights.get(f).add(weight);
          if (candidates.get(f).size() == Doubters.TOGETHER) {
            compare(f);
            needed = needed(f);
          }
        }
      }
    }
  }

  /** For each label, the weighted length of a gradient below which a row with it comes into no heap of a part. */
  private double[] needed(int fold) {
    double[] needed = new double[doubters.classes()];
    java.util.Arrays.fill(needed, Double.POSITIVE_INFINITY);
    for (int s = 0; s < doubted.size(); s++) {
      Doubted one = doubted.get(s);
      if (one.fold() == fold) {
        double least = best.get(s).least();
        double length = weighing == Weighing.NONE || least <= 0 ? 0 : least / one.norm() * (1 - 1e-9);
        needed[one.predicted()] = Math.min(needed[one.predicted()], length);
      }
    }
    return needed;
  }

  private void compare(int fold) {
    List<Example> rows = candidates.get(fold);
    Model.Output output = doubters.output(fold, rows);
    int c = doubters.classes();
    int h = output.hidden().numCols;
    double[] gradient = new double[c * (h + 1)];
    for (int i = 0; i < rows.size(); i++) {
      double[] residual = Doubters.probabilities(output.probabilities(), i);
      residual[rows.get(i).label()] -= 1;
      double length = gradient(residual, output.hidden().data, i * h, h, gradient);
      double weight = weights.get(fold).get(i);
      for (int s = 0; s < best.size(); s++) {
        Doubted one = doubted.get(s);
        if (one.fold() == fold && one.predicted() == rows.get(i).label()
            && (weighing == Weighing.NONE || weight * length * one.norm() * (1 + 1e-9) >= best.get(s).least())) {
          double score = weighing.score(weight, -product(one.solved(), gradient));
          if (best.get(s).mayTake(score)) {
            best.get(s).add(new Shown(score, rows.get(i).key()));
          }
        }
      }
    }
    rows.clear();
    weights.get(fold).clear();
  }

  /** (p - e_y) (x) [a; 1]; its length is returned. */
  private static double gradient(double[] residual, float[] hidden, int at, int h, double[] gradient) {
    double sum = 0;
    for (int y = 0, g = 0; y < residual.length; y++) {
      for (int j = 0; j <= h; j++, g++) {
        gradient[g] = residual[y] * (j < h ? hidden[at + j] : 1);
        sum += gradient[g] * gradient[g];
      }
    }
    return Math.sqrt(sum);
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  @Override
  public void finish() throws InterruptedException {
    super.finish();
    for (int f = 0; f < candidates.size(); f++) {
      if (!candidates.get(f).isEmpty()) {
        compare(f);
      }
    }
  }

  @Override
  public CounterExamplePiece merge(CounterExamplePiece other) {
    for (int s = 0; s < best.size(); s++) {
      best.get(s).add(other.best.get(s));
    }
    return this;
  }

  /** For each doubtful row, those that support the doubt most, the first first. */
  public List<List<Shown>> shown() {
    return best.stream().map(Best::inOrder).toList();
  }
}
