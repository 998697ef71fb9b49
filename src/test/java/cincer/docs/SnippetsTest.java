package cincer.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code samples of the rooms' guides, of Javadoc and of the documents compile as they stand there. */
class SnippetsTest {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern JAVADOC = Pattern.compile("<pre>\\{@code\\n(.*?)\\}</pre>", Pattern.DOTALL);
  private static final Pattern MARKDOWN = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
  /** What the text around a sample speaks of. */
  private static final String GIVEN = "Instances data; Annotator annotator; Listener listener; Learner learner; Fit fit; Suspicion suspicion; Query query; "
      + "TrainingSet set;";

  @TempDir
  Path folder;

  @Test
  void samplesCompile() throws Exception {
    String imports = imports();
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> sample : samples().entrySet()) {
      String name = sample.getKey();
      files.add(Files.writeString(folder.resolve(name + ".java"), imports + "class " + name + " {\n" + GIVEN + "\nvoid sample() throws Exception {\n"
          + sample.getValue() + "}\n}\n"));
    }
    Compiled.compile(files, folder);
  }

  @Test
  void everyRoomHasOneInItsGuide() throws IOException {
    List<String> without = new ArrayList<>();
    for (Path room : rooms().filter(room -> room.startsWith(SOURCES.resolve("cincer"))).toList()) {
      if (!JAVADOC.matcher(Files.readString(room.resolve("package-info.java"))).find()) {
        without.add(room.toString());
      }
    }
    assertEquals(List.of(), without);
  }

  /** All of ours; Weka's packages hold more than ours. */
  private static String imports() throws IOException {
    List<String> names = new ArrayList<>(List.of("java.io.*", "java.util.*", "weka.core.*"));
    for (Path room : rooms().toList()) {
      String name = SOURCES.relativize(room).toString().replaceAll("[/\\\\]", ".");
      if (name.startsWith("cincer")) {
        names.add(name + ".*");
      } else {
        try (Stream<Path> files = Files.list(room)) {
          files.map(file -> file.getFileName().toString().replace(".java", "")).filter(type -> type.matches("Cincer(Classifier|Filter|Step)"))
              .forEach(type -> names.add(name + "." + type));
        }
      }
    }
    return names.stream().map(name -> "import " + name + ";\n").collect(Collectors.joining());
  }

  /** Names of classes to what is in them. */
  private static Map<String, String> samples() throws IOException {
    Map<String, String> samples = new LinkedHashMap<>();
    List<Path> sources;
    try (Stream<Path> all = Files.walk(SOURCES)) {
      sources = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    for (Path source : sources) {
      collect(SOURCES.relativize(source), JAVADOC.matcher(Files.readString(source).replaceAll("(?m)^ *\\* ?", "")), samples);
    }
    try (Stream<Path> pages = Stream.concat(Stream.of(Path.of("README.md")), Files.list(Path.of("docs")))) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        collect(page, MARKDOWN.matcher(Files.readString(page)), samples);
      }
    }
    return samples;
  }

  private static void collect(Path place, Matcher found, Map<String, String> samples) {
    while (found.find()) {
      samples.put(place.toString().replaceAll("\\W", "_") + "_" + samples.size(), found.group(1));
    }
  }

  private static Stream<Path> rooms() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(file -> file.toString().endsWith(".java")).map(Path::getParent).distinct().sorted().toList().stream();
    }
  }
}
