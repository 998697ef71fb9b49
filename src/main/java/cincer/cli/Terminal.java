package cincer.cli;

import java.io.Console;

/** Where a person can type. */
public final class Terminal {

  private Terminal() {}

  /** Whether standard input and output are a terminal. From Java 22 on there is a console without one, too. */
  public static boolean isThere() {
    Console console = System.console();
    if (console == null || Runtime.version().feature() < 22) {
      return console != null;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) { // every Java from 22 on has it
      throw new IllegalStateException(e);
    }
  }
}
