package cincer.annotator;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** A terminal into which something is typed. */
public final class Terminals {

  private Terminals() {}

  /** Types these lines. */
  public static ConsoleAnnotator typing(String lines, ByteArrayOutputStream screen) {
    return new ConsoleAnnotator(new BufferedReader(new StringReader(lines)), new PrintStream(screen, true, StandardCharsets.UTF_8));
  }
}
