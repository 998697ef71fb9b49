package cincer.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.CounterExample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrecisionExperimentTest {

  private static List<CounterExample> ranking(int... rows) {
    return IntStream.of(rows).mapToObj(row -> new CounterExample(row, row, 0, 0)).toList();
  }

  @Test
  void isDividedByKEvenWhereFewerCandidatesExist() {
    int[] truth = {1, 0, 1, 0};
    Precision precision = new Precision();
    precision.add("A", 0, ranking(0, 1, 2), truth);
    precision.add("A", 0, ranking(), truth);
    precision.add("A", 1, ranking(1), truth);
    assertEquals(3, precision.queries("A"));
    assertEquals(new Mean(0.25, 0.25), precision.at("A", 1));
    assertEquals(0.1, precision.at("A", 5).value(), 1e-15);
    assertEquals(0.05, precision.at("A", 10).value(), 1e-15);
  }

  @Test
  void findsOnThePapersStreamsWhatThePaperMeansToFind(@TempDir Path folder) throws Exception {
    PrecisionExperiment experiment = new PrecisionExperiment();
    String breast = "src/test/resources/breast/";
    experiment.run(experiment, new String[] {"-pool", breast + "pool.arff", "-streams", breast + "streams.csv", "-strategies",
        "TopFisher,LeastConfident,NoCounterExample", "-out", folder + "/new"});
    List<String> csv = Files.readAllLines(folder.resolve("new/precision.csv"));
    assertEquals("strategy,queries,p_at_1,p_at_5,p_at_10,se_5", csv.get(0));
    assertTrue(atFive(csv.get(1)) >= 0.60, csv.get(1));
    assertTrue(atFive(csv.get(2)) >= 0.85, csv.get(2));
    assertTrue(csv.get(3).startsWith("NoCounterExample,") && atFive(csv.get(3)) == 0, csv.get(3));
    assertTrue(Files.size(folder.resolve("new/precision.png")) > 1000 && Files.size(folder.resolve("new/precision.svg")) > 1000);
  }

  private static double atFive(String row) {
    return Double.parseDouble(row.split(",")[3]);
  }
}
