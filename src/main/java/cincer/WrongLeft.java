package cincer;

/**
 * How many labels are wrong among those that nobody has reviewed, as far as one can tell from the answers and from what networks say that
 * have not seen them.
 *
 * @param expected how many, on average; at least 0
 * @param low      of an interval that holds the truth nine times out of ten, at least 0
 * @param high     of the same interval, at least {@code low}
 * @param next     of how many coming questions {@code found} tells; 0 where nothing is left to ask
 * @param found    how many wrong labels the coming questions find, on average; at most {@code next}
 */
public record WrongLeft(double expected, int low, int high, int next, double found) {

  private static final int MANY = 50;
  private static final int TIMES = 4;

  /** Everything was reviewed. */
  public static final WrongLeft NONE = new WrongLeft(0, 0, 0, 0, 0);

  /** The same, where other questions come between those that may find one: so many come in all. */
  public WrongLeft of(int questions) {
    return new WrongLeft(expected, low, high, questions, found);
  }

  /** In words: "about 23 (12 to 35) wrong labels left; the next 20 questions find about 7 of them". */
  public String text() {
    return next == 0 ? "no label left to review" : left() + "; " + ahead();
  }

  /** Without what is ahead: "about 23 (12 to 35) wrong labels left". */
  public String left() {
    return high == 0 ? "probably no wrong label left" : range() + " wrong label" + (!isVague() && Math.round(expected) == 1 ? "" : "s") + " left";
  }

  /** The number alone: "about 23 (12 to 35)", or "probably none"; where next to nothing is known, no number in the middle, "between 4 and 1027". */
  public String range() {
    return high == 0 ? "probably none" : isVague() ? "between " + low + " and " + high : "about " + Math.round(expected) + " (" + low + " to " + high + ")";
  }

  private boolean isVague() {
    return high >= MANY && high > TIMES * low;
  }

  private String ahead() {
    long about = Math.round(found);
    String questions = next == 1 ? "the next question finds " : "the next " + next + " questions find ";
    return questions + (about == 0 ? "hardly one" : "about " + about) + (high == 0 || about == 0 ? "" : " of them");
  }
}
