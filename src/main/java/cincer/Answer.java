package cincer;

import java.util.List;
import java.util.stream.Stream;

/** What an annotator says to a {@link Query}. */
public sealed interface Answer {

  /** What is noted with it, in free text; empty if nothing is. */
  default String note() {
    return "";
  }

  /** What is said to a question itself, not to an earlier one. */
  sealed interface Said extends Answer permits Labels, Other, Skip {

    /** The same with a note: free text, with line breaks where there are any; empty for none. */
    Said noted(String text);

    /** Rows (0-based) that are decided on besides the suspicious one, in order. */
    default List<Integer> otherRows() {
      return List.of();
    }

    /** Whether it decides on several rows at one stroke. */
    default boolean isStroke() {
      return false;
    }

    /** On how many rows it decides; 0 where it was skipped. */
    default int rows() {
      return 1 + otherRows().size();
    }
  }

  /**
   * The labels that the annotator stands by. A label equal to the present one confirms it.
   *
   * @param label          of the suspicious example
   * @param counterExample row (0-based) of the counter-example that was judged too; -1 if none was
   * @param counterLabel   label of that counter-example; -1 if none was judged
   * @param others         further counter-examples that were judged with it; mostly none
   * @param together       further rows that were decided on at one stroke with the suspicious example, in a review; mostly none
   * @param note           free text; mostly empty
   */
  record Labels(int label, int counterExample, int counterLabel, List<Judged> others, List<Decided> together, String note) implements Said {

    /** Copies the lists. */
    public Labels {
      others = List.copyOf(others);
      together = List.copyOf(together);
    }

    /** Nothing is noted with it. */
    public Labels(int label, int counterExample, int counterLabel, List<Judged> others, List<Decided> together) {
      this(label, counterExample, counterLabel, others, together, "");
    }

    /** Nothing was decided on together with it. */
    public Labels(int label, int counterExample, int counterLabel, List<Judged> others) {
      this(label, counterExample, counterLabel, others, List.of());
    }

    /** The suspicious example and others were decided on at one stroke. */
    public static Labels together(int label, List<Decided> rows) {
      return new Labels(label, -1, -1, List.of(), rows);
    }

    /** At most one counter-example was judged. */
    public Labels(int label, int counterExample, int counterLabel) {
      this(label, counterExample, counterLabel, List.of());
    }

    /** The suspicious example alone was judged. */
    public static Labels of(int label) {
      return new Labels(label, -1, -1);
    }

    /** The suspicious example and these counter-examples were judged. */
    public static Labels of(int label, List<Judged> counterExamples) {
      return counterExamples.isEmpty() ? of(label) : new Labels(label, counterExamples.get(0).row(), counterExamples.get(0).label(),
          counterExamples.subList(1, counterExamples.size()));
    }

    /** All counter-examples that were judged, in the order in which they were. */
    public List<Judged> counterExamples() {
      return !judgesCounterExample() ? List.of()
          : Stream.concat(Stream.of(new Judged(counterExample, counterLabel)), others.stream()).toList();
    }

    /** All rows that get a label but for the suspicious example: counter-examples, and what was decided on together with it. */
    public List<Judged> judged() {
      return together.isEmpty() ? counterExamples()
          : Stream.concat(counterExamples().stream(), together.stream().map(row -> new Judged(row.row(), row.label()))).toList();
    }

    /** Whether a counter-example was judged too. */
    public boolean judgesCounterExample() {
      return counterExample >= 0;
    }

    @Override
    public Labels noted(String text) {
      return new Labels(label, counterExample, counterLabel, others, together, text);
    }

    @Override
    public boolean isStroke() {
      return !together.isEmpty();
    }

    @Override
    public List<Integer> otherRows() {
      return judged().stream().map(Judged::row).toList();
    }
  }

  /** What can be said of an example that no single label says. */
  enum Finding {
    /** "I cannot tell": somebody looked, and its label stays, right or wrong. */
    UNSURE,
    /** It is to be left out of the data: nothing learns from it. */
    LEAVE_OUT,
    /** It belongs to none of the classes: nothing learns from it. */
    NONE_FITS,
    /** Several classes fit. */
    SEVERAL_FIT;

    /** Whether the model does not learn from such an example. */
    public boolean isOutside() {
      return this == LEAVE_OUT || this == NONE_FITS;
    }
  }

  /**
   * No single label is right, or nobody can tell which one is.
   *
   * @param finding  what is found
   * @param classes  where several fit, at least two different ones in [0, c), the best first; else none
   * @param newClass where none fits, the name of a class that would; empty if there is none
   * @param together further rows (0-based) of which the same is said at one stroke, in a review; mostly none
   * @param note     free text; mostly empty
   */
  record Other(Finding finding, List<Integer> classes, String newClass, List<Integer> together, String note) implements Said {

    /** Copies the lists. */
    public Other {
      classes = List.copyOf(classes);
      together = List.copyOf(together);
    }

    /** "I cannot tell." */
    public static Other unsure() {
      return new Other(Finding.UNSURE, List.of(), "", List.of(), "");
    }

    /** It is to be left out of the data. */
    public static Other leaveOut() {
      return new Other(Finding.LEAVE_OUT, List.of(), "", List.of(), "");
    }

    /** None of the classes is right, but perhaps one with this name; empty for none. */
    public static Other noneFits(String newClass) {
      return new Other(Finding.NONE_FITS, List.of(), newClass, List.of(), "");
    }

    /** Each of these classes is right, the first most of all. */
    public static Other severalFit(List<Integer> classes) {
      return new Other(Finding.SEVERAL_FIT, classes, "", List.of(), "");
    }

    /** The same of further rows (0-based). */
    public Other together(List<Integer> rows) {
      return new Other(finding, classes, newClass, rows, note);
    }

    @Override
    public Other noted(String text) {
      return new Other(finding, classes, newClass, together, text);
    }

    @Override
    public boolean isStroke() {
      return !together.isEmpty();
    }

    @Override
    public List<Integer> otherRows() {
      return together;
    }

    /**
     * The label from which the model learns: where several fit, the given one if it is among them, else the first; where it stays, -1.
     *
     * @param given label of the suspicious example
     */
    public int label(int given) {
      return finding != Finding.SEVERAL_FIT ? -1 : classes.contains(given) ? given : classes.get(0);
    }
  }

  /**
   * A counter-example and its label.
   *
   * @param row   row (0-based)
   * @param label that it is to have
   */
  record Judged(int row, int label) {}

  /**
   * A row that was decided on together with others.
   *
   * @param row    row (0-based)
   * @param before label that it had when this was said
   * @param label  that it is to have
   */
  record Decided(int row, int before, int label) {}

  /**
   * "Later": both labels stay, and the example joins the training set as observed.
   *
   * @param note free text; mostly empty
   */
  record Skip(String note) implements Said {

    /** Nothing is noted with it. */
    public Skip() {
      this("");
    }

    @Override
    public Skip noted(String text) {
      return new Skip(text);
    }

    @Override
    public int rows() {
      return 0;
    }
  }

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
   * Answers an earlier question anew, whatever was answered to it: this answer counts as the newest; later answers stand, and
   * the present question is judged anew.
   *
   * @param question its number, from 1; nothing changes where no such question was answered
   * @param to       what the annotator stands by now
   */
  record Change(int question, Said to) implements Answer {

    @Override
    public String note() {
      return to.note();
    }
  }

  /**
   * Asks about another row instead, in a review: the present question is not answered, and comes back when its turn comes. A row that has
   * no label, or whose label was answered already, is not asked about; in a walk the present question comes again.
   *
   * @param row row (0-based) that is asked about next
   */
  record Ask(int row) implements Answer {}

  /** No more questions; what was answered so far is kept. */
  record Stop() implements Answer {}
}
