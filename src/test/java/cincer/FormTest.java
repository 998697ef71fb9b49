package cincer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form that all code has: nothing there is a matter of taste. */
class FormTest {

  private static final List<String> ROOTS = List.of("src/main/java", "src/test/java", "src/bench/java", "src/embeddings/src", "src/spark/src");
  private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record) ([A-Z]\\w*)");

  /** In a JVM of its own: in one that is made for tests it takes twice as long. */
  @Test
  void allCodeHasOneFormAndWhatHasAnotherIsFound(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("Wrong.java"), String.join("\n", "import java.util.List;", "import java.io.*;", "final public class Wrong {", "\tlong l = 1" + "l; ",
        "  void f(boolean b) { if (b) f(false); }", "} // " + "-".repeat(170), "class Another { java.util.Map<java.util.List, String> m; }"));
    Files.writeString(folder.resolve("WrongName.java"), "class Another {}\n");
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-cp", System.getProperty("java.class.path"), CodeForm.class.getName(), folder.toString()));
    command.addAll(ROOTS);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    List<String> findings = said.lines().filter(line -> line.matches("[\\w./-]+:\\d+: .*")).toList(); // a JVM may say something of its own
    assertEquals(List.of(), findings.stream().filter(text -> !text.matches("Wrong(Name)?\\.java:.*")).toList());
    assertEquals(List.of("1", "1", "1", "2", "2", "3", "4", "4", "5", "6", "7", "7", "7"), findings.stream().map(text -> text.split(":")[1]).sorted().toList());
  }

  /** Nested ones, too, and in whichever of the three packages; two of the name Source are parts of what users have saved. */
  @Test
  void noTwoTypesHaveOneName() throws Exception {
    Map<String, Set<String>> places = new TreeMap<>();
    for (Path file : CodeForm.sources(ROOTS)) {
      Matcher types = TYPE.matcher(CodeForm.code(file));
      while (types.find()) {
        places.computeIfAbsent(types.group(1), name -> new TreeSet<>()).add(file.toString());
      }
    }
    places.values().removeIf(files -> files.size() == 1);
    assertEquals(Set.of("Source"), places.keySet(), "two types have one name, choose another one for the newer of them: " + places);
  }
}
