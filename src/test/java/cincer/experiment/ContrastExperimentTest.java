package cincer.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.CounterExample;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Selectors follow Eq. 2, by real retraining on the paper's own streams; the authors' published sign does not. */
class ContrastExperimentTest {

  private static final String BREAST = "src/test/resources/breast/";
  private static ContrastTable table;

  private static ContrastExperiment experiment(String strategies) {
    ContrastExperiment experiment = new ContrastExperiment();
    experiment.setPool(new File(BREAST + "pool.arff"));
    experiment.setStreams(new File(BREAST + "streams.csv"));
    experiment.setStrategies(strategies);
    return experiment;
  }

  @BeforeAll
  static void retrain() throws Exception {
    ContrastExperiment experiment =
        experiment("TopFisher,ReferenceTopFisher,CrossFittedFisher -splits 3,CrossFittedLocalFisher -splits 3,RandomSelector");
    experiment.setSeeds(1);
    experiment.setRepeats(3);
    table = experiment.measure();
    table.print(System.out);
  }

  @Test
  void topFisherFindsWhatCausesTheSuspicion() {
    Contrast mean = table.mean("TopFisher");
    assertTrue(mean.percentile() >= 0.80 && mean.spearman() >= 0.4, mean.toString());
  }

  @Test
  void thePublishedSignFindsWhatDoesNot() {
    Contrast mean = table.mean("ReferenceTopFisher");
    assertTrue(mean.percentile() < 0.5 && mean.spearman() < 0, mean.toString());
  }

  @Test
  void crossFittedFisherFindsWhatIsMislabelledToo() {
    Contrast mean = table.mean("CrossFittedFisher -splits 3");
    assertTrue(mean.percentile() >= 0.80 && mean.mislabelled() >= 0.85, mean.toString());
  }

  @Test
  void crossFittedLocalFisherFindsTheStrongestCauses() {
    Contrast mean = table.mean("CrossFittedLocalFisher -splits 3");
    assertTrue(mean.percentile() >= 0.85 && mean.mislabelled() >= 0.75, mean.toString());
  }

  @Test
  void theYardsticksAreWhereTheyBelong() {
    assertEquals(0.5, table.mean("RandomSelector").percentile(), 0.15);
    Contrast best = table.mean(ContrastExperiment.BEST);
    assertEquals(1, best.percentile());
    assertEquals(1, best.spearman(), 1e-12);
    assertTrue(best.change() > table.mean("TopFisher").change(), best.toString());
  }

  @Test
  void figuresOfOneQuestion() {
    double[] changes = {0.1, Double.NaN, 0.3, 0.2, -0.1};
    int[] truth = {0, 1, 1, 0, 0};
    List<CounterExample> ranking = List.of(shown(3, 4), shown(2, 3), shown(0, 2), shown(4, 1));
    Contrast one = Contrast.of(ranking, changes, truth);
    assertEquals(new Contrast(one.spearman(), 0.75, 0.2, 0), one);
    assertEquals(0.8, one.spearman(), 1e-12); // 1 - 6 (1 + 1) / (4 (16 - 1))
    assertEquals(1, Contrast.of(ranking.subList(1, 4), changes, truth).mislabelled());
    assertEquals(0, Contrast.of(List.of(shown(2, 7), shown(0, 7)), changes, truth).spearman(), "all scores are equal");
    assertTrue(Double.isNaN(Contrast.of(List.of(shown(2, 7)), changes, truth).spearman()), "nothing to compare");
  }

  private static CounterExample shown(int index, double score) {
    return new CounterExample(index, index, 0, score);
  }

  @Test
  void theSameFiguresOnAnyNumberOfThreads(@TempDir Path folder) throws Exception {
    byte[][] written = new byte[2][];
    for (int i = 0; i < written.length; i++) {
      ContrastExperiment experiment = experiment("TopFisher");
      experiment.run(experiment, new String[] {"-pool", BREAST + "pool.arff", "-streams", BREAST + "streams.csv", "-strategies",
          "TopFisher,NoCounterExample", "-repeats", "1", "-seeds", "1", "-threads", i == 0 ? "1" : "3", "-out", folder + "/new", "-overwrite",
          "-W", "weka.classifiers.functions.CincerClassifier -epochs 5"});
      written[i] = Files.readAllBytes(folder.resolve("new/contrast.csv"));
    }
    assertArrayEquals(written[0], written[1]);
    String csv = new String(written[0], StandardCharsets.UTF_8);
    assertTrue(csv.startsWith("strategy,queries,spearman,percentile,true_change,mislabelled\r\nTopFisher,"), csv);
    assertTrue(!csv.contains("NoCounterExample"), "it shows nothing that could be judged");
  }

  @Test
  void drawsItsOwnNoiseAsCleaningExperimentsDo() throws Exception {
    ContrastExperiment experiment = new ContrastExperiment();
    experiment.setPool(new File("examples/breast-true.arff"));
    experiment.setClassifier("weka.classifiers.functions.CincerClassifier -epochs 20 -learning-rate 0.01");
    experiment.setStrategies("LeastConfident");
    experiment.setSeeds(1);
    experiment.setRepeats(2);
    experiment.setBootstrap(60);
    experiment.setNoise(0);
    Contrast clean = experiment.measure().mean("LeastConfident");
    assertEquals(0, clean.mislabelled());
    experiment.setNoise(0.3);
    Contrast noisy = experiment.measure().mean("LeastConfident");
    assertTrue(noisy.mislabelled() > 0, noisy.toString());
    assertEquals(noisy, experiment.measure().mean("LeastConfident"), "the same seed draws the same streams");
    experiment.setNetworkSeeds(2);
    assertNotEquals(noisy, experiment.measure().mean("LeastConfident"), "a second network is asked, too");
  }
}
