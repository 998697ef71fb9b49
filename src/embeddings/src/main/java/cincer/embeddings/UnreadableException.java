package cincer.embeddings;

/** An input that cannot be embedded, for example a broken image; the message is one sentence with its name. */
public final class UnreadableException extends Exception {

  /** @param message what is wrong, with the name of the input */
  public UnreadableException(String message) {
    super(message);
  }
}
