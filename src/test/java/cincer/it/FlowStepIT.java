package cincer.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cincer.it.Jvm.Finished;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

/** The KnowledgeFlow step and the templates of the installed package, in flows without a window. */
class FlowStepIT {

  private static final String RUNNER = "weka.knowledgeflow.FlowRunner";
  private static final String FLOW = "examples/flows/clean-then-classify.kf";
  private static final List<String> TEMPLATES = List.of("Clean labels and then classify",
      "Compare with and without cleaning by cross-validation", "Suspicion report without questions");

  private static Path folder;
  private static Jvm weka;

  @BeforeAll
  static void install() throws IOException {
    assumeTrue(File.separatorChar == '/', "the flows name their files as Unix and macOS do");
    folder = InstalledPackage.emptyFolder("step");
    Files.createDirectory(folder.resolve("target"));
    InstalledPackage.get().copyExamples(folder, 220);
    weka = InstalledPackage.get().jvm(folder);
  }

  @Test
  void theFilesAreThoseThatTheirProgramWrites() throws Exception {
    for (Map.Entry<Path, String> file : Flows.all().entrySet()) {
      assertEquals(file.getValue(), Files.readString(file.getKey()), file.getKey() + ": run Flows.main to write it anew");
    }
  }

  @Test
  void theStepCleansTheSameLabelsAsTheCommandLine() throws Exception {
    Files.writeString(folder.resolve("quick.kf"), Files.readString(Path.of(FLOW)).replace("-epochs auto", "-epochs 25"));
    Finished flow = weka.start(RUNNER, "", "quick.kf").expectSuccess();
    assertFalse(flow.out().contains("[ERROR]"), flow.out());
    weka.run(".CincerFilter", "-i", "examples/breast-noisy.arff", "-c", "last", "-annotator",
        "ReferenceAnnotator -file examples/breast-true.arff", "-W", "CincerClassifier -epochs 25", "-o", "cleaned.arff").expectSuccess();
    Instances noisy = load("examples/breast-noisy.arff");
    Instances cleaned = load("cleaned.arff");
    List<String> changes = new ArrayList<>();
    for (int row = 0; row < noisy.size(); row++) {
      if (noisy.get(row).classValue() != cleaned.get(row).classValue()) {
        changes.add("row " + (row + 1) + ": " + label(noisy, row) + " -> " + label(cleaned, row));
      }
    }
    List<String> report = Files.readAllLines(folder.resolve("target/classify-changes.txt"));
    assertEquals(changes, report.stream().filter(line -> line.startsWith("row ") && line.contains(" -> ")).toList());
    assertTrue(report.contains("=== Changed labels: " + changes.size() + " ==="), report.toString());
    assertTrue(changes.size() > 18, changes.toString());
    assertEquals(900, ImageIO.read(folder.resolve("target/classify-course.png").toFile()).getWidth());
    String result = Files.readString(folder.resolve("target/classify-result.txt"));
    assertTrue(result.matches("(?s).*Correctly Classified Instances +\\d+ +(8[5-9]|9\\d)\\.\\d+ +%.*"), result);
  }

  @Test
  void aPersonIsNotAskedInAWindowWhereTheFlowRunsWithoutOne() throws Exception {
    String refusal = refused("dialog", "ReferenceAnnotator -decide BOTH -file examples/breast-true.arff", "DialogAnnotator");
    assertTrue(refusal.contains("DialogAnnotator asks in a window, and this flow runs without one"), refusal);
  }

  @Test
  void badInputIsRefusedInASentence() throws Exception {
    String missing = refused("missing", "examples/breast-true.arff", "examples/no-such.arff");
    assertTrue(missing.contains("there is no file 'examples/no-such.arff'"), missing);
    String variable = refused("variable", "examples/breast-true.arff", "${NO_SUCH}/x.arff");
    assertTrue(variable.contains("'${NO_SUCH}/x.arff' has a variable that is not set"), variable);
    String numeric = refused("numeric", "\"classColumn\" : \"/last\"", "\"classColumn\" : \"/first\"");
    assertTrue(numeric.contains("CINCER needs a nominal class"), numeric);
  }

  /** Runs the flow with another text in place of one, and gives the only error in its log. */
  private static String refused(String name, String text, String other) throws IOException {
    String flow = Files.readString(Path.of(FLOW));
    assertTrue(flow.contains(text), text);
    Files.writeString(folder.resolve(name + ".kf"), flow.replace(text, other));
    Finished run = weka.start(RUNNER, "", name + ".kf").expectSuccess(); // no stack trace
    assertFalse(run.out().contains("\tat "), run.out());
    List<String> errors = run.out().lines().filter(line -> line.contains("[ERROR]")).toList();
    assertEquals(1, errors.size(), run.out());
    return errors.get(0);
  }

  @Test
  void theTemplatesAreInTheMenuAndRun() {
    Jvm menu = InstalledPackage.get().jvm(InstalledPackage.emptyFolder("templates"), Templates.class);
    Finished listed = menu.start(Templates.class.getName(), "").expectSuccess();
    assertEquals(TEMPLATES, listed.out().lines().limit(3).toList());
    assertTrue(listed.out().contains("[weka.knowledgeflow.steps.CincerStep]"), listed.out());
    Finished run = menu.start(Templates.class.getName(), "", TEMPLATES.toArray(String[]::new)).expectSuccess();
    assertFalse(run.out().contains("[ERROR]"), run.out());
    for (String shown : List.of("<<What was changed>>", "<<Course of the cleaning>>", "<<Result of CincerClassifier>>",
        "<<Result of With cleaning>>", "<<Result of Without cleaning>>", "<<Suspicion report>>", "<<Rows>>")) {
      assertTrue(run.out().contains(shown), shown + " is not in " + run.out());
    }
    assertTrue(run.out().contains("Doubted, and not answered; the strongest doubt first: "), run.out());
  }

  private static Instances load(String file) throws Exception {
    Instances data = DataSource.read(folder.resolve(file).toString());
    data.setClassIndex(data.numAttributes() - 1);
    return data;
  }

  private static String label(Instances data, int row) {
    return data.get(row).stringValue(data.classIndex());
  }
}
