package cincer.cli;

import cincer.CincerException;
import cincer.data.Plain;
import cincer.options.FailedPart;
import java.util.Arrays;
import java.util.List;

/**
 * Runs a face from a command line. Weka's own runner prints stack traces and ends with exit code 0 whatever happens; this
 * one prints one sentence, and ends the JVM with exit code 1 where it runs on the JVM's main thread (in Weka's SimpleCLI
 * it does not).
 */
public final class CommandLine {

  private static final long MAIN_THREAD = 1;
  private static final List<String> HELP = List.of("-h", "-help", "--help");

  private CommandLine() {}

  /** What is run. */
  @FunctionalInterface
  public interface Action {
    /** @throws Exception as Weka declares it */
    void run() throws Exception;
  }

  /**
   * Runs the action.
   *
   * @param face    name of who is run, to begin the sentence with
   * @param options its options, before anything is taken out of them
   */
  public static void run(String face, String[] options, Action action) {
    boolean help = asksForHelp(options);
    boolean debug = Arrays.asList(options).contains("-output-debug-info");
    try {
      named(action);
    } catch (Exception | Error e) { // the last stop before the user
      if (help && e instanceof Exception && e.getMessage() != null) { // Weka tells its help so
        System.out.println(e.getMessage().strip());
      } else {
        fail(face, sentence(e), debug ? e : null);
      }
    }
  }

  private static void named(Action action) throws Exception {
    try {
      action.run();
    } catch (RuntimeException | Error e) {
      throw FailedPart.named(e, CommandLine.class, "");
    }
  }

  static boolean asksForHelp(String[] options) {
    return Arrays.stream(options).anyMatch(HELP::contains);
  }

  private static void fail(String face, String sentence, Throwable trace) {
    System.out.flush();
    System.err.println(face + ": " + sentence);
    if (trace != null) {
      trace.printStackTrace();
    }
    if (Thread.currentThread().getId() == MAIN_THREAD) {
      System.exit(1);
    }
  }

  /** What happened, in one sentence. */
  private static String sentence(Throwable problem) {
    CincerException ours = CincerException.in(problem);
    if (problem instanceof OutOfMemoryError) {
      return FailedPart.NO_MEMORY;
    } else if (problem instanceof LinkageError && ours == null) { // if it is ours: a native library, missed where a class was initialised
      return "a part of the package cannot be loaded (" + deepest(problem) + "); install it again";
    }
    return told(problem instanceof LinkageError ? ours : problem);
  }

  private static Throwable deepest(Throwable problem) {
    Throwable cause = problem;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** The cause in one sentence: Weka appends all its options to a message. */
  private static String told(Throwable problem) {
    Throwable cause = problem;
    while (cause.getCause() != null && !(cause instanceof CincerException)
        && (cause.getMessage() == null || cause.getMessage().equals(cause.getCause().toString()))) {
      cause = cause.getCause();
    }
    if (cause.getMessage() == null || cause.getMessage().isBlank()) {
      return "failed (" + cause.getClass().getName() + "); -output-debug-info shows where, please report it";
    }
    String sentence = cause.getMessage().strip().lines().takeWhile(line -> !line.isBlank() && !line.endsWith(" options:")).reduce((a, b) -> a + " " + b).get();
    return Plain.text(sentence).replaceFirst("^Weka exception: ", "").replaceAll("\\s+", " ").strip()
        .replaceFirst("^Illegal options: (.*)", "there is no such option: $1; -h lists all options")
        .replaceFirst("^For input string: \"(.*)\"$", "a number is needed where '$1' is given; -h lists all options");
  }
}
