package cincer;

/**
 * Marks a question as a control, by which one sees afterwards how carefully a person answers. The person is not told.
 *
 * @param kind    what is asked
 * @param earlier of a repeat, the label that the person gave to the row before; -1 otherwise
 */
public record Control(Kind kind, int earlier) {

  /** What a control asks. */
  public enum Kind {
    /** About a row whose label nobody doubts; the model's opinion is not shown. */
    CLEAR("clear"),
    /** About the row whose turn it is; the model's opinion is not shown. */
    BLIND("blind"),
    /** What was asked before, once more as it was. */
    REPEAT("repeat");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** As it is written. */
    public String text() {
      return text;
    }
  }

  /** Of a kind that repeats nothing. */
  public static Control of(Kind kind) {
    return new Control(kind, -1);
  }

  /** Whether the model's opinion is not to be shown: neither what it expects, nor why. */
  public boolean hides() {
    return kind != Kind.REPEAT;
  }
}
