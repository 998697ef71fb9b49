package cincer;

/**
 * A question of this walk that was answered, for who shows what was said so far.
 *
 * @param query  as it was asked
 * @param given  {@link Answer.Labels} or {@link Answer.Skip}
 * @param undone whether the answer was undone, so that it does not count
 */
public record Answered(Query query, Answer given, boolean undone) {

  /** The answer that counts: an answer that was undone leaves its question open, as if it had been skipped. */
  public Answer answer() {
    return undone ? new Answer.Skip() : given;
  }

  /** Whether nobody knows the label yet. */
  public boolean isOpen() {
    return answer() instanceof Answer.Skip;
  }
}
