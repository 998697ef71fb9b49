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

class LooksExperimentTest {

  @Test
  void secondsFollowThePublishedModel() {
    assertEquals(4.2, Effort.giving(10), 1e-9);
    assertEquals(17.6, Effort.giving(100), 1e-9);
    assertTrue(Effort.giving(2) > 1 && Effort.giving(2) < 2);
  }

  @Test
  void figuresBetweenQuestionsLieOnALineAndStayWhatTheyAreAtTheEnd() {
    List<Effort> course = List.of(Effort.NONE, new Effort(1, 2, 1, 5), new Effort(2, 4, 3, 12));
    assertEquals(0.5, Effort.at(course, Effort::looks, 1, Effort::cleaned));
    assertEquals(2, Effort.at(course, Effort::looks, 3, Effort::cleaned));
    assertEquals(3, Effort.at(course, Effort::looks, 9, Effort::cleaned));
    assertEquals(12, Effort.at(course, Effort::questions, 2, Effort::seconds));
  }

  @Test
  void waysAreReadWithWhatDiffersFromTheDefaults() {
    Way way = Way.list("TopFisher -lambda 0.3/tau 0.1/chain 5, NoCounterExample/order suspicious", 30).get(0);
    assertEquals(0.1, way.plan().policy().tau());
    assertEquals(5, way.plan().policy().chain());
    assertTrue(Way.list("NoCounterExample/order suspicious", 30).get(0).plan().isReview());
    for (String wrong : List.of("", "TopFisher/tau", "TopFisher/tau x", "TopFisher/taus 0.1", "TopFisher/chain -1", "None")) {
      assertThrows(InvalidInputException.class, () -> Way.list(wrong, 30), wrong);
    }
  }

  @Test
  void chainsCleanAGroupOfWrongLabelsWithFewerLooksEach(@TempDir Path folder) throws Exception {
    LooksExperiment experiment = new LooksExperiment();
    experiment.run(experiment, new String[] {"-pool", "src/test/resources/breast/pool.arff", "-noise-kind", "group", "-bootstrap", "60", "-iterations", "30",
        "-W", "weka.classifiers.functions.CincerClassifier -epochs 20", "-repeats", "2", "-S", "3", "-ways", "TopFisher,TopFisher/chain 10", "-out", folder + "/out"});
    List<String> csv = Files.readAllLines(folder.resolve("out/looks.csv"));
    assertEquals(1 + 4, csv.size());
    double[] perLook = new double[2];
    for (String line : csv.subList(1, csv.size())) {
      String[] cells = line.split(",");
      perLook[cells[2].contains("chain") ? 1 : 0] += Double.parseDouble(cells[12]) / Double.parseDouble(cells[11]) / 2;
    }
    assertTrue(perLook[1] > 1.2 * perLook[0], perLook[1] + " against " + perLook[0]);
  }
}
