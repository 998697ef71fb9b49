package cincer;

import java.util.List;
import java.util.stream.Stream;

/** What an annotator says to a {@link Query}. */
public sealed interface Answer {

  /**
   * The labels that the annotator stands by. A label equal to the present one confirms it.
   *
   * @param label          of the suspicious example
   * @param counterExample row (0-based) of the counter-example that was judged too; -1 if none was
   * @param counterLabel   label of that counter-example; -1 if none was judged
   * @param others         further counter-examples that were judged with it; mostly none
   * @param together       further rows that were decided on at one stroke with the suspicious example, in a review; mostly none
   */
  record Labels(int label, int counterExample, int counterLabel, List<Judged> others, List<Decided> together) implements Answer {

    /** Copies the lists. */
    public Labels {
      others = List.copyOf(others);
      together = List.copyOf(together);
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
