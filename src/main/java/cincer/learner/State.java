package cincer.learner;

import cincer.Chain;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Where a session stands. Immutable: everything that follows is a function of it.
 *
 * @param position  how many examples have arrived; in a review, how many examples were asked about
 * @param questions how many questions have been asked
 * @param answers   that were given; the labels of all rows, the rows that were dropped and those that were reviewed follow from them
 * @param judged    what the model had learned when the example at this position was judged; null while that has not been answered
 * @param behind    what it had learned when the example before was judged; null at the start
 * @param order     by which state a review asks; null in a walk, and where a review asks by this one
 * @param wish      row (0-based) that a person wants to be asked about next, in a review; -1 if nobody has said so
 * @param lastFit   of the model of a walk; null in a review, and where the model is fitted before every arrival
 * @param isReview  whether the most doubtful label of all is asked about next, and nothing arrives (any more)
 * @param chain     what was found wrong last, where the reasons behind it may be asked about next; else null
 */
record State(int position, int questions, Answers answers, State judged, State behind, OrderVersions order, int wish, LastFit lastFit, boolean isReview,
    Chain chain) {

  private State(int position, int questions, Answers answers, State judged, State behind, OrderVersions order, LastFit lastFit, boolean isReview) {
    this(position, questions, answers, judged, behind, order, -1, lastFit, isReview, null);
  }

  /** Nothing was found wrong of which the reasons are to be asked about. */
  State(int position, int questions, Answers answers, State judged, State behind, OrderVersions order, int wish, LastFit lastFit, boolean isReview) {
    this(position, questions, answers, judged, behind, order, wish, lastFit, isReview, null);
  }

  /** Nothing has arrived yet. */
  static State start(int[] labels) {
    return start(Answers.none(labels));
  }

  /** Nothing has arrived yet. */
  static State start(Answers none) {
    return new State(0, 0, none, null, null, null, null, false);
  }

  /**
   * From here on it is a review of all labels, in which those that were answered need not be asked about again.
   *
   * @param now   the answers that stand
   * @param every after how many answers rows are ranked again, one version behind; 0 = after each, at once
   */
  State review(Answers now, int every) {
    State start = new State(now.askedAbout(), questions, now, null, null, null, null, true);
    return every == 0 ? start : new State(start.position, questions, now, null, null, new OrderVersions(0, every, start, start), null, true);
  }

  /** The state of a walk at a question that is asked once more in the review that has come after it. */
  State within(State review, Answers now) {
    return new State(now.askedAbout(), questions, answers, null, null, review.order, null, true);
  }

  /** Current labels of all rows. */
  Labelling labelling() {
    return answers.labelling();
  }

  /** Rows that were removed from the training set, in the order in which they were; not to be modified. */
  Collection<Integer> dropped() {
    return answers.dropped();
  }

  /** Current labels of all rows, -1 where missing, in an array of their own. */
  int[] labels() {
    return labelling().toArray();
  }

  /** The same with a model. */
  State fitted(LastFit model) {
    return new State(position, questions, answers, judged, behind, order, wish, model, isReview, chain);
  }

  /** The example at this position joins the training set with its present label. */
  State accept() {
    return new State(position + 1, questions, answers, null, judged == null ? learned() : judged, order, lastFit, isReview).refitted();
  }

  /** The example at this position was asked about; some labels may have changed, some rows may have been dropped. */
  State answered(Answers newAnswers) {
    return new State(position, questions + 1, newAnswers, judged == null ? learned() : judged, behind, after(newAnswers), heard(newAnswers), isReview);
  }

  /** The same position with the labels that follow from these answers; the model is the newest. */
  State with(Answers newAnswers) {
    return new State(position, questions, newAnswers, null, null, after(newAnswers), wish, heard(newAnswers), isReview, standing(newAnswers)).refitted();
  }

  /** The chain, unless some of what it has found has been taken back. */
  Chain standing(Answers now) {
    return chain != null && chain.rows().stream().allMatch(row -> now.decided(row) && now.labelling().of(row) >= 0 && now.labelling().of(row) != chain.label())
        ? chain : null;
  }

  /** The same with what was found wrong last; null for nothing. */
  State chain(Chain found) {
    return new State(position, questions, answers, judged, behind, order, wish, lastFit, isReview, found);
  }

  /** A row was asked about that had arrived before; nothing arrives with that. */
  State linked(Answers newAnswers) {
    return isReview ? answered(newAnswers).accept()
        : new State(position, questions + 1, newAnswers, null, learned(), after(newAnswers), heard(newAnswers), false).refitted();
  }

  /** The same, where a person wants to be asked about this row (0-based) next. */
  State wishing(int row) {
    return new State(position, questions, answers, judged, behind, order, row, lastFit, isReview, chain);
  }

  private LastFit heard(Answers newAnswers) {
    return lastFit == null ? null : lastFit.heard(newAnswers);
  }

  private State refitted() {
    return lastFit == null ? this : fitted(lastFit.in(this));
  }

  /** The state from which the model has learned: this one, or an earlier one. */
  State learned() {
    return lastFit == null ? alone() : lastFit.of();
  }

  private OrderVersions after(Answers newAnswers) {
    return order == null ? null : order.after(new State(position, questions, newAnswers, null, null, null, null, isReview));
  }

  /** The state by whose labels a review asks. */
  State orderedBy() {
    return order == null ? alone() : order.present();
  }

  /** What matters in a walk, to be compared: which rows were reviewed without a change does not, as long as labels are the same. */
  Object inWalk() {
    return List.of(position, questions, labelling(), List.copyOf(dropped()), judged == null ? "" : judged.inWalk(),
        behind == null ? "" : behind.inWalk(),
        lastFit == null ? "" : List.of(lastFit.of().inWalk(), lastFit.changed(), lastFit.answered()), chain == null ? "" : chain);
  }

  /** Whether labels and dropped rows are those that follow from these answers. */
  boolean follows(Answers others) {
    return answers.sameLabels(others);
  }

  /** Without its predecessors, or the first would be kept for ever. */
  State alone() {
    return new State(position, questions, answers, null, null, null, null, isReview);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof State s && s.position == position && s.questions == questions && s.wish == wish && s.isReview == isReview
        && answers.sameLabels(s.answers) && answers.sameReviewed(s.answers)
        && Objects.equals(s.judged, judged) && Objects.equals(s.behind, behind) && Objects.equals(s.order, order)
        && Objects.equals(s.lastFit, lastFit) && Objects.equals(s.chain, chain);
  }

  @Override
  public int hashCode() {
    return Objects.hash(position, questions);
  }

  /**
   * By which version of the order a review asks. A new version is made of every so many answers, and comes into force when the next one
   * is: between the two there is time to make it, so that nobody waits. Which one is in force depends on the answers alone.
   *
   * @param heard    answers since the start
   * @param every    so many answers make a version, at least 1
   * @param present  the state of which the version in force is made
   * @param upcoming the state of which the next version is made
   */
  record OrderVersions(int heard, int every, State present, State upcoming) {

    private OrderVersions after(State state) {
      return (heard + 1) % every == 0 ? new OrderVersions(heard + 1, every, upcoming, state) : new OrderVersions(heard + 1, every, present, upcoming);
    }

    /** The states of which versions are, or will be, in force. */
    List<State> versions() {
      return List.of(present, upcoming);
    }
  }
}
