package cincer.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cincer.Answer;
import cincer.Answered;
import cincer.Control;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which questions are asked once more as controls. */
class ControlDrawTest {

  @Test
  void whatIsRepeatedWasAskedOnceAndStands() {
    Answers answers = Answers.none(Reviews.walk(99).labels());
    for (int number = 1; number <= 8; number++) {
      answers = answers.hear(Reviews.query(number, number == 5 ? 0 : 3 * (number - 1), 1), Answer.Labels.of(1)); // row 0 twice
    }
    answers = answers.hear(null, new Answer.Undo(2));
    answers = answers.hear(Reviews.query(9, 6, 1).control(new Control(Control.Kind.REPEAT, 1)), Answer.Labels.of(1));
    State state = State.start(Answers.none(Reviews.walk(99).labels())).review(answers, 0);
    for (int seed = 0; seed < 20; seed++) {
      Optional<Answered> repeat = new ControlDraw(0.5, seed).repeat(new State(9, 8, answers, null, null, null, -1, null, state.isReview()));
      assertEquals(9, repeat.orElseThrow().row(), "rows 0 and 6 were asked about twice, 3 does not count, and later ones are too new");
    }
  }

  @Test
  void whatIsRepeatedHadALabel() {
    Answers none = Answers.none(Reviews.walk(99).labels());
    for (boolean labelled : new boolean[] {true, false}) {
      Answers answers = none.hear(labelled ? Reviews.query(1, 3, 1) : Reviews.query(1, 3, 1).withoutLabel(), Answer.Labels.of(1));
      assertEquals(labelled, new ControlDraw(0.5, 1).repeat(new State(9, 8, answers, null, null, null, -1, null, true)).isPresent());
    }
  }
}
