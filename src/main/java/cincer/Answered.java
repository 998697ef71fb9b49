package cincer;

/**
 * A question of this walk that was answered, for who shows what was said so far.
 *
 * @param query         as it was asked; where it was answered once more, with the labels that its rows had then
 * @param given         {@link Answer.Labels}, {@link Answer.Other} or {@link Answer.Skip}
 * @param undone        whether the answer was undone, so that it does not count
 * @param counterBefore label of the counter-example before it was judged; -1 if none was
 */
public record Answered(Query query, Answer given, boolean undone, int counterBefore) {

  /** The counter-example's label before is the one that the question shows; the given one where it shows none. */
  public Answered(Query query, Answer given, boolean undone) {
    this(query, given, undone, shown(query, given));
  }

  private static int shown(Query query, Answer given) {
    return !(given instanceof Answer.Labels l) || !l.judgesCounterExample() ? -1 : query.ranking().stream()
        .filter(shown -> shown.row() == l.counterExample()).findFirst().map(CounterExample::label).orElse(l.counterLabel());
  }

  /** The answer that counts: an answer that was undone leaves its question open, as if it had been skipped. */
  public Answer answer() {
    return undone ? new Answer.Skip() : given;
  }

  /** Whether nobody knows the label yet. */
  public boolean isOpen() {
    return answer() instanceof Answer.Skip;
  }

  /** Row (0-based) of the suspicious example. */
  public int row() {
    return query.suspicion().row();
  }
}
