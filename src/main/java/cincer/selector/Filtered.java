package cincer.selector;

import cincer.Fit;
import cincer.Suspicion;
import cincer.options.Checked;
import cincer.selector.NearestNeighbour.Space;
import java.util.Comparator;
import java.util.stream.IntStream;
import weka.core.OptionMetadata;

/** Any selector after a filter that lets only the candidates nearest to the suspicious example through (Section 3.4). */
public class Filtered extends ScoringSelector {

  private static final long serialVersionUID = 1L;

  private ScoringSelector selector = new TopFisher();
  private int neighbours = 10;
  private Space space = Space.INPUT;

  @Override
  public String globalInfo() {
    return "Lets only the candidates nearest to the suspicious example through, and ranks those by another selector, so that "
        + "what is shown looks alike (Section 3.4 of Teso et al. 2021).";
  }

  public ScoringSelector getSelector() {
    return selector;
  }

  @OptionMetadata(displayName = "selector", commandLineParamName = "selector",
      commandLineParamSynopsis = "-selector <class and options>", description = "Ranks what the filter lets through (default "
          + "TopFisher).", displayOrder = 1)
  public void setSelector(ScoringSelector selector) {
    this.selector = selector;
  }

  public int getNeighbours() {
    return neighbours;
  }

  @OptionMetadata(displayName = "neighbours", commandLineParamName = "neighbours",
      commandLineParamSynopsis = "-neighbours <number>", description = "How many candidates are let through; at least 1 "
          + "(default 10).", displayOrder = 2)
  public void setNeighbours(int neighbours) {
    this.neighbours = neighbours;
  }

  @Override
  public void check() {
    Checked.require(neighbours >= 1, "neighbours", "neighbours is " + neighbours + "; at least 1 candidate must be let through");
  }

  public Space getSpace() {
    return space;
  }

  @OptionMetadata(displayName = "space", commandLineParamName = "space", commandLineParamSynopsis = "-space <INPUT|HIDDEN>",
      description = "Where distances are taken: among the scaled features, or among the last hidden activations "
          + "(default INPUT).", displayOrder = 3)
  public void setSpace(Space space) {
    this.space = space;
  }

  @Override
  public int checkpoints() {
    return selector.checkpoints();
  }

  @Override
  public boolean dropsCounterExamples() {
    return selector.dropsCounterExamples();
  }

  @Override
  public void checkNetwork(int parameters) {
    selector.checkNetwork(parameters);
  }

  @Override
  public String remark(int examples, int classes) {
    return selector.remark(examples, classes);
  }

  @Override
  protected Scorer scorer(Fit fit) throws InterruptedException {
    return selector.scorer(fit);
  }

  /** The nearest candidates in ascending order of position; of equally near ones those that came first. */
  @Override
  protected int[] candidates(Fit fit, Suspicion suspicion) {
    int[] all = super.candidates(fit, suspicion);
    double[] distances = space.distances(fit, suspicion, all);
    return IntStream.range(0, all.length).boxed().sorted(Comparator.comparingDouble(i -> distances[i])).limit(neighbours)
        .mapToInt(i -> all[i]).sorted().toArray();
  }
}
