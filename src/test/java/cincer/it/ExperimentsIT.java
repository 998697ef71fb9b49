package cincer.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.it.Jvm.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The experiments as a researcher runs them, with the installed package and data of their own. */
class ExperimentsIT {

  private static final String VOTES = "examples/votes-true.arff";
  private static final String QUICK = "weka.classifiers.functions.CincerClassifier -epochs 5";

  private static final String WRONG_USE = """
      .CleaningExperiment|there is no data; name a file with -pool
      .CleaningExperiment -pool examples/votes-true.arff -c 1 -streams x.csv|the streams 'x.csv' cannot be read
      .CleaningExperiment -pool examples/votes-true.arff -c nothing|there is no attribute 'nothing'
      .CleaningExperiment -pool examples/votes-true.arff -noise 1.5|it is a share from 0 to 1
      .CleaningExperiment -pool examples/votes-true.arff -noise-kind loud|'loud' is none of
      .CleaningExperiment -pool examples/votes-true.arff -bootstrap 1000|-bootstrap 1000
      .CleaningExperiment -pool examples/votes-true.arff -test examples/breast-test.arff|has other attributes
      .CleaningExperiment -pool examples/votes-true.arff -published examples/README.md|the published curves
      .Compare -pool examples/votes-true.arff -streams x.csv|leave it out
      .PrecisionExperiment -pool examples/votes-true.arff -out examples/README.md|cannot be made
      """;

  private static Path folder;
  private static Jvm weka;

  @BeforeAll
  static void install() throws IOException {
    folder = InstalledPackage.emptyFolder("experiments");
    InstalledPackage.copy(InstalledPackage.get().folder().resolve("examples"), folder.resolve("examples"));
    weka = InstalledPackage.get().jvm(folder);
  }

  @Test
  void cleaningLeavesTablesAndFiguresAndGoesOn() throws IOException {
    String[] command = {".CleaningExperiment", "-pool", VOTES, "-bootstrap", "50", "-iterations", "20", "-repeats", "2", "-noise-kind", "pair",
        "-strategies", "TopFisher,NoCounterExample", "-W", QUICK, "-out", "cleaning"};
    Finished first = weka.run(command).expectSuccess();
    assertTrue(first.err().contains("4 of 4 walks"), first.err());
    for (String file : List.of("curves.csv", "summary.csv", "summary.md", "cleaning.png", "cleaning.svg", "noise-left.png",
        "f1-over-questions.svg")) {
      assertTrue(Files.size(folder.resolve("cleaning").resolve(file)) > 100, file);
    }
    Finished again = weka.run(command).expectSuccess();
    assertFalse(again.err().contains("walks"), "nothing is left to do: " + again.err());
    assertEquals(first.out(), again.out());
  }

  @Test
  void compareSaysHowSureItIs() throws IOException {
    Finished run = weka.run(".Compare", "-pool", VOTES, "-iterations", "20", "-repeats", "3", "-strategies", "TopFisher,NoCounterExample", "-W", QUICK,
        "-out", "compare").expectSuccess();
    assertTrue(run.out().startsWith("# Which selector cleans votes-true.arff\n") && run.out().contains("95% confidence"), run.out());
    assertTrue(Files.readString(folder.resolve("compare/compare.html")).contains("<svg"));
  }

  @Test
  void precisionIsATable() throws IOException {
    weka.run(".PrecisionExperiment", "-pool", VOTES, "-repeats", "2", "-strategies", "TopFisher,RandomSelector", "-W", QUICK,
        "-out", "precision").expectSuccess();
    List<String> csv = Files.readAllLines(folder.resolve("precision/precision.csv"));
    assertEquals(List.of("strategy,queries,p_at_1,p_at_5,p_at_10,se_5", 3), List.of(csv.get(0), csv.size()));
  }

  @Test
  void helpListsTheOptions() throws IOException {
    for (Finished help : OneJvm.run(folder, Stream.of(".CleaningExperiment", ".PrecisionExperiment", ".Compare")
        .map(experiment -> List.of(experiment, "-h")).toList())) {
      assertEquals("", help.err());
      for (String option : List.of("-pool <", "-test <", "-noise-kind <", "-strategies <", "-out <", "-network-seeds <", "-threads <")) {
        assertTrue(help.out().contains(option), option + " is not in " + help.out());
      }
    }
  }

  @Test
  void wrongUseIsToldInASentence() throws IOException {
    List<String[]> cases = WRONG_USE.lines().map(line -> line.split("\\|")).toList();
    List<Finished> runs = OneJvm.run(folder, cases.stream().map(wrong -> List.of(wrong[0].split(" "))).toList());
    assertEquals(10, runs.size());
    assertAll(IntStream.range(0, runs.size()).mapToObj(i -> () ->
        OneJvm.assertOneSentence(cases.get(i)[0].split(" ")[0].substring(1), runs.get(i), List.of(cases.get(i)[1]))));
  }

  @Test
  void helpAndWrongUseHaveTheirExitCodes() {
    weka.run(".Compare", "-h").expectSuccess();
    assertEquals(1, weka.run(".CleaningExperiment").exit());
  }
}
