package cincer.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import cincer.TrainingSet;
import cincer.experiment.Detector.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectionExperimentTest {

  private static final boolean[] WRONG = {true, false, true, false};

  @Test
  void figuresAreThoseOfTheirDefinitions() {
    Detected detected = Detected.of(new Verdict(new double[] {4, 3, 2, 1}, new boolean[] {true, true, false, false}), WRONG, 0.5);
    assertEquals(new Detected(2, 2, 0.5, (1 + 2.0 / 3) / 2, 0.5, 0.5), detected);
    assertEquals(new Detected(2, 0, 1.0 / 3, 0.5, 0.5, 0.5),
        Detected.of(new Verdict(new double[4], new boolean[4]), WRONG, 0.5), "what cannot tell finds what chance finds");
  }

  @Test
  void confidentLearningCountsAndPrunes() {
    double[][] p = {{0.9, 0.1}, {0.7, 0.3}, {0.1, 0.9}, {0.2, 0.8}, {0.4, 0.6}};
    int[] given = {0, 0, 0, 1, 1}; // thresholds: (0.9 + 0.7 + 0.1) / 3 and (0.8 + 0.6) / 2
    ConfidentJoint joint = ConfidentJoint.of(p, given);
    assertArrayEquals(new double[] {2, 1}, joint.counts()[0], 1e-12);
    assertArrayEquals(new double[] {0, 2}, joint.counts()[1], 1e-12, "the one that was counted stands for both");
    assertArrayEquals(new boolean[] {false, false, true, false, false}, joint.prune(p, given));
  }

  @Test
  void theNearestByDirectionVote() {
    float[][] x = new float[12][];
    int[] y = new int[12];
    for (int i = 0; i < x.length; i++) {
      x[i] = i < 11 ? new float[] {1 + i, 0.01f * i} : new float[] {0, 5};
      y[i] = i < 3 ? 0 : 1;
    }
    TrainingSet set = new TrainingSet(x, y, new double[12], new int[12], 2);
    double[][] votes = NeighbourVote.of(set, 0, 1, 2, 4, 10, 40);
    assertArrayEquals(new double[] {0.2, 0.8}, votes[3], 1e-12, "all but the one that is far off in direction");
    assertArrayEquals(new double[] {1, 0}, votes[1], 1e-12, "the two nearest");
    assertArrayEquals(new double[] {0.5, 0.5}, votes[2], 1e-12);
    assertArrayEquals(new double[] {2 / 11.0, 9 / 11.0}, votes[4], 1e-12, "no more than there are");
  }

  @Test
  void noMoreAreWrongThanAreContradictedWhereOpinionsAreSurest() {
    double[][] p = new double[100][];
    int[] given = new int[100];
    for (int i = 0; i < p.length; i++) {
      double first = i < 50 ? 0.99 - 0.009 * i : 0.01 + 0.009 * (99 - i); // surest at both ends, unsure in the middle
      p[i] = new double[] {first, 1 - first};
      given[i] = i < 50 ? 0 : 1;
    }
    IntStream.range(40, 60).forEach(i -> given[i] = 1 - given[i]);
    assertEquals(0, Contradicted.of(p, given).count(), 1e-12, "what lies between classes is no mistake");
    given[3] = 1;
    given[97] = 0;
    given[92] = 0;
    assertEquals(50 * 0.1 + 50 * 0.2, Contradicted.of(p, given).count(), 1e-12, "of ten of each class, one and two");
    assertEquals(1, Contradicted.of(new double[][] {{1, 0}, {0.5, 0.5}, {0.4, 0.6}}, new int[] {0, 1, 1}).count(), 1e-12, "few are all asked");
  }

  @Test
  void asManyAreFlaggedAsMakeTheExpectedF1TheLargest() {
    double[][] clear = new double[100][];
    int[] given = new int[100];
    for (int i = 0; i < clear.length; i++) {
      clear[i] = i < 50 ? new double[] {0.98, 0.02} : new double[] {0.02, 0.98};
      given[i] = i % 10 == 0 ? i / 50 == 0 ? 1 : 0 : i / 50; // ten are wrong
    }
    Contradicted some = new Contradicted(10, 100 / Math.sqrt(20), 20, 2);
    assertEquals(10, ExpectedF1.best(clear, given, some, 0, 100), "those that differ, though all might be flagged");
    assertEquals(7, ExpectedF1.best(clear, given, some, 0, 7), "no more than may be");
    assertEquals(12, ExpectedF1.best(clear, given, some, 12, 40), "no less, either");
    assertEquals(0, some.low(100), "two of twenty may be chance");
    assertEquals(100 - 1.645 * 100 * 0.3, new Contradicted(100, 1000 / Math.sqrt(100), 100, 10).low(1000), 1e-9, "ten of a hundred are not");
    double[][] weak = IntStream.range(0, 100).mapToObj(i -> i < 50 ? new double[] {0.6, 0.4} : new double[] {0.4, 0.6}).toArray(double[][]::new);
    int[] overlapping = IntStream.range(0, 100).map(i -> i % 10 < 4 ? 1 - i / 50 : i / 50).toArray(); // as often as such opinions say
    assertEquals(3, ExpectedF1.best(weak, overlapping, some, 0, 40), "who knows little flags few of the forty that differ");
  }

  @Test
  void opinionsWeighAsMuchAsMakesTheGivenLabelsTheMostLikely() {
    double[][] one = {{0.9, 0.1}, {0.9, 0.1}, {0.9, 0.1}, {0.9, 0.1}};
    double[][] other = {{0.1, 0.9}, {0.1, 0.9}, {0.1, 0.9}, {0.1, 0.9}};
    double[][] together = Jury.together(List.of(one, other), new int[] {0, 0, 1, 0});
    assertEquals(0.75, together[3][0], 0.001, "as often as it was given");
    assertEquals(0.25, together[3][1], 0.001);
    double[][] knows = {{0.8, 0.2}, {0.8, 0.2}, {0.2, 0.8}, {0.8, 0.2}};
    assertArrayEquals(new double[] {0, 0, 1}, Jury.weights(List.of(one, other, knows), new int[] {0, 0, 1, 0}), 0.3, "who tells them apart says most");
    assertArrayEquals(new double[] {0.5, 0.5}, Jury.weights(List.of(one, one), new int[] {0, 0, 1, 0}), 1e-12);
  }

  @Test
  void fiveFoldsRankWrongLabelsBetterThanTwoHalves(@TempDir Path folder) throws Exception {
    DetectionExperiment experiment = new DetectionExperiment();
    experiment.run(experiment, new String[] {"-pool", "src/test/resources/breast/pool.arff", "-noise", "0.2", "-noise-kind", "uniform,instance",
        "-repeats", "1", "-out", folder + "/out"});
    List<String> csv = Files.readAllLines(folder.resolve("out/detection.csv"));
    assertEquals("pool,noise_kind,noise,detector,repeats,wrong,flagged,f1,average_precision,recall,f1_kept", csv.get(0));
    assertEquals(1 + 2 * Detector.values().length, csv.size());
    Map<String, Double> f1 = uniform(csv, 7);
    Map<String, Double> precision = uniform(csv, 8);
    assertTrue(f1.get("ESTIMATE") > 0.9 && precision.get("ESTIMATE") > precision.get("MARGIN"), f1 + " " + precision);
    assertTrue(f1.get("COMBINED") > f1.get("MARGIN") && precision.get("COMBINED") > precision.get("ESTIMATE"), f1 + " " + precision);
    assertTrue(f1.get("MARGIN_AS_PUBLISHED") < f1.get("MARGIN"), f1.toString());
    assertEquals(0.8 * 2 * 0.8 / 1.8, f1.get("NOTHING"), 0.002, "as mathematics says");
  }

  private static Map<String, Double> uniform(List<String> csv, int column) {
    return csv.stream().map(row -> row.split(",")).filter(row -> row[1].equals("UNIFORM"))
        .collect(Collectors.toMap(row -> row[3], row -> Double.parseDouble(row[column])));
  }

  @Test
  void dataSetsOfOthersHaveClassesOfTheirOwn(@TempDir Path folder) throws Exception {
    Path first = Files.writeString(folder.resolve("first.csv"), "kind,x\nedible,1\npoisonous,2\nedible,3\n?,4\n");
    Path numbers = Files.writeString(folder.resolve("numbers.csv"), "x,default\n1.5,0\n2.5,1\n3.5,1\n4.5,0\n5.5,1\n");
    Path measured = Files.writeString(folder.resolve("measured.csv"), "x,y\n1,0.5\n2,1.5\n");
    Pools pools = Pools.of(first + ", " + numbers + "," + measured, "kind,default,last", 3, 1);
    assertEquals(List.of("edible", "poisonous"), Collections.list(pools.load(0).classAttribute().enumerateValues()));
    assertEquals(3, pools.load(0).size(), "a row without a label tells nothing");
    assertEquals(List.of("0", "1"), Collections.list(pools.load(1).classAttribute().enumerateValues()));
    assertEquals(3, pools.load(1).size());
    assertEquals(pools.load(1).toString(), pools.load(1).toString());
    assertTrue(assertThrows(InvalidInputException.class, () -> pools.load(2)).getMessage().contains("class attribute 'y' is numeric"));
    assertTrue(assertThrows(InvalidInputException.class, () -> Pools.of(first + "," + numbers, "a,b,c", 0, 1)).getMessage()
        .contains("-c names 3 class attributes for 2 files"));
    assertTrue(assertThrows(InvalidInputException.class, () -> Pools.of(" ", "last", 0, 1)).getMessage().contains("name files with -pool"));
    assertTrue(refused("-rows", "-1").contains("rows is -1; give how many"));
  }

  @Test
  void namesThatAreNoneAreNamed() {
    assertTrue(refused("-detectors", "ESTIMATE,oracle").contains("'oracle' is none of [ESTIMATE"));
    assertTrue(refused("-noise", "0.1,1.5").contains("'1.5' is no share"));
    assertTrue(refused("-noise-kind", " ").contains("give some of [UNIFORM"));
  }

  private static String refused(String option, String value) {
    return assertThrows(InvalidInputException.class, () -> new DetectionExperiment().setOptions(new String[] {option, value})).getMessage();
  }
}
