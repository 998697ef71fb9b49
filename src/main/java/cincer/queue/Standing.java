package cincer.queue;

/** Where a row stands in a review. */
public enum Standing {
  /** Nobody has decided on its label. */
  OPEN("to review"),
  /** Somebody keeps its label. */
  KEPT("kept"),
  /** Somebody has changed its label. */
  RELABELLED("relabelled"),
  /** Somebody was asked, and did not know. */
  UNSURE("unsure"),
  /** It has no label. */
  UNLABELLED("no label");

  private final String text;

  Standing(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
