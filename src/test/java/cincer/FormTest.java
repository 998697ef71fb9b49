package cincer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The form that all code has; nothing here is a matter of taste. */
class FormTest {

  private static final List<String> ROOTS = List.of("src/main/java", "src/test/java", "src/bench/java", "src/embeddings/src", "src/spark/src");

  @Test
  void allCodeHasOneForm() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String root : ROOTS) {
      try (Stream<Path> all = Files.walk(Path.of(root))) {
        all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
    }
    try (StandardJavaFileManager manager = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      List<String> findings = SourceForm.findings(manager.getJavaFileObjectsFromPaths(files));
      assertEquals("", String.join("\n", findings));
    }
  }

  @Test
  void whatHasAnotherFormIsFound() throws IOException {
    String source = Files.readString(Path.of("src/test/resources/wrong-form.txt"));
    String wide = "\n// " + "x".repeat(168);
    assertEquals(List.of("11: a long number ends with L, since l looks like 1", "11: another order of modifiers", "21: blanks at the end of a line",
            "23: a tab", "23: blanks at the end of a line", "26: more than 170 characters", "26: no end of the last line", "13: no braces", "15: no braces",
            "16: no braces", "19: no braces", "20: no braces", "21: no braces", "2: an import of all: java.util.*",
            "3: an import that is not used: java.util.List", "6: an import that is not needed: java.util.Set", "7: an import that is not needed: p.Other",
            "8: an import that is not needed: java.lang.Math", "1: more than one type: [Wrong, Second]", "1: another name than its type [Wrong, Second]"),
        SourceForm.findings(List.of(source(source + wide))).stream().map(finding -> finding.replaceFirst("^[^:]*:", "")).toList());
  }

  private static JavaFileObject source(String text) {
    return new SimpleJavaFileObject(URI.create("string:///p/File.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
