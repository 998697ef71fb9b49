package cincer;

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
      public void ended() {
        Journal.this.ended();
        other.ended();
      }
    };
  }
}
