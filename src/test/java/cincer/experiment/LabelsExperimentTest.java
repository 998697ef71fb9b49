package cincer.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsExperimentTest {

  @Test
  void eachWaySpendsItsLabelsWhereItSays(@TempDir Path folder) throws Exception {
    LabelsExperiment experiment = new LabelsExperiment();
    experiment.run(experiment, new String[] {"-pool", "src/test/resources/breast/pool.arff", "-known", "40", "-unlabelled", "30", "-looks", "6", "-repeats", "1",
        "-networks", "1", "-W", "weka.classifiers.functions.CincerClassifier -epochs 5", "-out", folder + "/out"});
    List<String> csv = Files.readAllLines(folder.resolve("out/labels.csv"));
    assertEquals("pool,repeat,spending,f1_half,f1,given", csv.get(0));
    assertEquals(List.of("NOTHING 0", "RANDOM 6", "UNCERTAIN 6", "DOUBT 0"),
        csv.subList(1, 5).stream().map(line -> line.split(",")[2] + " " + line.split(",")[5]).toList());
    assertEquals("ASK", csv.get(5).split(",")[2], "where it asks, LooksAheadTest says");
  }

  @Test
  void waysThatAreNoneAreRefusedByName() {
    LabelsExperiment experiment = new LabelsExperiment();
    experiment.setWays("ask,anywhere");
    assertTrue(assertThrows(InvalidInputException.class, experiment::check).getMessage().contains("'anywhere' is none of [NOTHING, RANDOM"));
  }
}
