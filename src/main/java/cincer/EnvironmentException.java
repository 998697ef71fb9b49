package cincer;

/**
 * This computer or this session cannot do it: no display, no terminal, a library that does not load. The message is one
 * sentence that names the value and the way out.
 */
public final class EnvironmentException extends CincerException {

  private static final long serialVersionUID = 1L;

  /** @param message what was wrong, the value, and what to do */
  public EnvironmentException(String message) {
    super(message);
  }

  /** @param cause what found it out; shown only when debugging */
  public EnvironmentException(String message, Throwable cause) {
    super(message, cause);
  }
}
