package cincer.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Fit;
import cincer.InvalidInputException;
import cincer.selector.NoCounterExample;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.CommandlineRunnable;

/** The loop reaches what the paper's method reaches, on three of the paper's own five streams. */
class CleaningExperimentTest {

  private static final String BREAST = "src/test/resources/breast/";
  private static final String QUICK = "weka.classifiers.functions.CincerClassifier -epochs 5";

  private static String run(CleaningOptions experiment, String... options) {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      ((CommandlineRunnable) experiment).run(experiment, options);
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static String papers(String... more) {
    return run(new CleaningExperiment(), with(new String[] {"-pool", BREAST + "pool.arff", "-test", BREAST + "test.arff", "-streams",
        BREAST + "streams.csv"}, more));
  }

  @Test
  void topFisherCleansThePapersStreamsAndNoCounterExampleCleansLess() {
    String table = papers("-strategies", "TopFisher,NoCounterExample", "-repeats", "3");
    double[] fisher = row(table, "TopFisher");
    double[] none = row(table, "NoCounterExample");
    assertEquals(44, fisher[0]);
    assertTrue(fisher[1] <= 24 && fisher[3] >= 26 && fisher[6] >= 0.935, Arrays.toString(fisher));
    assertTrue(none[2] == none[1] && none[3] >= 15.5 && none[3] <= 19.5 && none[5] == 0, Arrays.toString(none));
  }

  @Test
  void thePublishedCodesTrainingAndSignGiveThePublishedFigures(@TempDir Path folder) {
    String table = papers("-strategies", "ReferenceTopFisher", "-W", "weka.classifiers.functions.CincerClassifier -reference-training",
        "-repeats", "3", "-out", folder.toString(), "-published", BREAST + "published.csv");
    double[] ours = row(table, "ReferenceTopFisher");
    Curves published = Published.read(new File(BREAST + "published.csv"), List.of("ReferenceTopFisher"));
    assertEquals(27.8, published.mean("ReferenceTopFisher", 100, Point::cleaned).value(), 1e-9);
    assertEquals((26 + 27 + 33) / 3.0, ours[3], 2.8); // theirs on the same three streams
    assertEquals((23 + 21 + 24) / 3.0, ours[1], 2.8);
  }

  /** Can do nothing with any network. */
  public static class PickySelector extends NoCounterExample {
    private static final long serialVersionUID = 1L;

    @Override
    public void checkNetwork(int parameters) {
      throw new InvalidInputException("too large: " + parameters);
    }

    @Override
    public Ranker prepare(Fit fit) {
      throw new AssertionError("something was learned before");
    }
  }

  @Test
  void aSelectorThatCanDoNothingWithTheNetworkIsRefusedBeforeAnythingIsLearned() throws Exception {
    for (StreamOptions experiment : List.of(new CleaningExperiment(), new ContrastExperiment(), new PrecisionExperiment())) {
      experiment.setPool(new File(BREAST + "pool.arff"));
      experiment.setStrategies("NoCounterExample," + PickySelector.class.getName());
      Method work = experiment.getClass().getDeclaredMethod("work");
      work.setAccessible(true);
      Throwable refused = assertThrows(InvocationTargetException.class, () -> work.invoke(experiment)).getCause();
      assertThat(refused).isInstanceOf(InvalidInputException.class).hasMessageMatching("too large: [1-9]\\d*");
    }
  }

  /** Wrong labels, questions, looks, cleaned, incoming, counter-examples, F1. */
  private static double[] row(String table, String strategy) {
    String line = table.lines().filter(l -> l.startsWith(strategy + " ")).findFirst().orElseThrow(() -> new AssertionError(table));
    return Arrays.stream(line.substring(strategy.length()).strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
  }

  @Test
  void leavesTablesAndFigures(@TempDir Path folder) throws Exception {
    papers("-strategies", "TopFisher,NoCounterExample", "-repeats", "2", "-network-seeds", "2", "-W", QUICK, "-out", folder + "/new",
        "-published", BREAST + "published.csv");
    Path out = folder.resolve("new");
    List<String> curves = Files.readAllLines(out.resolve("curves.csv"));
    assertEquals(String.join(",", CurvesFile.COLUMNS), curves.get(0));
    assertEquals(1 + 2 * 4 * 101, curves.size());
    assertTrue(curves.get(curves.size() - 1).startsWith("NoCounterExample,3,100,"), curves.get(curves.size() - 1));
    assertTrue(Files.readString(out.resolve("summary.csv")).startsWith("strategy,wrong,queries,looks,cleaned,cleaned_se,cleaned_suspicious,"
        + "cleaned_counterexamples,f1_start,f1_end,f1_end_se,f1_mean,seconds\nTopFisher,"));
    for (String figure : List.of("cleaning", "noise-left", "f1-over-questions", "cleaned-over-looks")) {
      DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(out.resolve(figure + ".svg").toFile());
      assertTrue(Files.size(out.resolve(figure + ".png")) > 10_000, figure);
    }
    assertTrue(Files.readString(out.resolve("cleaning.svg")).contains("ReferenceTopFisher (published)"));
    assertTrue(Files.readString(out.resolve("summary.md")).contains("| `ReferenceTopFisher` | 21.2 +- "));
  }

  @Test
  void theSameOnAnyNumberOfThreadsAndAfterAnInterruption(@TempDir Path folder) throws Exception {
    String[] drawn = {"-pool", BREAST + "pool.arff", "-repeats", "2", "-iterations", "30", "-noise-kind", "cluster", "-W", QUICK, "-strategies",
        "TopFisher,CrossFitted", "-threads", "1", "-out", folder + "/one"};
    run(new CleaningExperiment(), drawn.clone());
    List<String> whole = withoutSeconds(folder.resolve("one/curves.csv"));
    drawn[13] = "3";
    drawn[15] = folder + "/three";
    run(new CleaningExperiment(), drawn.clone());
    assertEquals(whole, withoutSeconds(folder.resolve("three/curves.csv")));
    Path csv = folder.resolve("three/curves.csv");
    Files.write(csv, Files.readAllLines(csv).subList(0, 70));
    run(new CleaningExperiment(), drawn.clone());
    assertEquals(whole, withoutSeconds(csv));
  }

  @Test
  void asksByAnotherScoreAndInRounds(@TempDir Path folder) throws Exception {
    String[] few = {"-strategies", "LeastConfident", "-repeats", "1", "-W", "weka.classifiers.functions.CincerClassifier -epochs 5 -learning-rate 0.004"};
    double[] margin = row(papers(few), "LeastConfident");
    double[] other = row(papers(with(few, "-suspicion", "FisherNorm", "-tau", "0.5", "-out", folder.toString())), "LeastConfident");
    double[] rounds = row(papers(with(few, "-rounds", "3")), "LeastConfident");
    assertTrue(other[1] > margin[1], "half of all arrivals with a label that is not expected: " + Arrays.toString(other));
    assertTrue(rounds[1] > margin[1] && rounds[5] > margin[5], Arrays.toString(margin) + Arrays.toString(rounds));
    assertTrue(Files.readString(folder.resolve("settings.txt")).contains("\nsuspicion cincer.suspicion.FisherNorm"));
  }

  private static String[] with(String[] options, String... more) {
    return Stream.concat(Arrays.stream(options), Arrays.stream(more)).toArray(String[]::new);
  }

  private static List<String> withoutSeconds(Path curves) throws Exception {
    return Files.readAllLines(curves).stream().map(line -> line.substring(0, line.lastIndexOf(','))).toList();
  }

  @Test
  void comparesOnDataOfAnyKind(@TempDir Path folder) throws Exception {
    String page = run(new Compare(), "-pool", "examples/votes-true.arff", "-repeats", "3", "-iterations", "20", "-W", QUICK,
        "-strategies", "TopFisher,NoCounterExample", "-out", folder.toString());
    assertTrue(page.contains("**TopFisher cleaned most on average, but no difference can be told from any other strategy: "), page);
    String html = Files.readString(folder.resolve("compare.html"));
    assertTrue(html.contains("<svg") && !html.contains("<script"));
    assertEquals(page + "\n![Labels cleaned and F1](cleaning.svg)\n", Files.readString(folder.resolve("compare.md")));
    assertTrue(Files.isRegularFile(folder.resolve("cleaning.svg")));
  }
}
