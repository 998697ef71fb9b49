package cincer.learner;

import cincer.Answer;
import cincer.data.NewClass;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Which answers there can be to questions about a data set: those that a journal can keep.
 *
 * @param rows    number of rows n
 * @param classes number of classes c
 * @param names   of the classes; none where nobody knows
 */
public record PossibleAnswers(int rows, int classes, List<String> names) {

  /** What is wrong with an answer, as "with ..."; nothing if it is possible. */
  public Optional<String> problem(Answer answer) {
    if (answer == null) {
      return Optional.of("null, which is no answer (new Answer.Skip() leaves everything as it is)");
    } else if (answer instanceof Answer.Change change) {
      return question(change.question()).or(() -> problem(change.to()));
    } else if (answer instanceof Answer.Undo undo) {
      return question(undo.question());
    } else if (answer instanceof Answer.Redo redo) {
      return question(redo.question());
    } else if (answer instanceof Answer.Ask ask) {
      return rows(IntStream.of(ask.row()));
    } else if (answer instanceof Answer.Labels given) {
      return note(given).or(() -> labels(given));
    } else if (answer instanceof Answer.Other given) {
      return note(given).or(() -> other(given));
    }
    return answer instanceof Answer.Said said ? note(said) : Optional.empty();
  }

  private Optional<String> labels(Answer.Labels given) {
    if (!given.others().isEmpty() && !given.judgesCounterExample()) {
      return Optional.of("further counter-examples where the first was not judged");
    }
    return rows(each(given.otherRows(), row -> row))
        .or(() -> classes(IntStream.concat(IntStream.of(given.label()), each(given.judged(), Answer.Judged::label))))
        .or(() -> classes(each(given.together(), Answer.Decided::before)));
  }

  private Optional<String> other(Answer.Other given) {
    boolean several = given.finding() == Answer.Finding.SEVERAL_FIT;
    if (several && (given.classes().size() < 2 || given.classes().stream().distinct().count() < given.classes().size())) {
      return Optional.of("the classes " + given.classes() + ", where at least two different ones fit");
    } else if (given.newClass() == null) {
      return Optional.of("null for the name of a new class (\"\" is none)");
    }
    Optional<String> named = given.newClass().isEmpty() ? Optional.empty() : NewClass.problem(given.newClass(), names, List.of());
    return named.map(problem -> "a new class that is not possible: " + problem).or(() -> rows(each(given.together(), row -> row)))
        .or(() -> classes(each(given.classes(), label -> label)));
  }

  private static <T> IntStream each(List<T> all, ToIntFunction<T> number) {
    return all.stream().mapToInt(number);
  }

  private static Optional<String> note(Answer.Said said) {
    return said.note() == null ? Optional.of("null for a note (\"\" is none)") : Optional.empty();
  }

  private static Optional<String> question(int number) {
    return number >= 1 ? Optional.empty() : Optional.of("what concerns question " + number + ", and questions are counted from 1");
  }

  private Optional<String> rows(IntStream numbers) {
    return outside(numbers, rows, "row");
  }

  private Optional<String> classes(IntStream numbers) {
    return outside(numbers, classes, "label");
  }

  private static Optional<String> outside(IntStream numbers, int count, String what) {
    return numbers.filter(number -> number < 0 || number >= count).mapToObj(number -> what + " " + number + ", and " + what + "s are 0 to " + (count - 1)).findFirst();
  }
}
