package cincer.learner;

import cincer.Answer;
import cincer.CounterExample;
import cincer.Query;
import cincer.Selector;
import java.util.ArrayList;
import java.util.List;

/** Line 9 of Algorithm 1: what an answer does to the data. */
enum Consequence {

  /** Both examples get the labels that the annotator stands by. */
  RELABEL,

  /** The counter-example is never relabelled, but removed if the suspicious example turns out to be labelled correctly. */
  DROP;

  static Consequence of(Selector selector) {
    return selector.dropsCounterExamples() ? DROP : RELABEL;
  }

  /** The part of an answer that counts. */
  Answer heard(Answer answer) {
    if (this == DROP && answer instanceof Answer.Change c) {
      return new Answer.Change(c.question(), Answer.Labels.of(c.to().label()));
    }
    return this == DROP && answer instanceof Answer.Labels l ? Answer.Labels.of(l.label()) : answer;
  }

  /** Where the walk stands after an answer; the suspicious example has not joined the training set yet. */
  State after(Query query, Answer answer, State state) {
    Labelling labels = state.labelling();
    List<Integer> dropped = new ArrayList<>(state.dropped());
    if (answer instanceof Answer.Labels l) {
      labels = labels.with(query.suspicion().row(), l.label());
      if (l.judgesCounterExample()) {
        labels = labels.with(l.counterExample(), l.counterLabel());
      }
      if (this == DROP && l.label() == query.suspicion().label()) {
        query.counterExample().map(CounterExample::row).ifPresent(dropped::add);
      }
    }
    return state.answered(labels, dropped);
  }
}
