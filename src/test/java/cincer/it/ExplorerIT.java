package cincer.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSource;

/** The real Explorer with the installed package, and a person who clicks and types. */
class ExplorerIT {

  private static final Map<String, Integer> ROWS = Map.of("breast", 90, "digits", 200, "text", 300);
  /** While somebody looks at a question, the model fits for each likely answer: this one does so quickly, in large steps. */
  private static final String FEW_EPOCHS = "weka.classifiers.functions.CincerClassifier -epochs 5 -learning-rate 0.005";

  private static Desktop desktop;
  private static Path data;

  @BeforeAll
  static void start() throws Exception {
    data = InstalledPackage.emptyFolder("explorer-data");
    for (Map.Entry<String, Integer> example : ROWS.entrySet()) {
      for (String labels : List.of("-noisy", "-true")) {
        FirstRows.write(example.getKey() + labels, example.getValue(), data.resolve(example.getKey() + labels + ".arff"));
      }
    }
    desktop = new Desktop("1200x800");
  }

  @AfterAll
  static void stop() {
    desktop.close();
  }

  @Test
  void cleansAsTheCommandLineDoesThoughTheJvmIsKilled() throws Exception {
    InstalledPackage installed = InstalledPackage.get().without("explorer-home", jar -> false);
    Path folder = InstalledPackage.emptyFolder("explorer");
    drive(installed, folder, 9, "begin", "breast");
    drive(installed, folder, 0, "goOn", "breast");
    Path expected = folder.resolve("expected.arff");
    installed.jvm(folder).run(".CincerFilter", "-i", example("breast-noisy"), "-c", "last", "-annotator",
        "ReferenceAnnotator -file " + example("breast-true"), "-o", expected.toString()).expectSuccess();
    assertSameLabels(expected, folder.resolve("used.arff"));
  }

  @Test
  void showsTextsAndTakesAnotherTauOnTheWay() throws Exception {
    InstalledPackage installed = answerTen("text", "text.left.2", "weka.filters.supervised.instance.CincerFilter -W \"" + FEW_EPOCHS + "\"", "0.4");
    Path folder = InstalledPackage.emptyFolder("explorer-text-export");
    Path exported = folder.resolve("exported.arff");
    installed.jvm(folder).run("cincer.session.Export", "-i", example("text-noisy"), "-journal", journal(installed).toString(), "-o",
        exported.toString()).expectSuccess();
    assertSameLabels(exported, folder.resolveSibling("explorer-text").resolve("used.arff"));
    assertTrue(Files.readString(journal(installed)).contains("\"tau\":\"0.4\""), "the journal tells of the other tau");
  }

  /** What ten answers at the dialog make of the data is what the command line makes of the same answers, with {@code -overlap}, too. */
  @Test
  void showsImages() throws Exception {
    String options = "-overlap -W \"" + FEW_EPOCHS + " -image 8x8x1 -selector TopFisher\"";
    InstalledPackage installed = answerTen("digits", "image.left", "weka.filters.supervised.instance.CincerFilter " + options, "");
    Path folder = InstalledPackage.emptyFolder("explorer-digits-replay");
    Path expected = folder.resolve("expected.arff");
    List<String> command = new ArrayList<>(List.of(".CincerFilter", "-i", example("digits-noisy"), "-c", "last", "-annotator",
        "ReplayAnnotator -journal " + journal(installed), "-o", expected.toString()));
    command.addAll(List.of(Utils.splitOptions(options)));
    installed.jvm(folder).run(command.toArray(String[]::new)).expectSuccess();
    assertSameLabels(expected, folder.resolveSibling("explorer-digits").resolve("used.arff"));
  }

  @Test
  void asksWhereverTheFilterRunsAndLetsGo() throws Exception {
    InstalledPackage installed = InstalledPackage.get().without("explorer-home-other", jar -> false);
    Path folder = InstalledPackage.emptyFolder("explorer-other");
    String filter = "weka.filters.supervised.instance.CincerFilter -bootstrap 60";
    drive(installed, folder, 0, "applyAndEvaluate", "breast", filter,
        "weka.classifiers.meta.FilteredClassifier -F \"" + filter + "\" -W weka.classifiers.rules.ZeroR");
  }

  @Test
  void isAPerspectiveOfTheWorkbench() throws Exception {
    InstalledPackage installed = InstalledPackage.get().without("workbench-home", jar -> false);
    drive(installed, InstalledPackage.emptyFolder("workbench"), 0, "workbench", "breast");
  }

  /** The cleaned data as saved and as used are in the folder {@code explorer-<name>}. */
  private static InstalledPackage answerTen(String name, String evidence, String configuration, String tau) throws Exception {
    InstalledPackage installed = InstalledPackage.get().without("explorer-home-" + name, jar -> false);
    Path folder = InstalledPackage.emptyFolder("explorer-" + name);
    drive(installed, folder, 9, "few", name, evidence, configuration, tau);
    drive(installed, folder, 0, "finish", name, evidence);
    assertSameLabels(folder.resolve("saved.arff"), folder.resolve("used.arff"));
    assertNotEquals(labels(Path.of(example(name + "-noisy"))), labels(folder.resolve("used.arff")));
    return installed;
  }

  /** The one that the Explorer keeps without being asked. */
  private static Path journal(InstalledPackage installed) throws IOException {
    try (Stream<Path> journals = Files.list(installed.home().resolve("cincer"))) {
      List<Path> all = journals.filter(file -> file.toString().endsWith(".jsonl")).toList();
      assertEquals(1, all.size());
      return all.get(0);
    }
  }

  private static void drive(InstalledPackage installed, Path folder, int exit, String what, String name, String... more) throws Exception {
    String[] arguments = Stream.concat(Stream.of(what, example(name + "-noisy"), example(name + "-true"), folder.toString()), Stream.of(more))
        .toArray(String[]::new);
    int code = desktop.run(installed, folder, List.of(), ExplorerDriver.class, arguments);
    String log = Files.readString(Desktop.log(folder));
    assertEquals(exit, code, log);
    assertFalse(log.contains("\tat "), log);
  }

  private static String example(String name) {
    return data.resolve(name + ".arff").toString();
  }

  private static void assertSameLabels(Path expected, Path actual) throws Exception {
    List<String> one = labels(expected);
    List<String> other = labels(actual);
    assertEquals(one.size(), other.size());
    assertEquals(List.of(), IntStream.range(0, one.size()).filter(row -> !one.get(row).equals(other.get(row)))
        .mapToObj(row -> "row " + (row + 1) + ": " + one.get(row) + ", but " + other.get(row)).toList());
  }

  private static List<String> labels(Path file) throws Exception {
    Instances data = DataSource.read(file.toString());
    data.setClassIndex(data.numAttributes() - 1);
    return data.stream().map((Instance row) -> row.stringValue(data.classAttribute())).toList();
  }
}
