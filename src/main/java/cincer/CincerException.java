package cincer;

/**
 * Something that a person or a program can act on: every message is one sentence that names the value and the way out. What kind of
 * thing it is says who can: {@link InvalidInputException} whoever gave the data or the options, {@link StorageException} whoever keeps
 * the files, {@link DivergedException} whoever chose how to train, {@link EnvironmentException} whoever looks after the computer,
 * {@link PartException} whoever wrote the class that failed.
 */
public sealed abstract class CincerException extends RuntimeException
    permits InvalidInputException, StorageException, DivergedException, EnvironmentException, PartException {

  private static final long serialVersionUID = 1L;

  /** @param message what was wrong, the value, and what to do */
  CincerException(String message) {
    super(message);
  }

  /** @param cause what found it out; shown only when debugging */
  CincerException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The one among a problem and its causes; null if there is none. */
  public static CincerException in(Throwable problem) {
    Throwable cause = problem;
    while (cause != null && !(cause instanceof CincerException)) {
      cause = cause.getCause();
    }
    return (CincerException) cause;
  }
}
