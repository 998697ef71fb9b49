package cincer.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The loop reaches what the paper's method reaches, on the paper's own streams. */
class CleaningExperimentTest {

  @Test
  void topFisherCleansThePapersStreamsAndNoCounterExampleCleansLess() {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      CleaningExperiment experiment = new CleaningExperiment();
      String folder = "src/test/resources/breast/";
      experiment.run(experiment, new String[] {"-pool", folder + "pool.arff", "-test", folder + "test.arff",
          "-streams", folder + "streams.csv", "-strategies", "TopFisher,NoCounterExample"});
    } finally {
      System.setOut(before);
    }
    double[] fisher = row(printed.toString(StandardCharsets.UTF_8), "TopFisher");
    double[] none = row(printed.toString(StandardCharsets.UTF_8), "NoCounterExample");
    assertEquals(42.8, fisher[0]);
    assertTrue(fisher[1] <= 24 && fisher[2] >= 26 && fisher[5] >= 0.935, Arrays.toString(fisher));
    assertTrue(none[2] >= 15 && none[2] <= 18 && none[4] == 0, Arrays.toString(none));
  }

  /** Wrong labels, questions, cleaned, incoming, counter-examples, F1. */
  private static double[] row(String table, String strategy) {
    String line = table.lines().filter(l -> l.startsWith(strategy + " ")).findFirst().orElseThrow(() -> new AssertionError(table));
    return Arrays.stream(line.substring(strategy.length()).strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
  }
}
