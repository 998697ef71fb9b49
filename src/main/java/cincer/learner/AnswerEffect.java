package cincer.learner;

import cincer.Answer;
import cincer.Selector;

/** Line 9 of Algorithm 1: what an answer does to the data. */
enum AnswerEffect {

  /** Both examples get the labels that the annotator stands by. */
  RELABEL,

  /** The counter-example is never relabelled, but removed if the suspicious example turns out to be labelled correctly. */
  DROP;

  static AnswerEffect of(Selector selector) {
    return selector.dropsCounterExamples() ? DROP : RELABEL;
  }

  /** The part of an answer that counts. */
  Answer heard(Answer answer) {
    if (this == DROP && answer instanceof Answer.Change c && c.to() instanceof Answer.Labels l) {
      return new Answer.Change(c.question(), alone(l));
    }
    return this == DROP && answer instanceof Answer.Labels l ? alone(l) : answer;
  }

  private static Answer.Labels alone(Answer.Labels l) {
    return Answer.Labels.together(l.label(), l.together()).noted(l.note());
  }
}
