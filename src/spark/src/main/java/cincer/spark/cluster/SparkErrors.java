package cincer.spark.cluster;

import cincer.CincerException;
import cincer.InvalidInputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What went wrong, in one sentence: Spark tells of its stages, tasks and traces. */
public final class SparkErrors {

  private static final Pattern OURS = Pattern.compile("cincer\\.\\w+Exception: ([^\\n]*)");

  private SparkErrors() {}

  /** The first line of the innermost cause. */
  static String of(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return message.strip().lines().findFirst().orElse("").replaceAll("[.;:]$", "");
  }

  /** The exception for a person: what a task of ours said, or what Spark said, shortened. */
  public static Exception forPerson(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CincerException ours) {
        return ours;
      } else if (cause instanceof InterruptedException stopped) {
        return stopped;
      } else if (cause instanceof OutOfMemoryError) {
        return new InvalidInputException("the memory is used up; give -memory more, or -sample fewer rows", e);
      }
      Matcher told = OURS.matcher(String.valueOf(cause.getMessage()));
      if (told.find()) {
        return new InvalidInputException(told.group(1), e);
      }
    }
    return new InvalidInputException("Spark gave up: " + of(e), e);
  }
}
