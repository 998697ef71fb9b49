package cincer.learner;

import cincer.Annotator;
import cincer.Answer;
import cincer.PartException;
import cincer.Query;
import java.util.Optional;

/**
 * Puts questions to an annotator, and takes no answer that there cannot be.
 *
 * @param annotator is asked
 * @param possible  which answers there can be
 */
record CheckedAnnotator(Annotator annotator, PossibleAnswers possible) {

  /**
   * What the annotator answers.
   *
   * @param labels current labels of all rows; not to be modified
   * @throws PartException if that is no answer, or names something that there is not
   */
  Answer answer(Query query, int[] labels) throws InterruptedException {
    return checked(annotator.answer(query, labels), "answers question " + query.number());
  }

  /** What it says of earlier answers while no question waits, as {@link Annotator#amends} does. */
  Optional<Answer> amends(boolean over) {
    return annotator.amends(over).map(said -> checked(said, "amends what it has answered"));
  }

  private Answer checked(Answer answer, String does) {
    possible.problem(answer).ifPresent(problem -> {
      throw new PartException("the annotator " + annotator.getClass().getName() + " " + does + " with " + problem
          + "; choose another annotator, or have this one mended");
    });
    return answer;
  }
}
