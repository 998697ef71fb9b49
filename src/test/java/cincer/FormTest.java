package cincer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sourceforge.pmd.PMDConfiguration;
import net.sourceforge.pmd.PmdAnalysis;
import net.sourceforge.pmd.lang.LanguageRegistry;
import net.sourceforge.pmd.reporting.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form that all code has, by the rules of {@code src/form.xml} and three for lines: nothing there is a matter of taste. */
class FormTest {

  private static final List<String> ROOTS = List.of("src/main/java", "src/test/java", "src/bench/java", "src/embeddings/src", "src/spark/src");
  private static final int LONGEST = 170;
  private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record) ([A-Z]\\w*)");
  private static final Pattern NO_CODE = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"");
  private static final Pattern BLANKS = Pattern.compile("\t|\\s$");

  @Test
  void allCodeHasOneForm() throws IOException {
    assertEquals(List.of(), findings(sources()));
  }

  /** Nested ones, too, and in whichever of the three packages; two of the name Source are parts of what users have saved. */
  @Test
  void noTwoTypesHaveOneName() throws IOException {
    Map<String, Set<String>> places = new TreeMap<>();
    for (Path file : sources()) {
      Matcher types = TYPE.matcher(NO_CODE.matcher(Files.readString(file)).replaceAll(""));
      while (types.find()) {
        places.computeIfAbsent(types.group(1), name -> new TreeSet<>()).add(file.toString());
      }
    }
    places.values().removeIf(files -> files.size() == 1);
    assertEquals(Set.of("Source"), places.keySet(), places.toString());
  }

  private static List<Path> sources() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String root : ROOTS) {
      try (Stream<Path> all = Files.walk(Path.of(root))) {
        all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
    }
    return files;
  }

  @Test
  void whatHasAnotherFormIsFound(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("Wrong.java");
    Files.writeString(file, String.join("\n", "import java.io.*;", "import java.util.List;", "final public class Wrong {", "\tlong l = 1l; ",
        "  void f(boolean b) { if (b) f(false); }", "} // " + "-".repeat(LONGEST), "class Another {}"));
    assertEquals(List.of("1", "1", "2", "3", "4", "4", "5", "6", "7", "7"), findings(List.of(file)).stream().map(text -> text.split(":")[1]).sorted().toList());
  }

  @BeforeAll
  static void typesAreNotWorkedOut() {
    FormTest.class.getClassLoader().setPackageAssertionStatus("net.sourceforge.pmd", false); // with assertions PMD works out the type of every expression
  }

  private static List<String> findings(List<Path> files) throws IOException {
    List<String> findings = new ArrayList<>();
    PMDConfiguration configuration = new PMDConfiguration();
    configuration.setDefaultLanguageVersion(LanguageRegistry.PMD.getLanguageById("java").getVersion("17"));
    configuration.setThreads(0); // this one
    configuration.setIgnoreIncrementalAnalysis(true);
    configuration.addRuleSet("src/form.xml");
    try (PmdAnalysis analysis = PmdAnalysis.create(configuration)) {
      files.forEach(analysis.files()::addFile);
      Report report = analysis.performAnalysisAndCollectReport();
      report.getViolations().forEach(found -> findings.add(found.getFileId().getFileName() + ":" + found.getBeginLine() + ": " + found.getDescription()));
      report.getProcessingErrors().forEach(error -> findings.add(error.getFileId().getFileName() + ":0: " + error.getMsg()));
      report.getConfigurationErrors().forEach(error -> findings.add("src/form.xml:0: " + error.issue()));
    }
    for (Path file : files) {
      lines(file, findings);
    }
    return findings;
  }

  private static void lines(Path file, List<String> findings) throws IOException {
    List<String> lines = Files.readString(file).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).length() > LONGEST || BLANKS.matcher(lines.get(i)).find()) {
        findings.add(file.getFileName() + ":" + (i + 1) + ": longer than " + LONGEST + " characters, a tab, or blanks at the end");
      }
    }
    if (!Files.readString(file).endsWith("\n")) {
      findings.add(file.getFileName() + ":" + lines.size() + ": no new line at the end");
    }
  }
}
