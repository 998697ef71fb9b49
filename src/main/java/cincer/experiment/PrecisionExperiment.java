package cincer.experiment;

import cincer.CounterExample;
import cincer.Selector;
import cincer.Suspicion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * How many of the counter-examples that strategies rank first are mislabelled (the paper's Section 4, Q2). In each repeat the network
 * is fitted once, to the bootstrap set with its observed labels, and every arrival comes with its <em>true</em> label; what is
 * suspicious at tau = 0 is asked about. Nothing is cleaned.
 */
public class PrecisionExperiment extends StreamOptions {

  private static final long serialVersionUID = 1L;

  /** What one fit says: for each strategy the rankings of all its questions. */
  private record StreamRankings(int stream, Map<String, List<List<CounterExample>>> rankings) {}

  /** The paper's strategies and some of ours. */
  public PrecisionExperiment() {
    super("FullFisher,TopFisher,PracticalFisher,ConjugateGradientInfluence,ReferenceTopFisher,ReferencePracticalFisher,"
        + "NearestNeighbour,CrossFittedFisher,CrossFittedLossFisher,CrossFitted,LeastConfident,RandomSelector");
  }

  @Override
  public String globalInfo() {
    return "Measures how many of the counter-examples that strategies rank first are mislabelled.";
  }

  @Override
  protected void work() throws Exception {
    Map<String, Selector> selectors = Experiments.selectors(getStrategies());
    PrecisionReport report = new PrecisionReport(List.copyOf(selectors.keySet()), this);
    System.out.print(report.text(measure(selectors)));
  }

  /** Asks about every suspicious arrival of every stream, with every network. */
  private Precision measure(Map<String, Selector> selectors) throws Exception {
    StreamData material = StreamDataLoader.of(this, selectors.values());
    List<Callable<StreamRankings>> fits = new ArrayList<>();
    for (int seed = 1; seed <= getNetworkSeeds(); seed++) {
      int network = seed;
      material.streams().forEach(stream -> fits.add(() -> ask(material, stream, network, selectors)));
    }
    TimeLeft left = TimeLeft.of("fits", fits.size());
    Precision precision = new Precision();
    for (StreamRankings asked : Tasks.run(fits, getThreads(), done -> left.step())) {
      asked.rankings().forEach((strategy, rankings) ->
          rankings.forEach(ranking -> precision.add(strategy, asked.stream(), ranking, material.truth())));
    }
    return precision;
  }

  private static StreamRankings ask(StreamData material, Streams.Stream stream, int seed, Map<String, Selector> selectors) throws Exception {
    StaticPicture picture = StaticPicture.of(stream, material.setUp(seed), material.truth(), material.classes());
    Map<String, List<List<CounterExample>>> rankings = new LinkedHashMap<>();
    for (Map.Entry<String, Selector> entry : selectors.entrySet()) {
      Selector.Ranker ranker = picture.ranker(entry.getValue());
      for (Suspicion suspicion : picture.suspicious()) {
        rankings.computeIfAbsent(entry.getKey(), s -> new ArrayList<>()).add(ranker.rank(suspicion));
      }
    }
    return new StreamRankings(stream.repeat(), rankings);
  }
}
