package cincer.experiment;

import cincer.CounterExample;
import cincer.Engine;
import cincer.Learner;
import cincer.Selector;
import cincer.data.OutputFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import weka.core.OptionMetadata;

/**
 * Proves counter-example selectors against retraining (Eq. 2): is what they show really what causes the suspicion?
 *
 * <p>In each repeat the network is fitted to the bootstrap set with its observed labels, and judges every arrival of the
 * stream with its <em>true</em> label: the suspicion is then always wrong, and only noise in the training set can cause it.
 * With tau = 0 every arrival is suspicious whose label the network does not expect; it counts where the selector shows
 * anything. The true change of a candidate is P(ytilde|x) after training without it, minus P(ytilde|x) before.
 *
 * <p>Suspicions and scores are those of one network, as a person would meet them: that of the classifier's own seed. One
 * network's change without one example is to a large part chance of its training, so the true change is the mean over several
 * seeds: the classifier's own (the suspicion that is to be explained is this network's) and those that follow it. No
 * selector sees any retrained network.
 *
 * <p>Mean true changes are to be compared with {@code RandomSelector}'s, not with 0: all candidates are labelled yhat, so
 * leaving out any of them tends to raise P(ytilde|x), and the own network is one of those for which it happens to be low.
 * Both shift all candidates of a suspicious example alike, so they touch neither its ranks nor its correlation.
 */
public class ContrastExperiment extends StreamOptions {

  private static final long serialVersionUID = 1L;

  /** The row of the table that no selector can beat. */
  static final String BEST = "(best possible)";

  private int seeds = 5;

  /** Selectors of different kinds. */
  public ContrastExperiment() {
    super("TopFisher,FullFisher,ReferenceTopFisher,PracticalFisher,NearestNeighbour,LeastConfident,"
        + "CrossFittedLossFisher,CrossFitted -splits 3,CrossFittedFisher -splits 3,CrossFittedSimilarity -splits 3,"
        + "CrossFittedLocalFisher -splits 3,RandomSelector");
  }

  @Override
  public String globalInfo() {
    return "Compares what counter-example selectors show with what retraining without each candidate really changes.";
  }

  public int getSeeds() {
    return seeds;
  }

  @OptionMetadata(displayName = "seeds", commandLineParamName = "seeds", commandLineParamSynopsis = "-seeds <number>",
      description = "Over how many initial networks true changes are averaged, the classifier's own seed and those that follow; "
          + "at least 1 (default 5).", displayOrder = 2)
  public void setSeeds(int seeds) {
    this.seeds = seeds;
  }

  @Override
  public void check() {
    super.check();
    Experiments.atLeast(1, seeds, "seeds");
  }

  @Override
  protected void work() throws Exception {
    OutputFile file = keeps() ? result("contrast.csv") : null;
    ContrastTable table = measure();
    table.print(System.out);
    if (file != null) {
      table.write(file);
    }
  }

  /** Measures all strategies on all repeats, with every network. */
  ContrastTable measure() throws Exception {
    Map<String, Selector> selectors = Experiments.selectors(getStrategies());
    StreamData material = StreamDataLoader.of(this, selectors.values());
    int own = Experiments.seed(getClassifier());
    ContrastTable table = new ContrastTable();
    for (int network = own; network < own + getNetworkSeeds(); network++) {
      List<Engine.Setup> setups = new ArrayList<>();
      for (int seed = network; seed < network + seeds; seed++) {
        setups.add(material.setUp(seed));
      }
      for (Streams.Stream stream : material.streams()) {
        StaticPicture picture = StaticPicture.of(stream, setups.get(0), material.truth(), material.classes());
        measure(picture, selectors, setups.stream().map(Engine.Setup::learner).toList(), material.truth(), table);
      }
    }
    return table;
  }

  /** Everything is ranked before anything is retrained, so that a selector that refuses what it sees does so at once. */
  private void measure(StaticPicture picture, Map<String, Selector> selectors, List<Learner> learners, int[] truth,
      ContrastTable table) throws InterruptedException {
    Map<String, List<List<CounterExample>>> rankings = new LinkedHashMap<>();
    for (Map.Entry<String, Selector> entry : selectors.entrySet()) {
      rankings.put(entry.getKey(), picture.suspicious().stream().map(picture.ranker(entry.getValue())::rank).toList());
    }
    double[][] changes = LeaveOneOut.changes(picture.fit().training(), picture.suspicious(), learners, getThreads());
    rankings.put(BEST, IntStream.range(0, changes.length)
        .mapToObj(i -> Contrast.best(picture.fit().training(), changes[i])).toList());
    rankings.forEach((strategy, ranked) -> {
      for (int i = 0; i < changes.length; i++) {
        if (!ranked.get(i).isEmpty()) {
          table.add(strategy, Contrast.of(ranked.get(i), changes[i], truth));
        }
      }
    });
  }
}
