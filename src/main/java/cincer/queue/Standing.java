package cincer.queue;

/** Where a row stands in a review. */
public enum Standing {
  /** Nobody has decided on its label. */
  OPEN("to review"),
  /** Somebody keeps its label. */
  KEPT("kept"),
  /** Somebody has changed its label. */
  RELABELLED("relabelled"),
  /** Somebody looked, and could not tell. */
  UNSURE("unsure"),
  /** It has no label. */
  UNLABELLED("no label"),
  /** Somebody was asked, and left it for later. */
  SKIPPED("skipped"),
  /** Somebody leaves it out of the data. */
  LEFT_OUT("left out"),
  /** Somebody says that it belongs to none of the classes. */
  NONE_FITS("none fits"),
  /** Somebody says that several classes fit. */
  SEVERAL_FIT("several fit");

  private final String text;

  Standing(String text) {
    this.text = text;
  }

  /** Whether such a row can be asked about. */
  public boolean isAskable() {
    return this == OPEN || this == UNSURE || this == SKIPPED;
  }

  @Override
  public String toString() {
    return text;
  }
}
