package cincer.spark.numbers;

import cincer.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** For each doubtful row, the rows that most support the doubt: a bounded heap each. */
public final class CounterExamplePiece extends Piece<CounterExamplePiece> {

  private static final long serialVersionUID = 1L;
  private static final double ROUNDING = 1e-9;

  private final transient Doubters foldNetworks;
  private final transient Group[][] groups; // by part and expected label
  private final transient Weighing weighing;
  private final transient double longest;
  private final List<Best<RankedKey>> best = new ArrayList<>();
  private final transient List<List<Example>> candidates = new ArrayList<>(); // by network
  private final transient List<List<Double>> weights = new ArrayList<>();

  /**
   * @param longest the largest |a| of any row and network; infinite if it is not known
   * @param most    counter-examples of each, at least 1
   */
  public CounterExamplePiece(Doubters foldNetworks, List<DoubtedRow> doubted, Weighing weighing, double longest, int most, KeyOrder keys) {
    this.foldNetworks = foldNetworks;
    this.weighing = weighing;
    this.longest = longest;
    doubted.forEach(one -> best.add(new Best<>(most, keys)));
    groups = new Group[foldNetworks.folds()][foldNetworks.classes()];
    for (int f = 0; f < foldNetworks.folds(); f++) {
      for (int y = 0; y < foldNetworks.classes(); y++) {
        groups[f][y] = new Group(doubted, f, y);
      }
    }
    for (int f = 0; f < foldNetworks.folds(); f++) {
      candidates.add(new ArrayList<>());
      weights.add(new ArrayList<>());
    }
  }

  @Override
  void look(int fold, List<Example> rows) throws InterruptedException {
    List<float[]> p = foldNetworks.outOfFold(fold, rows);
    for (int f = 0; f < foldNetworks.folds(); f++) {
      double[] needed = needed(f);
      for (int i = 0; f != fold && i < rows.size(); i++) {
        Example row = rows.get(i);
        double weight = weighing.of(p.get(i)[row.label()]);
        if (weight * Math.sqrt(2) * longest * (1 + ROUNDING) >= needed[row.label()]) {
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

  /** Doubtful rows of one part of which the same label is expected, and how long a weighted gradient must be to come into the heap of each. */
  private static final class Group {
    private final int[] places;
    private final double[][] solved;
    private final double[] norms;
    private final double[] needed;

    Group(List<DoubtedRow> doubted, int fold, int label) {
      places = IntStream.range(0, doubted.size()).filter(s -> doubted.get(s).fold() == fold && doubted.get(s).predicted() == label).toArray();
      solved = IntStream.of(places).mapToObj(s -> doubted.get(s).solved()).toArray(double[][]::new);
      norms = IntStream.of(places).mapToDouble(s -> doubted.get(s).norm()).toArray();
      needed = new double[places.length];
    }

    /** The shortest that comes into any heap. */
    double least() {
      double least = Double.POSITIVE_INFINITY;
      for (double length : needed) {
        least = Math.min(least, length);
      }
      return least;
    }
  }

  /** Of each label. */
  private double[] needed(int fold) {
    return Stream.of(groups[fold]).mapToDouble(Group::least).toArray();
  }

  private void compare(int fold) {
    List<Example> rows = candidates.get(fold);
    Model.Output output = foldNetworks.output(fold, rows);
    int c = foldNetworks.classes();
    int h = output.hidden().numCols;
    double[] gradient = new double[c * (h + 1)];
    for (int i = 0; i < rows.size(); i++) {
      double[] residual = Doubters.probabilities(output.probabilities(), i);
      residual[rows.get(i).label()] -= 1;
      double length = gradient(residual, output.hidden().data, i * h, h, gradient);
      double weight = weights.get(fold).get(i);
      offer(rows.get(i), weight, weight * length * (1 + ROUNDING), gradient, groups[fold][rows.get(i).label()]);
    }
    rows.clear();
    weights.get(fold).clear();
  }

  private void offer(Example row, double weight, double length, double[] gradient, Group group) {
    for (int g = 0; g < group.places.length; g++) {
      if (length >= group.needed[g]) {
        double score = weighing.score(weight, -product(group.solved[g], gradient));
        Best<RankedKey> heap = best.get(group.places[g]);
        if (heap.mayTake(score)) {
          heap.add(new RankedKey(score, row.key()));
          group.needed[g] = weighing == Weighing.NONE || heap.least() <= 0 ? 0 : heap.least() / group.norms[g];
        }
      }
    }
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

  /** Four sums, so that no addition waits for the one before. */
  private static double product(double[] one, double[] other) {
    double[] sums = new double[4];
    int i = 0;
    for (; i + 3 < one.length; i += 4) {
      sums[0] += one[i] * other[i];
      sums[1] += one[i + 1] * other[i + 1];
      sums[2] += one[i + 2] * other[i + 2];
      sums[3] += one[i + 3] * other[i + 3];
    }
    for (; i < one.length; i++) {
      sums[0] += one[i] * other[i];
    }
    return sums[0] + sums[1] + (sums[2] + sums[3]);
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
  public List<List<RankedKey>> shown() {
    return best.stream().map(Best::inOrder).toList();
  }
}
