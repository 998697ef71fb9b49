package cincer.gui;

import cincer.Answer;
import cincer.Query;
import java.time.Instant;

/**
 * One line of the table of answers: a question, and what was said to it.
 *
 * @param query         as it was asked
 * @param given         {@link Answer.Labels} or {@link Answer.Skip}
 * @param undone        whether it was undone
 * @param counterBefore label of the counter-example before it was judged; -1 if none was
 * @param who           answered
 * @param when          it was answered; null if nobody knows
 */
public record GivenAnswer(Query query, Answer given, boolean undone, int counterBefore, String who, Instant when) {

  /** What became of an answer. */
  public enum Fate {
    /** At least one label was changed. */
    RELABELLED("relabelled"),
    /** The label that was doubted stayed. */
    CONFIRMED("confirmed"),
    /** Nobody knows the label. */
    SKIPPED("skipped"),
    /** It does not count any more. */
    UNDONE("undone");

    private final String text;

    Fate(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Number of the question, from 1. */
  public int number() {
    return query.number();
  }

  /** Row (0-based) of the suspicious example. */
  public int row() {
    return query.suspicion().row();
  }

  /** Its label before. */
  public int before() {
    return query.labelBefore();
  }

  /** Its label by the answer, if that counts. */
  public int after() {
    return labels() == null ? before() : labels().label();
  }

  /** The labels that were given; null if none were, or they do not count. */
  Answer.Labels labels() {
    return !undone && given instanceof Answer.Labels l ? l : null;
  }

  /** How many labels it changed. */
  public int corrections() {
    int corrections = after() == before() ? 0 : 1;
    if (labels() != null && labels().judgesCounterExample()) {
      corrections += labels().counterLabel() == counterBefore ? 0 : 1;
      corrections += (int) labels().others().stream().filter(other -> other.label() != before(other)).count();
    }
    if (labels() != null) {
      corrections += (int) labels().together().stream().filter(other -> other.label() != other.before()).count();
    }
    return corrections;
  }

  /** Label of a further counter-example before it was judged; -1 where that is not known any more. */
  int before(Answer.Judged other) {
    return query.ranking().stream().filter(shown -> shown.row() == other.row()).findFirst().map(shown -> shown.label()).orElse(-1);
  }

  /** What became of it. */
  public Fate fate() {
    return undone ? Fate.UNDONE : given instanceof Answer.Skip ? Fate.SKIPPED : corrections() > 0 ? Fate.RELABELLED : Fate.CONFIRMED;
  }
}
