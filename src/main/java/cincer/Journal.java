package cincer;

import java.util.List;

/** Is told what happens in a walk, in order, before the walk goes on. */
public interface Journal {

  /** A journal that forgets everything. */
  Journal NONE = new Journal() {};

  /**
   * An arriving example was judged.
   *
   * @param position how many examples had arrived before it
   * @param arrivals how many arrive in all
   */
  default void judged(int position, int arrivals, Suspicion suspicion) {}

  /**
   * The model by which the next arriving example is judged is ready. Not told where the walk went ahead while a person was
   * thinking.
   *
   * @param position how many examples have arrived
   */
  default void fitted(int position, Model model) {}

  /**
   * A query is about to be put to the annotator.
   *
   * @param labels current labels of all rows (-1 = missing); not to be modified
   * @param model  fingerprint of the model that doubts; empty if nobody knows it
   */
  default void asked(Query query, int[] labels, String model) {}

  /**
   * A query was answered; its consequences are not drawn yet.
   *
   * @param labels labels of all rows before the answer (-1 = missing); not to be modified
   */
  default void answered(Query query, int[] labels, Answer answer) {}

  /**
   * What stands after an answer was heard, whatever it undid, changed or took back.
   *
   * @param answers every question that was answered and not taken back, by number; does not change any more
   */
  default void stands(List<Answered> answers) {}

  /**
   * A walk goes on that was interrupted: what happened before.
   *
   * @param position how many examples have arrived
   * @param accepted what the model said of every example that it accepted, in order
   * @param answered every question that was answered, by number
   */
  default void retraced(int position, List<Suspicion> accepted, List<Answered> answered) {}

  /**
   * The model has learned from an answer that a person gave, and from what has arrived since; the next query comes.
   *
   * @param query         what was asked
   * @param answer        what was answered
   * @param probabilities P(y|x) of the example that was asked about, by the model that puts the next query
   */
  default void learned(Query query, Answer.Labels answer, double[] probabilities) {}

  /** All examples have arrived, and no question is left. */
  default void ended() {}

  /** Tells two journals, this one first. */
  default Journal and(Journal other) {
    return new Journal() {
      @Override
      public void judged(int position, int arrivals, Suspicion suspicion) {
        Journal.this.judged(position, arrivals, suspicion);
        other.judged(position, arrivals, suspicion);
      }

      @Override
      public void fitted(int position, Model model) {
        Journal.this.fitted(position, model);
        other.fitted(position, model);
      }

      @Override
      public void asked(Query query, int[] labels, String model) {
        Journal.this.asked(query, labels, model);
        other.asked(query, labels, model);
      }

      @Override
      public void answered(Query query, int[] labels, Answer answer) {
        Journal.this.answered(query, labels, answer);
        other.answered(query, labels, answer);
      }

      @Override
      public void stands(List<Answered> answers) {
        Journal.this.stands(answers);
        other.stands(answers);
      }

      @Override
      public void retraced(int position, List<Suspicion> accepted, List<Answered> before) {
        Journal.this.retraced(position, accepted, before);
        other.retraced(position, accepted, before);
      }

      @Override
      public void learned(Query query, Answer.Labels answer, double[] probabilities) {
        Journal.this.learned(query, answer, probabilities);
        other.learned(query, answer, probabilities);
      }

      @Override
      public void ended() {
        Journal.this.ended();
        other.ended();
      }
    };
  }
}
