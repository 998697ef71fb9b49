package cincer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cincer.InvalidInputException;
import cincer.selector.Pool;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.Instances;

class CommandLineTest {

  /** What is said where the action is not run on the main thread, which would end the JVM. */
  private static String said(CommandLine.Action action) throws InterruptedException {
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      Thread thread = new Thread(() -> CommandLine.run("Face", new String[0], action));
      thread.start();
      thread.join();
    } finally {
      System.setErr(err);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aNativeLibraryThatIsMissingWhereAClassIsInitialisedIsSaidInOneSentence() throws Exception {
    InvalidInputException cause = new InvalidInputException("no native library for this processor");
    assertEquals("Face: no native library for this processor\n", said(() -> {
      throw new ExceptionInInitializerError(cause);
    }));
    assertEquals("Face: no native library for this processor\n", said(() -> {
      throw (Error) new NoClassDefFoundError("could not initialize").initCause(new ExceptionInInitializerError(cause));
    }));
    assertEquals("Face: a part of the package cannot be loaded (java.lang.UnsatisfiedLinkError: no x in path); install it again\n",
        said(() -> {
          throw new UnsatisfiedLinkError("no x in path");
        }));
  }

  @Test
  void theNumberOfTheAttributeIsSaidThatSomebodyNamesAsTheClass() {
    Instances data = new Instances("t", new ArrayList<>(List.of(new Attribute("kind", List.of("a", "b")), new Attribute("x"))), 0);
    assertEquals("-c takes the number of an attribute, not its name; give -c 1 for 'kind'",
        assertThrows(InvalidInputException.class, () -> Inputs.withClass(data, "t.csv", "kind")).getMessage());
    assertEquals("-c 3 is no attribute of t.csv; give first, last or a number from 1 to 2",
        assertThrows(InvalidInputException.class, () -> Inputs.withClass(data, "t.csv", "3")).getMessage());
  }

  @Test
  void errorsAreSentencesToo() throws Exception {
    assertEquals("Face: the memory is used up; give Java more, for example java -Xmx4g\n", said(() -> {
      throw new OutOfMemoryError("Java heap space");
    }));
    assertEquals("Face: the memory is used up; give Java more, for example java -Xmx4g\n", said(() -> Pool.all(List.of(() -> {
      throw new OutOfMemoryError("Java heap space");
    }))));
    assertEquals("Face: a part of the package cannot be loaded (java.lang.IllegalStateException: no library); install it again\n", said(() -> {
      throw new ExceptionInInitializerError(new IllegalStateException("no library"));
    }));
    assertEquals("Face: failed (java.lang.StackOverflowError); -output-debug-info shows where, please report it\n", said(() -> {
      throw new StackOverflowError();
    }));
  }
}
