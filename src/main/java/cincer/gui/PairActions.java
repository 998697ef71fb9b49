package cincer.gui;

import cincer.Answer;

/** What a person can do in a {@link PairView}. */
interface PairActions {

  /** Answers the question that is shown. */
  void answer(Answer answer);

  /** Ends the asking for now. */
  void pause();

  /** Ends the asking in all runs of this evaluation. */
  void endForGood();

  /** Says whether the open questions are asked again. */
  void goAgain(boolean again);
}
