package cincer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.puppycrawl.tools.checkstyle.AbstractAutomaticBean.OutputStreamOptions;
import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.DefaultLogger;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The form that all code has, by the rules of {@code src/checkstyle.xml}: nothing there is a matter of taste. */
class FormTest {

  private static final List<String> ROOTS = List.of("src/main/java", "src/test/java", "src/bench/java", "src/embeddings/src", "src/spark/src");

  @Test
  void allCodeHasOneForm() throws Exception {
    List<File> files = new ArrayList<>();
    for (String root : ROOTS) {
      try (Stream<Path> all = Files.walk(Path.of(root))) {
        all.filter(file -> file.toString().endsWith(".java")).map(Path::toFile).forEach(files::add);
      }
    }
    ByteArrayOutputStream findings = new ByteArrayOutputStream();
    Checker checker = new Checker();
    try {
      checker.setModuleClassLoader(Checker.class.getClassLoader());
      checker.configure(ConfigurationLoader.loadConfiguration("src/checkstyle.xml", new PropertiesExpander(new Properties())));
      checker.addListener(new DefaultLogger(new ByteArrayOutputStream(), OutputStreamOptions.CLOSE, findings, OutputStreamOptions.CLOSE));
      checker.process(files);
    } finally {
      checker.destroy();
    }
    assertEquals("", findings.toString(StandardCharsets.UTF_8));
  }
}
