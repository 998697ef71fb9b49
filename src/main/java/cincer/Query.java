package cincer;

import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * A question to the annotator: a suspicious example and the training examples that support the suspicion.
 *
 * @param number    1 for the first question of the walk
 * @param position  how many examples had arrived before this one; in a review, how many questions were answered before
 * @param arrivals  how many examples arrive in all; in a review, how many rows are labelled
 * @param suspicion the suspicious example and what the model says of it
 * @param ranking   counter-examples, best first; empty where the selector offers none
 * @param left      in a review, how many labels nobody has reviewed yet, this one among them, at least 1; 0 in a walk
 * @param wrong     in a review, how many of these labels are expected to be wrong; null in a walk, and where a journal does not tell
 * @param control   what it is asked for, if not for its label alone; null for nearly all questions
 * @param chain     the labels that were found wrong before, where this row is asked about because it is among the reasons behind them; else null
 * @param unlabelled whether the row has no label; that of the suspicion is then what the model would say, as what it expects
 */
public record Query(int number, int position, int arrivals, Suspicion suspicion, List<CounterExample> ranking, int left, WrongLeft wrong, Control control,
    Chain chain, boolean unlabelled) {

  private static final int KEPT = 10;

  /** A question of a walk. */
  public Query(int number, int position, int arrivals, Suspicion suspicion, List<CounterExample> ranking) {
    this(number, position, arrivals, suspicion, ranking, 0, null);
  }

  /** A question of a review, where nobody knows how many wrong labels are left. */
  public Query(int number, int position, int arrivals, Suspicion suspicion, List<CounterExample> ranking, int left) {
    this(number, position, arrivals, suspicion, ranking, left, null);
  }

  /** A question that is no control. */
  public Query(int number, int position, int arrivals, Suspicion suspicion, List<CounterExample> ranking, int left, WrongLeft wrong) {
    this(number, position, arrivals, suspicion, ranking, left, wrong, null);
  }

  /** A question that goes on from no other one. */
  public Query(int number, int position, int arrivals, Suspicion suspicion, List<CounterExample> ranking, int left, WrongLeft wrong, Control control) {
    this(number, position, arrivals, suspicion, ranking, left, wrong, control, null, false);
  }

  /** The same question about a row that has no label. */
  public Query withoutLabel() {
    return new Query(number, position, arrivals, suspicion, ranking, left, wrong, control, chain, true);
  }

  /** The same question, asked because of what was found before. */
  public Query chain(Chain other) {
    return new Query(number, position, arrivals, suspicion, ranking, left, wrong, control, other, unlabelled);
  }

  /** The same question as a control. */
  public Query control(Control other) {
    return new Query(number, position, arrivals, suspicion, ranking, left, wrong, other, chain, unlabelled);
  }

  /** Whether what the model expects, and why, is not to be shown. */
  public boolean isBlind() {
    return control != null && control.hides();
  }

  /** The label that the row had before the answer: its own, or, where the question is a repeat, the one that the person gave it; -1 for none. */
  public int labelBefore() {
    return unlabelled ? -1 : control == null || control.earlier() < 0 ? suspicion.label() : control.earlier();
  }

  /** Whether it belongs to a review of a whole data set, in which nothing arrives. */
  public boolean isReview() {
    return left > 0;
  }

  /** The same question with other counter-examples. */
  public Query ranking(List<CounterExample> other) {
    return new Query(number, position, arrivals, suspicion, other, left, wrong, control, chain, unlabelled);
  }

  /** The same question, with another view of the suspicious example. */
  public Query suspicion(Suspicion other) {
    return new Query(number, position, arrivals, other, ranking, left, wrong, control, chain, unlabelled);
  }

  /** The same question, with what is known by now of the labels that nobody has reviewed. */
  public Query wrong(WrongLeft other) {
    return new Query(number, position, arrivals, suspicion, ranking, left, other, control, chain, unlabelled);
  }

  /**
   * The same question with the labels that the rows have by now; the margin follows (Eq. 1).
   *
   * @param labels current labels of all rows
   */
  public Query relabelled(int[] labels) {
    return relabelled(row -> labels[row]);
  }

  /**
   * The same question with the labels that the rows have by now; the margin follows (Eq. 1). Counter-examples that have no label any more are left out.
   *
   * @param labels row (0-based) to its current label
   */
  public Query relabelled(IntUnaryOperator labels) {
    double[] p = suspicion.probabilities();
    int now = labels.applyAsInt(suspicion.row());
    int label = now < 0 ? suspicion.label() : now;
    return new Query(number, position, arrivals, new Suspicion(suspicion.row(), suspicion.features(), label,
        suspicion.predicted(), Math.max(0, p[suspicion.predicted()] - p[label]), p, suspicion.score()), ranking.stream()
        .filter(shown -> labels.applyAsInt(shown.row()) >= 0)
        .map(shown -> new CounterExample(shown.index(), shown.row(), labels.applyAsInt(shown.row()), shown.score())).toList(), left, wrong, control, chain, unlabelled);
  }

  /** What is kept of an answered question: of its ranking, what people look at, and what rounds can need. */
  public Query kept(int rounds) {
    int most = Math.max(rounds, KEPT);
    return ranking.size() <= most ? this : ranking(List.copyOf(ranking.subList(0, most)));
  }

  /** The counter-example that is shown with the suspicious example, if there is one. */
  public Optional<CounterExample> counterExample() {
    return ranking.stream().findFirst();
  }
}
