package cincer.spark.cluster;

import cincer.InvalidInputException;
import cincer.Model;
import cincer.Selector;
import cincer.forecast.GivenCounts;
import cincer.selector.CrossFittedFisher;
import cincer.selector.CrossFittedLossFisher;
import cincer.selector.Curvature;
import cincer.selector.NoCounterExample;
import cincer.selector.TopFisher;
import cincer.spark.numbers.CounterExamplePiece;
import cincer.spark.numbers.DoubtedRow;
import cincer.spark.numbers.Doubters;
import cincer.spark.numbers.Doubtful;
import cincer.spark.numbers.FisherPiece;
import cincer.spark.numbers.FisherSums;
import cincer.spark.numbers.KeyOrder;
import cincer.spark.numbers.RankedKey;
import cincer.spark.numbers.Weighing;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;

/** What explains the doubts: the Fisher information of all rows, and the counter-examples that follow from it. */
final class Explained {

  private final FittedFolds fitted;
  private final JavaRDD<Object[]> rows;
  private final Broadcast<Work> work;
  private final Weighing weighing; // null where nothing is shown
  private final double lambda;
  private double longest = Double.POSITIVE_INFINITY;
  private FisherPiece piece;

  /** @throws InvalidInputException if the selector is none whose scores are sums over rows */
  Explained(FittedFolds fitted, JavaRDD<Object[]> rows, Broadcast<Work> work, Selector selector) {
    this.fitted = fitted;
    this.rows = rows;
    this.work = work;
    this.weighing = weighing(selector);
    this.lambda = selector instanceof CrossFittedFisher crossFitted ? crossFitted.getLambda() : selector instanceof TopFisher top ? top.getLambda() : 0;
  }

  static Weighing weighing(Selector selector) {
    if (selector.getClass() == CrossFittedLossFisher.class) {
      return Weighing.LOSS;
    } else if (selector.getClass() == CrossFittedFisher.class) {
      return Weighing.NOISE;
    } else if (selector.getClass() == TopFisher.class) {
      return Weighing.NONE;
    } else if (selector.getClass() == NoCounterExample.class) {
      return null;
    }
    throw new InvalidInputException("-W has the selector " + selector.getClass().getSimpleName()
        + ", which needs all rows on one machine; choose CrossFittedLossFisher, CrossFittedFisher, TopFisher or NoCounterExample");
  }

  /** How many labels are in which bin, and, in the same pass, the Fisher sums. */
  GivenCounts pass(double[][] confused) {
    Doubters foldNetworks = fitted.work().foldNetworks();
    Model.Output some = foldNetworks.models().get(0).output(new float[][] {fitted.set().features()[0]});
    int width = some.hidden().numCols + 1;
    boolean exact = weighing != null && width * foldNetworks.classes() <= TopFisher.LARGEST;
    if (!exact) {
      piece = Work.over(rows, work, w -> new FisherPiece(w.foldNetworks(), 0, 0, confused));
      return piece.counts();
    }
    double bound = 4 * sampled();
    long n = fitted.work().header().labelled();
    piece = sums(width, FisherSums.unit(n, bound), confused);
    if (piece.most() > bound) { // rows that are far from all of the sample
      piece = sums(width, FisherSums.unit(n, piece.most()), confused);
    }
    longest = Math.sqrt(piece.most());
    return piece.counts();
  }

  private FisherPiece sums(int width, double unit, double[][] confused) {
    return Work.over(rows, work, w -> new FisherPiece(w.foldNetworks(), width, unit, confused));
  }

  /** The largest |a|^2 in the sample. */
  private double sampled() {
    double most = 0;
    for (Model model : fitted.work().foldNetworks().models()) {
      var hidden = model.output(fitted.set().features()).hidden();
      for (int i = 0; i < hidden.numRows; i++) {
        double norm = 1;
        for (int j = 0; j < hidden.numCols; j++) {
          norm += hidden.get(i, j) * hidden.get(i, j);
        }
        most = Math.max(most, norm);
      }
    }
    return most;
  }

  /** Whether the Fisher information is that of all rows, and not of the sample. */
  boolean isExact() {
    return piece != null && !piece.sums().isEmpty();
  }

  /** For each doubtful row, what supports the doubt most; after {@link #pass}. */
  List<List<RankedKey>> counterExamples(List<Doubtful> doubtful, int most, KeyOrder keys, long seed) {
    if (weighing == null || most == 0 || doubtful.isEmpty()) {
      return doubtful.stream().map(one -> List.<RankedKey>of()).toList();
    }
    List<Curvature> curvatures = new ArrayList<>();
    for (int f = 0; f < fitted.work().foldNetworks().folds(); f++) {
      curvatures.add(isExact() ? TopFisher.curvature(piece.sums().get(f).fisher(), lambda) : TopFisher.curvature(fitted.fit(f, seed), lambda));
    }
    ArrayList<DoubtedRow> doubted = new ArrayList<>();
    for (Doubtful one : doubtful) {
      int fold = fitted.work().folds().of(one.key());
      doubted.add(DoubtedRow.of(fold, one.predicted(), curvatures.get(fold).solve(fitted.work().foldNetworks().gradient(fold, one))));
    }
    Weighing how = weighing;
    double length = longest;
    return Work.over(rows, work, w -> new CounterExamplePiece(w.foldNetworks(), doubted, how, length, most, keys)).shown();
  }
}
