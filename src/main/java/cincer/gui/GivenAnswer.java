package cincer.gui;

import cincer.Answer;
import cincer.Query;
import cincer.ShownEvidence;
import java.time.Instant;

/**
 * One line of the table of answers: a question, and what was said to it.
 *
 * @param query         as it was asked
 * @param given         {@link Answer.Labels}, {@link Answer.Other} or {@link Answer.Skip}
 * @param undone        whether it was undone
 * @param counterBefore label of the counter-example before it was judged; -1 if none was
 * @param who           answered
 * @param when          it was answered; null if nobody knows
 * @param evidence       what stood beside the question
 */
public record GivenAnswer(Query query, Answer given, boolean undone, int counterBefore, String who, Instant when, ShownEvidence evidence) {

  /** Nothing stood beside the question. */
  public GivenAnswer(Query query, Answer given, boolean undone, int counterBefore, String who, Instant when) {
    this(query, given, undone, counterBefore, who, when, ShownEvidence.NONE);
  }

  /** What became of an answer. */
  public enum Fate {
    /** At least one label was changed. */
    RELABELLED("relabelled"),
    /** The label that was doubted stayed. */
    CONFIRMED("confirmed"),
    /** Nobody knows the label. */
    SKIPPED("skipped"),
    /** Somebody could not tell. */
    UNSURE("unsure"),
    /** The row is left out of the data. */
    LEFT_OUT("left out"),
    /** It belongs to none of the classes. */
    NONE_FITS("none fits"),
    /** Several classes fit. */
    SEVERAL_FIT("several fit"),
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
    int fits = other() == null ? -1 : other().label(before());
    return labels() != null ? labels().label() : fits < 0 ? before() : fits;
  }

  /** The labels that were given; null if none were, or they do not count. */
  Answer.Labels labels() {
    return !undone && given instanceof Answer.Labels l ? l : null;
  }

  /** What was said other than a label; null if nothing was, or it does not count. */
  Answer.Other other() {
    return !undone && given instanceof Answer.Other other ? other : null;
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
    return undone ? Fate.UNDONE : given instanceof Answer.Skip ? Fate.SKIPPED : other() != null ? fate(other().finding())
        : corrections() > 0 ? Fate.RELABELLED : Fate.CONFIRMED;
  }

  private static Fate fate(Answer.Finding finding) {
    return switch (finding) {
      case UNSURE -> Fate.UNSURE;
      case LEAVE_OUT -> Fate.LEFT_OUT;
      case NONE_FITS -> Fate.NONE_FITS;
      case SEVERAL_FIT -> Fate.SEVERAL_FIT;
    };
  }
}
