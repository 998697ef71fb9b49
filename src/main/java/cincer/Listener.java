package cincer;

import java.util.List;

/** Is told what happens in a cleaning pass, in order, before it goes on. The file of a session, its journal, is one. */
public interface Listener {

  /** A listener that forgets everything. */
  Listener NONE = new Listener() {};

  /**
   * An arriving example was judged.
   *
   * @param position how many examples had arrived before it
   * @param arrivals how many arrive in all
   */
  default void judged(int position, int arrivals, Suspicion suspicion) {}

  /**
   * The model by which the next arriving example is judged is ready. Not told where the next question was looked for while a person was
   * thinking.
   *
   * @param position how many examples have arrived
   */
  default void fitted(int position, Model model) {}

  /**
   * In a review: the model is learning before the first query, and is so far. Told on threads that learn, while the one that all else is told on waits.
   *
   * @param share of the work that is done, in [0, 1]
   */
  default void preparing(double share) {}

  /**
   * The same, where it is said how much of what is left may not come: a search for how long to train ends early, or does not.
   *
   * @param share of the work that is done, in [0, 1], if all of it comes
   * @param sure  share of what is left that comes in any case, in [0, 1]
   */
  default void preparing(double share, double sure) {
    preparing(share);
  }

  /**
   * In a review that finds out how long its networks are trained: it is found out. Not told where it was known before.
   *
   * @param times how many times as long as is proposed for large training sets; 0: as a small one is, where nobody finds out
   */
  default void trained(double times) {}

  /** In a review: what the next query is chosen by. The same object comes again where nothing was ranked again. */
  default void ranked(Opinions opinions) {}

  /**
   * A query is about to be put to the annotator.
   *
   * @param labels current labels of all rows (-1 = missing); not to be modified
   * @param model  fingerprint of the model that doubts; empty if nobody knows it
   */
  default void asked(Query query, int[] labels, String model) {}

  /**
   * How long a person has thought about the answer that is told next; not told where nobody has measured it.
   *
   * @param millis from when the question could be seen, without pauses; at least 0
   */
  default void thought(long millis) {}

  /**
   * What stood beside the query as reasons to doubt or to trust the label, when the answer was given that is told next; not told where nothing did.
   */
  default void shown(ShownEvidence evidence) {}

  /**
   * A query was answered; its consequences are not drawn yet.
   *
   * @param labels labels of all rows before the answer (-1 = missing); not to be modified
   */
  default void answered(Query query, int[] labels, Answer answer) {}

  /**
   * All answers as they are after one was given, whatever that undid, changed or took back.
   *
   * @param answers every question that was answered and not taken back, by number; does not change any more
   */
  default void stands(List<Answered> answers) {}

  /**
   * An interrupted session is resumed: what happened before.
   *
   * @param position how many examples have arrived
   * @param accepted what the model said of every example that it accepted, in order
   * @param answered every question that was answered, by number
   */
  default void retraced(int position, List<Suspicion> accepted, List<Answered> answered) {}

  /**
   * From here on a walk goes on as a review of all labels.
   *
   * @param arrived  how many examples have arrived
   * @param labelled how many rows have a label
   */
  default void goesOnAsReview(int arrived, int labelled) {}

  /**
   * The model has learned from an answer that a person gave, and from what has arrived since; the next query comes.
   *
   * @param query         what was asked
   * @param answer        what was answered
   * @param probabilities P(y|x) of the example that was asked about, by a model that has learned the answer
   */
  default void learned(Query query, Answer.Labels answer, double[] probabilities) {}

  /** All examples have arrived, and no question is left. */
  default void ended() {}

  /**
   * The same, of a review.
   *
   * @param left how many labels are expected to be wrong among those that nobody has reviewed; null in a walk
   */
  default void ended(WrongLeft left) {
    ended();
  }

  /** Tells two listeners, this one first. */
  default Listener and(Listener other) {
    return new Listener() {
      @Override
      public void judged(int position, int arrivals, Suspicion suspicion) {
        Listener.this.judged(position, arrivals, suspicion);
        other.judged(position, arrivals, suspicion);
      }

      @Override
      public void fitted(int position, Model model) {
        Listener.this.fitted(position, model);
        other.fitted(position, model);
      }

      @Override
      public void preparing(double share) {
        Listener.this.preparing(share);
        other.preparing(share);
      }

      @Override
      public void preparing(double share, double sure) {
        Listener.this.preparing(share, sure);
        other.preparing(share, sure);
      }

      @Override
      public void trained(double times) {
        Listener.this.trained(times);
        other.trained(times);
      }

      @Override
      public void ranked(Opinions opinions) {
        Listener.this.ranked(opinions);
        other.ranked(opinions);
      }

      @Override
      public void asked(Query query, int[] labels, String model) {
        Listener.this.asked(query, labels, model);
        other.asked(query, labels, model);
      }

      @Override
      public void thought(long millis) {
        Listener.this.thought(millis);
        other.thought(millis);
      }

      @Override
      public void shown(ShownEvidence evidence) {
        Listener.this.shown(evidence);
        other.shown(evidence);
      }

      @Override
      public void answered(Query query, int[] labels, Answer answer) {
        Listener.this.answered(query, labels, answer);
        other.answered(query, labels, answer);
      }

      @Override
      public void stands(List<Answered> answers) {
        Listener.this.stands(answers);
        other.stands(answers);
      }

      @Override
      public void retraced(int position, List<Suspicion> accepted, List<Answered> before) {
        Listener.this.retraced(position, accepted, before);
        other.retraced(position, accepted, before);
      }

      @Override
      public void goesOnAsReview(int arrived, int labelled) {
        Listener.this.goesOnAsReview(arrived, labelled);
        other.goesOnAsReview(arrived, labelled);
      }

      @Override
      public void learned(Query query, Answer.Labels answer, double[] probabilities) {
        Listener.this.learned(query, answer, probabilities);
        other.learned(query, answer, probabilities);
      }

      @Override
      public void ended() {
        Listener.this.ended();
        other.ended();
      }

      @Override
      public void ended(WrongLeft left) {
        Listener.this.ended(left);
        other.ended(left);
      }
    };
  }
}
