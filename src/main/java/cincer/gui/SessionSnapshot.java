package cincer.gui;

import cincer.Answer;
import cincer.Suspicion;
import cincer.WrongLeft;
import cincer.report.Timing;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a cleaning session stands. Immutable.
 *
 * @param arrivals how many examples arrive in all; in a review, how many rows have a label; 0 while nobody knows
 * @param judged   what the model said of the examples that have arrived, in order
 * @param answers  questions that were answered, by number
 * @param ended    whether all examples have arrived
 * @param spent    time that the session has run
 * @param review   whether it is a review of a whole data set: all labels are known from the start, and what arrives are questions
 * @param timing   how long a person thought; null where nobody knows
 * @param pace     the same of the last few questions
 * @param wrong    in a review, how many labels are expected to be wrong among those that nobody has reviewed; null where nobody knows
 * @param preparation how far the model is with what it learns before the first question of a review; null where nobody knows
 */
public record SessionSnapshot(int arrivals, List<Judgement> judged, List<GivenAnswer> answers, boolean ended, Duration spent, boolean review, WrongLeft wrong,
    Timing timing, Timing pace, Preparation preparation) {

  /** Of a walk. */
  public SessionSnapshot(int arrivals, List<Judgement> judged, List<GivenAnswer> answers, boolean ended, Duration spent) {
    this(arrivals, judged, answers, ended, spent, false, null, null, null, null);
  }

  /** Nothing has happened yet. */
  public static final SessionSnapshot EMPTY = new SessionSnapshot(0, List.of(), List.of(), false, Duration.ZERO);

  /**
   * What the model said of an example when it arrived.
   *
   * @param position how many examples had arrived before it
   * @param row      row number (0-based)
   * @param score    how suspicious it was; its margin, unless another score was chosen
   * @param doubted  whether the model expected another label
   */
  public record Judgement(int position, int row, double score, boolean doubted) {

    static Judgement of(int position, Suspicion s) {
      return new Judgement(position, s.row(), s.score(), s.predicted() != s.label());
    }

    /** Whether it would be asked about at this tau. */
    boolean exceeds(double tau) {
      return doubted && score >= tau;
    }
  }

  /** Up to where charts go: how many examples arrive in all; in a review, how many questions were asked. */
  public int extent() {
    return Math.max(1, review ? seen() : arrivals);
  }

  /** In a review, how many labels nobody has reviewed yet. */
  public int left() {
    Set<Integer> reviewed = new HashSet<>();
    for (GivenAnswer answer : answers) {
      reviewed.add(answer.row());
      if (!answer.undone() && answer.given() instanceof Answer.Said said) {
        reviewed.addAll(said.otherRows());
      }
    }
    return Math.max(0, arrivals - reviewed.size());
  }

  /** How many examples have arrived; in a review, how many questions were asked. */
  public int seen() {
    return judged.isEmpty() ? 0 : judged.get(judged.size() - 1).position() + 1;
  }

  /** How many labels the answers that stand have changed. */
  public int corrections() {
    return answers.stream().mapToInt(GivenAnswer::corrections).sum();
  }

  /** How many of the examples that have arrived would be asked about at this tau. */
  public int exceeding(double tau) {
    return (int) judged.stream().filter(judgement -> judgement.exceeds(tau)).count();
  }

  /** What another tau would have meant for the examples that have arrived. */
  public String whatIf(double tau, double other) {
    int more = exceeding(other) - exceeding(tau);
    return judged.isEmpty() || tau == other ? ""
        : "At this tau you would be asked about " + Math.abs(more) + (more < 0 ? " fewer" : " more");
  }
}
