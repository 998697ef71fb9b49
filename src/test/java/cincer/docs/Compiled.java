package cincer.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the code of documents against our classes. */
final class Compiled {

  private Compiled() {}

  /** Ours and all that we need. */
  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** Fails with what the compiler says if it does not compile. */
  static void compile(Iterable<Path> files, Path classes) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled = compiler.getTask(said, manager, null, List.of("-d", classes.toString(), "-cp", classPath(), "-proc:none"), null,
          manager.getJavaFileObjectsFromPaths(files)).call();
      assertTrue(compiled, said.toString());
    }
  }
}
