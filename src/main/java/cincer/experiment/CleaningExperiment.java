package cincer.experiment;

/**
 * Cleans streams of noisy examples with the true labels as the annotator (the paper's Section 4, Q1 and Q3): questions asked, labels
 * cleaned, and F1 on a clean test set after every arrival, for several strategies on the same streams.
 *
 * <p>With {@code -out} it leaves {@code curves.csv} (a row for each strategy, repeat and iteration; iteration 0 is before the first
 * arrival), {@code summary.csv}, {@code summary.md} and figures. {@code wrong} are the labels that were wrong among those seen,
 * {@code looks} the labels decided on so far. With {@code -order SUSPICIOUS} a stream is reviewed as one pool, and an iteration is a
 * question. Each walk is kept as soon as it has ended: the same command goes on where it was interrupted, and strategies, or more
 * {@code -network-seeds}, can be added later. With K networks {@code repeat} is the stream's number plus the network's (from 0) times
 * the number of streams.
 */
public class CleaningExperiment extends CleaningOptions {

  private static final long serialVersionUID = 1L;

  /** The paper's strategies and some of ours. */
  public CleaningExperiment() {
    super("TopFisher,PracticalFisher,NearestNeighbour,ConjugateGradientInfluence,DropCounterExample,NoCounterExample,"
      + "CrossFittedFisher,CrossFittedLossFisher,LeastConfident");
  }

  @Override
  public String globalInfo() {
    return "Cleans streams of noisy examples with the true labels as the annotator, by several strategies.";
  }

  @Override
  protected void work() throws Exception {
    System.out.print(new StrategyMeans(walk()).text());
  }
}
