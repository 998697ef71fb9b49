package cincer;

/** A class that somebody has written has failed: an annotator, a selector, a suspicion score, an architecture. The message names it; the cause says where. */
public final class PartException extends CincerException {

  private static final long serialVersionUID = 1L;

  /** @param message which class failed, how, and what to do */
  public PartException(String message) {
    super(message);
  }

  /**
   * @param message which class failed, how, and what to do
   * @param cause   what it threw
   */
  public PartException(String message, Throwable cause) {
    super(message, cause);
  }
}
