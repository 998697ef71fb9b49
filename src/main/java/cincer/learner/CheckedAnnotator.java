package cincer.learner;

import cincer.Annotator;
import cincer.Answer;
import cincer.PartException;
import cincer.Query;
import java.util.stream.IntStream;

/**
 * Puts questions to an annotator, and takes no answer that there cannot be.
 *
 * @param annotator is asked
 * @param classes   number of classes c
 */
record CheckedAnnotator(Annotator annotator, int classes) {

  /**
   * What the annotator answers.
   *
   * @param labels current labels of all rows; not to be modified
   * @throws PartException if that is no answer, or names a label or a row that there is not
   */
  Answer answer(Query query, int[] labels) throws InterruptedException {
    Answer answer = annotator.answer(query, labels);
    String problem = problem(answer, labels.length);
    if (!problem.isEmpty()) {
      throw new PartException("the annotator " + annotator.getClass().getName() + " answers question " + query.number() + " with " + problem
          + "; choose another annotator, or have this one mended");
    }
    return answer;
  }

  /** What is wrong with an answer; empty if nothing is. */
  private String problem(Answer answer, int rows) {
    if (answer == null) {
      return "null, which is no answer (new Answer.Skip() leaves everything as it is)";
    } else if (answer instanceof Answer.Change change) {
      return problem(change.to(), rows);
    } else if (answer instanceof Answer.Labels given) {
      IntStream labels = IntStream.concat(IntStream.of(given.label()), given.judged().stream().mapToInt(Answer.Judged::label));
      return first(problem(given.otherRows().stream().mapToInt(row -> row), rows, "row"), problem(labels, classes, "label"));
    } else if (answer instanceof Answer.Other given) {
      return first(problem(given.together().stream().mapToInt(row -> row), rows, "row"),
          problem(given.classes().stream().mapToInt(label -> label), classes, "label"));
    }
    return "";
  }

  private static String first(String problem, String other) {
    return problem.isEmpty() ? other : problem;
  }

  private static String problem(IntStream numbers, int count, String of) {
    return numbers.filter(number -> number < 0 || number >= count).mapToObj(number -> of + " " + number + ", and " + of + "s are 0 to " + (count - 1))
        .findFirst().orElse("");
  }
}
