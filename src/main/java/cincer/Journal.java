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
   * A query was answered; its consequences are not drawn yet.
   *
   * @param labels labels of all rows before the answer (-1 = missing); not to be modified
   */
  default void answered(Query query, int[] labels, Answer answer) {}
}
