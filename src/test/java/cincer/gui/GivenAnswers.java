package cincer.gui;

import cincer.Answer;
import java.util.List;

/**
 * Keeps what is answered in a window; whatever else a person does there has no effect.
 *
 * @param list what was answered, in order
 */
record GivenAnswers(List<Answer> list) implements PairActions {

  @Override
  public void answer(Answer answer) {
    list.add(answer);
  }

  @Override
  public void pause() {}

  @Override
  public void endForGood() {}

  @Override
  public void goAgain(boolean again) {}
}
