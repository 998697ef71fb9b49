package cincer.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.data.DataFiles;
import cincer.it.Jvm.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSource;

/**
 * Strange, extreme and broken data through {@code weka.Run}: it works, every row keeping its place and all that is not a
 * corrected label; or it is refused in one sentence that contains the cause. Nothing is overwritten.
 */
class HostileInputIT {

  /**
   * What is run: F the filter, C the classifier; on which file; with which options of the face and of the model; and what
   * is expected: that it works and tells some texts, or that it says why not.
   */
  private static final Path TABLE = Path.of("src/test/resources/hostile-input.txt");

  private static final String QUICK = "-epochs 2";

  private static Path folder;
  private static List<HostileCase> cases;
  private static List<Finished> finished;
  private static Map<Path, byte[]> written;

  /** One command. */
  private record HostileCase(char face, String name, String file, List<String> arguments, boolean works, List<String> texts) {

    static Stream<HostileCase> read(String line) {
      String[] cells = line.split("\\|", -1);
      String[] outcome = cells[5].strip().split(": ", 2);
      List<String> texts = outcome.length == 1 ? List.of() : List.of(outcome[1].split(" & "));
      return cells[0].strip().chars().mapToObj(face -> of((char) face, cells[1].strip(), cells[2].strip(), cells[3].strip(),
          cells[4].strip(), outcome[0].equals("works"), texts));
    }

    private static HostileCase of(char face, String name, String file, String options, String model, boolean works, List<String> texts) {
      String epochs = model.contains("-epochs") ? model : QUICK + " " + model;
      List<String> own = split(options);
      List<String> all = new ArrayList<>();
      if (face == 'F') {
        all.addAll(List.of(".CincerFilter", "-i", file, "-W", "CincerClassifier " + epochs));
        prefer(own, all, "-c", "last");
        prefer(own, all, "-bootstrap", "auto");
        prefer(own, all, "-o", "F-" + name.replaceAll("\\W+", "-") + ".arff");
      } else {
        all.add(".CincerClassifier");
        if (!own.contains("-l")) {
          all.addAll(List.of("-t", file, "-d", "C-" + name.replaceAll("\\W+", "-") + ".out"));
          all.addAll(split(epochs));
        }
        if (Stream.of("-x", "-T").noneMatch(own::contains)) {
          all.add("-no-cv");
        }
      }
      all.addAll(own);
      return new HostileCase(face, name, file, all, works, texts);
    }

    private static void prefer(List<String> own, List<String> all, String option, String value) {
      if (!own.contains(option)) {
        all.addAll(List.of(option, value));
      }
    }

    private static List<String> split(String options) {
      try {
        return List.of(Utils.splitOptions(options));
      } catch (Exception e) { // as Weka declares it
        throw new AssertionError(e);
      }
    }

    String fullName() {
      return face == 'F' ? "CincerFilter" : "CincerClassifier";
    }

    String after(String option) {
      return arguments.contains(option) ? arguments.get(arguments.indexOf(option) + 1) : "";
    }

    @Override
    public String toString() {
      return fullName() + ", " + name;
    }
  }

  static Stream<HostileCase> cases() throws IOException {
    return Files.readAllLines(TABLE).stream().filter(line -> !line.isBlank()).flatMap(HostileCase::read);
  }

  @BeforeAll
  static void run() throws IOException {
    folder = InstalledPackage.emptyFolder("hostile-input");
    new HostileData(folder).write();
    written = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        written.put(file, Files.readAllBytes(file));
      }
    }
    cases = cases().toList();
    finished = OneJvm.run(folder, cases.stream().map(HostileCase::arguments).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void worksOrSaysWhyNot(HostileCase run) throws Exception {
    Finished told = finished.get(cases.indexOf(run));
    Path output = folder.resolve(run.face() == 'F' ? run.after("-o") : run.after("-d"));
    if (!run.works()) {
      OneJvm.assertOneSentence(run.fullName(), withoutOpening(told), run.texts());
      assertFalse(Files.isRegularFile(output), "output of what was refused");
      return;
    }
    String said = (told.out() + told.err()).replaceAll("\\s+", " ");
    assertAll(said,
        () -> assertFalse(said.contains("Exception") || said.contains("NaN") || said.contains("not finished"), "trouble"),
        () -> assertTrue(run.texts().stream().allMatch(said::contains), "not told"),
        () -> assertTrue(Files.isRegularFile(output), "no output"));
    if (run.face() == 'F') {
      Path input = folder.resolve(run.file());
      assertSameButForLabels(run.file().endsWith(".csv") ? DataFiles.load(input.toFile()) : DataSource.read(input.toString()),
          DataSource.read(arff(output).toString()), run);
    } else {
      assertTrue(told.err().lines().allMatch(line -> line.startsWith("CincerClassifier: ")), told.err()); // how it was read
    }
  }

  /** Without what is said of class and attributes before the work begins, at which it may still fail. */
  private static Finished withoutOpening(Finished told) {
    return new Finished(told.exit(), told.out(), told.err().replaceAll("(?m)^\\w+: the class is '.*\\R", ""));
  }

  /** Weka goes by the extension. */
  private static Path arff(Path file) throws IOException {
    return Files.copy(file, folder.resolve("results").resolve(file.getFileName() + ".arff"));
  }

  private static void assertSameButForLabels(Instances before, Instances after, HostileCase run) {
    assertEquals(before.numInstances(), after.numInstances());
    String column = run.after("-c");
    int label = column.equals("first") ? 0 : column.equals("last") ? before.numAttributes() - 1 : Integer.parseInt(column) - 1;
    for (int row = 0; row < before.numInstances(); row++) {
      Instance old = before.instance(row);
      Instance now = after.instance(row);
      assertEquals(old.weight(), now.weight(), "weight of row " + row);
      for (int a = 0; a < before.numAttributes(); a++) {
        Attribute attribute = before.attribute(a);
        boolean added = run.arguments().contains("-add-attributes");
        boolean relabelled = a == label && run.arguments().contains("-annotator");
        if (!relabelled && !(added && attribute.name().startsWith("cincer-"))) {
          assertEquals(value(old, attribute), value(now, after.attribute(attribute.name())), attribute.name() + " of row " + row);
        }
      }
    }
    int results = (int) IntStream.range(0, after.numAttributes())
        .filter(a -> after.attribute(a).name().startsWith("cincer-")).count();
    assertTrue(!run.arguments().contains("-add-attributes") || results == 4, results + " results");
  }

  private static Object value(Instance row, Attribute attribute) {
    return row.isMissing(attribute) ? "missing" : attribute.isNumeric() ? row.value(attribute) : row.stringValue(attribute);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"F infinity.arff", "C weight-below-0.arff", "C bom.arff"})
  void aRefusalEndsWithAnExitCode(String run) {
    HostileCase refused = cases.stream().filter(c -> run.equals(c.face() + " " + c.file())).findFirst().orElseThrow();
    Finished told = InstalledPackage.get().jvm(folder).run(refused.arguments().toArray(String[]::new));
    assertNotEquals(0, told.exit());
    OneJvm.assertOneSentence(refused.fullName(), told, refused.texts());
  }

  @Test
  void theTruthIsFoundWhateverTheOrderOfItsValues() throws Exception {
    String[] answers = new String[4];
    List<String> names = List.of("truth", "truth in another order of values", "truth as text", "truth as CSV");
    for (int n = 0; n < answers.length; n++) {
      answers[n] = Files.readString(folder.resolve("F-" + names.get(n).replace(' ', '-') + ".arff")).replaceFirst("@relation.*", "");
    }
    assertEquals(1, Arrays.stream(answers).distinct().count(), String.join("\n", answers));
  }

  @Test
  void inputsAreAsTheyWereAndNothingIsLeftBehind() throws IOException {
    for (Map.Entry<Path, byte[]> file : written.entrySet()) {
      assertTrue(Arrays.equals(file.getValue(), Files.readAllBytes(file.getKey())), file.getKey() + " has changed");
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".tmp")).toList());
    }
  }

  @Test
  void reportsAreSafeInASpreadsheet() throws IOException {
    assertTrue(Files.readString(folder.resolve("nasty.csv")).contains(",'=1+1,"));
  }
}
