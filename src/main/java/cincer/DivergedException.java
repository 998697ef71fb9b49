package cincer;

/** Numbers have left every bound: training or an estimate diverged with these options. The message is one sentence that names the value and the way out. */
public final class DivergedException extends CincerException {

  private static final long serialVersionUID = 1L;

  /** @param message what was wrong, the value, and what to do */
  public DivergedException(String message) {
    super(message);
  }

  /** @param cause what found it out; shown only when debugging */
  public DivergedException(String message, Throwable cause) {
    super(message, cause);
  }
}
