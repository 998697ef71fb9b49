package cincer.spark.numbers;

import cincer.Model;
import cincer.forecast.GivenCounts;
import java.util.ArrayList;
import java.util.List;

/** Fisher sums of each network over the rows that it learned from, or would have, and what all labels say of how many are wrong. */
public final class FisherPiece extends Piece<FisherPiece> {

  private static final long serialVersionUID = 1L;

  private final transient Doubters foldNetworks;
  private final List<FisherSums> sums = new ArrayList<>();
  private final GivenCounts counts;

  /**
   * @param width    h + 1; 0 where no sums are wanted
   * @param unit     of the sums
   * @param confused c x c, see {@link DoubtPiece#confused}
   */
  public FisherPiece(Doubters foldNetworks, int width, double unit, double[][] confused) {
    this.foldNetworks = foldNetworks;
    this.counts = new GivenCounts(confused);
    for (int f = 0; width > 0 && f < foldNetworks.folds(); f++) {
      sums.add(new FisherSums(foldNetworks.classes(), width, unit));
    }
  }

  @Override
  void look(int fold, List<Example> rows) throws InterruptedException {
    List<float[]> p = foldNetworks.outOfFold(fold, rows);
    for (int i = 0; i < rows.size(); i++) {
      counts.add(p.get(i), rows.get(i).label());
    }
    for (int f = 0; f < sums.size(); f++) {
      if (f != fold) {
        Model.Output output = foldNetworks.output(f, rows);
        for (int i = 0; i < rows.size(); i++) {
          sums.get(f).add(Doubters.probabilities(output.probabilities(), i), output.hidden().data, i * output.hidden().numCols);
        }
      }
    }
  }

  @Override
  public void finish() throws InterruptedException {
    super.finish();
    sums.forEach(FisherSums::flush);
  }

  @Override
  public FisherPiece merge(FisherPiece other) {
    for (int f = 0; f < sums.size(); f++) {
      sums.get(f).merge(other.sums.get(f));
    }
    counts.add(other.counts);
    return this;
  }

  /** The largest |a|^2 of any row and network. */
  public double most() {
    return sums.stream().mapToDouble(FisherSums::most).max().orElse(0);
  }

  /** Of each network; empty where none were wanted. */
  public List<FisherSums> sums() {
    return sums;
  }

  /** Of all labels. */
  public GivenCounts counts() {
    return counts;
  }
}
