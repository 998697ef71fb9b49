package cincer.annotator;

import cincer.Answer;
import cincer.Answered;
import cincer.Opinions;
import cincer.Query;
import cincer.queue.Bulk;
import cincer.queue.Queue;
import java.util.List;
import java.util.Optional;

/** What a person in the terminal does to rows of a review other than the one that is asked about, as a window does it. */
final class Strokes {

  private final Query query;
  private final Queue queue;
  private final ClassNames classes;

  /**
   * At one question.
   *
   * @param observed labels of all rows as loaded
   * @param labels   present labels of all rows
   * @param opinions what is said of every row; null while nobody knows
   */
  Strokes(Query query, ClassNames classes, Opinions opinions, int[] observed, int[] labels, List<Answered> before) {
    this.query = query;
    this.classes = classes;
    this.queue = Queue.of(classes.size(), opinions, observed, labels, before, null);
  }

  /** Why it cannot be done, in one sentence; nothing if it can. */
  Optional<String> problem(Command command) {
    int[] rows = rows(command);
    Optional<Integer> missing = command.numbers().stream().filter(row -> row < 1 || row > queue.size()).findFirst();
    if (!query.isReview()) {
      return Optional.of("rows are chosen in a review of the whole data set, -order SUSPICIOUS; here they are asked about as they arrive");
    } else if (missing.isPresent()) {
      return Optional.of("there is no row " + missing.get() + "; they go from 1 to " + queue.size());
    } else if (Bulk.of(queue, rows, Bulk.KEEP).isEmpty()) {
      return Optional.of(rows.length == 1 ? "row " + (rows[0] + 1) + " " + why(rows[0])
          : "all these rows were decided on already, or have no label; undo what was said first");
    }
    return Optional.empty();
  }

  private String why(int row) {
    int question = queue.question()[row];
    return question == 0 ? "has no label, so that it cannot be asked about" : "was decided on at question " + question + " (" + queue.standing(row) + "); u "
        + question + " undoes that";
  }

  private static int[] rows(Command command) {
    return command.numbers().stream().mapToInt(row -> row - 1).toArray();
  }

  /** What is to be done, where there is no {@link #problem}. */
  Bulk bulk(Command command) {
    int[] rows = rows(command);
    Optional<Bulk> bulk = switch (command.verb()) {
      case RELABEL_ROWS -> Bulk.of(queue, rows, command.label());
      case UNSURE_ROWS -> Bulk.of(queue, rows, Answer.Other.unsure());
      case LEAVE_OUT_ROWS -> Bulk.of(queue, rows, Answer.Other.leaveOut());
      default -> Bulk.of(queue, rows, Bulk.KEEP);
    };
    return bulk.orElseThrow();
  }

  /** What it will do to how many rows, in one sentence. */
  String says(Command command) {
    Bulk.Counts counts = bulk(command).counts();
    String rows = counts.rows() + (counts.rows() == 1 ? " row" : " rows");
    String expected = queue.expected()[bulk(command).asks()] < 0 ? "" : ", which the model expects of " + counts.expected();
    String deed = switch (command.verb()) {
      case RELABEL_ROWS -> rows + " get the label " + classes.name(command.label()) + ": " + counts.changed() + " change" + expected;
      case UNSURE_ROWS -> rows + " count as looked at, and keep the label";
      case LEAVE_OUT_ROWS -> rows + " are left out: nothing learns from them";
      default -> rows + " keep the label" + expected;
    };
    return deed + (counts.unlabelled() == 0 ? "" : "; " + counts.unlabelled() + " without a label stay as they are");
  }
}
