package cincer;

/** The user's data or options cannot be used. The message is one sentence that names the value and the way out. */
public final class InvalidInputException extends CincerException {

  private static final long serialVersionUID = 1L;

  /** @param message what was wrong, the value, and what to do */
  public InvalidInputException(String message) {
    super(message);
  }

  /** @param cause what found it out; shown only when debugging */
  public InvalidInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
