package cincer.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import cincer.experiment.Curves.Walked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams that are reviewed as one pool, the most doubtful label first, and looks that are counted in walks, too. */
class ReviewExperimentTest {

  @TempDir
  Path folder;

  /** 30 of the rows, six of them mislabelled, two repeats. */
  private Curves curves(String... more) throws Exception {
    CleaningExperiment experiment = new CleaningExperiment();
    String[] options = with(more, "-pool", "examples/votes-true.arff", "-bootstrap", "20", "-iterations", "10", "-repeats", "2");
    experiment.setOptions(List.of(more).contains("-W") ? options : with(options, "-W", "weka.classifiers.functions.CincerClassifier -epochs 5"));
    return experiment.walk();
  }

  private static List<Walked> walks(Curves curves) {
    return curves.walks().toList();
  }

  private static Point end(Walked walk) {
    return walk.points().get(walk.points().size() - 1);
  }

  @Test
  void aPairCostsTwoLooksAndASingleLabelOne() throws Exception {
    String[] strategies = {"-strategies", "TopFisher,NoCounterExample", "-order", "SUSPICIOUS", "-looks", "7"};
    for (Walked walk : walks(curves(strategies))) {
      boolean pairs = walk.strategy().equals("TopFisher");
      assertEquals(pairs ? 5 : 8, walk.points().size(), "the question by which 7 looks are reached is the last");
      walk.points().forEach(p -> assertEquals((pairs ? 2 : 1) * p.queries(), p.looks()));
      walk.points().forEach(p -> assertEquals(p.iteration(), p.queries(), "an iteration is a question"));
      walk.points().forEach(p -> assertEquals(6, p.wrong(), "of the whole pool from the start"));
      assertTrue(pairs || end(walk).cleanedCounterExamples() == 0);
    }
    for (Walked walk : walks(curves(with(strategies, "-decide", "SUSPICIOUS")))) {
      assertEquals(8, walk.points().size());
      walk.points().forEach(p -> assertEquals(p.queries(), p.looks(), 0));
      assertEquals(0, end(walk).cleanedCounterExamples(), "the counter-example only explains");
    }
  }

  @Test
  void aWholeReviewCleansAllAndTheLastValueHoldsOnWhereOtherCurvesAreLonger() throws Exception {
    Curves curves = curves("-strategies", "TopFisher,NoCounterExample", "-order", "SUSPICIOUS");
    for (Walked walk : walks(curves)) {
      assertEquals(6, end(walk).cleaned());
      assertEquals(0, end(walk).noiseLeft());
      walk.points().forEach(p -> assertTrue(p.f1() > 0 && p.f1() <= 1 && p.seconds() >= 0, p.toString()));
    }
    assertEquals(30, curves.last(), "every label is asked about");
    double pairs = curves.mean("TopFisher", 30, Point::queries).value();
    assertTrue(pairs < 30 && pairs >= 15, "who was a counter-example is not asked about again: " + pairs);
    assertEquals(6, curves.mean("TopFisher", 30, Point::cleaned).value());
    assertEquals("questions asked", new CurveChart(curves, new Curves(1)).cleaning().getXYPlot().getDomainAxis().getLabel());
  }

  @Test
  void allLabelsThatAreTrueStayAndALookAtThemChangesNoScore() throws Exception {
    for (Walked walk : walks(curves("-strategies", "NoCounterExample", "-order", "SUSPICIOUS", "-noise", "0", "-budget", "4"))) {
      assertEquals(5, walk.points().size());
      assertEquals(1, walk.points().stream().map(Point::f1).distinct().count());
      assertEquals(4, end(walk).looks());
      assertEquals(0, end(walk).cleaned());
    }
  }

  @Test
  void walksCountLooksToo() throws Exception {
    Map<String, Integer> most = Map.of("TopFisher", 2, "NoCounterExample", 1);
    for (Walked walk : walks(curves("-strategies", "TopFisher,NoCounterExample", "-tau", "0"))) {
      Point end = end(walk);
      assertEquals(11, walk.points().size());
      assertEquals(most.get(walk.strategy()) * end.queries(), end.looks(), "each question shows a counter-example");
      assertTrue(end.queries() > 0 && walk.points().get(0).wrong() < end.wrong(), "wrong labels are those that were seen");
    }
    for (Walked walk : walks(curves("-strategies", "TopFisher", "-tau", "0", "-decide", "SUSPICIOUS"))) {
      assertEquals(end(walk).queries(), end(walk).looks());
      assertEquals(0, end(walk).cleanedCounterExamples());
    }
  }

  @Test
  void goesOnWhereItWasInterruptedAndKeepsReviewsAndWalksApart() throws Exception {
    String[] review = {"-strategies", "NoCounterExample,TopFisher", "-order", "SUSPICIOUS", "-budget", "4", "-out", folder + "/out"};
    Curves whole = curves(review);
    Path csv = folder.resolve("out/curves.csv");
    List<String> lines = withoutSeconds(csv);
    assertEquals(1 + 4 * 5, lines.size());
    Files.write(csv, Files.readAllLines(csv).subList(0, 14));
    assertEquals(walks(whole).size(), walks(curves(review)).size());
    assertEquals(lines, withoutSeconds(csv));
    assertTrue(Files.size(folder.resolve("out/cleaned-over-looks.svg")) > 1000);
    assertTrue(Files.readString(folder.resolve("out/summary.csv")).startsWith("strategy,wrong,queries,looks,cleaned,"));
    review[3] = "FILE";
    review[5] = "all";
    assertTrue(assertThrows(InvalidInputException.class, () -> curves(review)).getMessage().contains("-overwrite"), "walks are another experiment");
  }

  @Test
  void nonsenseIsRefusedInOneSentence() {
    String[][] wrong = {{"budget", "-order", "SUSPICIOUS", "-budget", "0"}, {"looks", "-order", "SUSPICIOUS", "-looks", "-1"},
        {"looks", "-order", "SUSPICIOUS", "-looks", "some"}, {"order", "-looks", "40"}, {"order", "-judges", "RandomForest"},
        {"order", "-order", "SHUFFLED"}, {"decide", "-decide", "NEITHER"}, {"Oak", "-order", "SUSPICIOUS", "-judges", "weka.classifiers.trees.Oak"},
        {"LinearRegression", "-order", "SUSPICIOUS", "-budget", "1", "-judges", "weka.classifiers.functions.LinearRegression"},
        {"-reference-training", "-order", "SUSPICIOUS", "-budget", "1", "-W", "weka.classifiers.functions.CincerClassifier -reference-training"}};
    for (String[] one : wrong) {
      Path nothing = folder.resolve("nothing");
      String[] options = with(List.of(one).subList(1, one.length).toArray(String[]::new), "-out", nothing.toString());
      String message = assertThrows(InvalidInputException.class, () -> curves(options)).getMessage();
      assertTrue(message.contains(one[0]), message);
      assertFalse(message.contains("\n"), message);
      assertFalse(Files.exists(nothing), message + ": and nothing is begun");
    }
  }

  private static String[] with(String[] options, String... more) {
    return Stream.concat(Stream.of(options), Stream.of(more)).toArray(String[]::new);
  }

  private static List<String> withoutSeconds(Path curves) throws Exception {
    return Files.readAllLines(curves).stream().map(line -> line.substring(0, line.lastIndexOf(','))).toList();
  }
}
