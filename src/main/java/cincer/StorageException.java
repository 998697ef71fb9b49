package cincer;

/**
 * A file or a folder cannot be read or written: the disk is full, a permission is missing, another process has it. The message
 * is one sentence that names the value and the way out.
 */
public final class StorageException extends CincerException {

  private static final long serialVersionUID = 1L;

  /** @param message what was wrong, the value, and what to do */
  public StorageException(String message) {
    super(message);
  }

  /** @param cause what found it out; shown only when debugging */
  public StorageException(String message, Throwable cause) {
    super(message, cause);
  }
}
