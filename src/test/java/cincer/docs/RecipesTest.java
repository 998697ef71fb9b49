package cincer.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of CONTRIBUTING.md work to the letter: what stands there compiles, and its tests pass. */
class RecipesTest {

  private static final Pattern FILE = Pattern.compile("`(src/(?:main|test)/java/(\\S+)\\.java)`\\n\\n```java\\n(.*?)```", Pattern.DOTALL);

  @TempDir
  Path clone;

  @Test
  void whatTheRecipesSayWorksTheFirstTime() throws Exception {
    Map<String, Path> files = new LinkedHashMap<>();
    Matcher file = FILE.matcher(Files.readString(Path.of("CONTRIBUTING.md")));
    while (file.find()) {
      Path path = clone.resolve(file.group(1));
      Files.createDirectories(path.getParent());
      files.put(file.group(2).replace('/', '.'), Files.writeString(path, file.group(3)));
    }
    List<String> tests = files.keySet().stream().filter(name -> name.endsWith("Test")).toList();
    assertEquals(5, tests.size(), "each recipe has a test: " + files.keySet());
    Path classes = Files.createDirectories(clone.resolve("classes"));
    Compiled.compile(files.values(), classes);
    run(tests, classes);
  }

  /** In a JVM of its own, with the classes beside ours, as in a clone. */
  private static void run(List<String> tests, Path classes) throws Exception {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-Dweka.packageManager.offline=true", "-cp",
        classes + File.pathSeparator + Compiled.classPath(), RunTests.class.getName()));
    command.addAll(tests);
    Path said = classes.resolve("said.txt");
    int exit = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
    assertEquals(0, exit, Files.readString(said));
  }
}
