package cincer;

/** What an annotator says to a {@link Query}. */
public sealed interface Answer {

  /**
   * The labels that the annotator stands by. A label equal to the present one confirms it.
   *
   * @param label          of the suspicious example
   * @param counterExample row (0-based) of the counter-example that was judged too; -1 if none was
   * @param counterLabel   label of that counter-example; -1 if none was judged
   */
  record Labels(int label, int counterExample, int counterLabel) implements Answer {

    /** The suspicious example alone was judged. */
    public static Labels of(int label) {
      return new Labels(label, -1, -1);
    }

    /** Whether a counter-example was judged too. */
    public boolean judgesCounterExample() {
      return counterExample >= 0;
    }
  }

  /** "I do not know": both labels stay, and the example joins the training set as observed. */
  record Skip() implements Answer {}

  /** Back to the previous question: what was answered to it is undone, and it is asked again at once. */
  record Back() implements Answer {}

  /**
   * Undoes the answer to an earlier question; later answers stand, and the present question is judged anew.
   *
   * @param question its number, from 1
   */
  record Undo(int question) implements Answer {}

  /**
   * Makes an answer that was undone count again.
   *
   * @param question its number, from 1
   */
  record Redo(int question) implements Answer {}

  /**
   * Labels an earlier question anew, whatever was answered to it: this answer counts as the newest; later answers stand, and
   * the present question is judged anew.
   *
   * @param question its number, from 1; nothing changes where no such question was answered
   * @param to       the labels that the annotator stands by now
   */
  record Change(int question, Labels to) implements Answer {}

  /** No more questions; what was answered so far is kept. */
  record Stop() implements Answer {}
}
