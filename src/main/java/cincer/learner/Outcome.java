package cincer.learner;

import cincer.Answer;
import cincer.Answered;
import cincer.Query;
import cincer.Suspicion;
import cincer.WrongLeft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * What came of a walk.
 *
 * @param labels   labels of all rows at the end; of a row that came without one, of which the model was sure enough and nobody was asked,
 *                 the model's; -1 where it is missing
 * @param turns    every question that was put and not taken back, by number, with its answer
 * @param accepted what the model said of every example that it accepted, in order
 * @param arrived  how many examples arrived, less than all where the annotator stopped; in a review, how many were asked about
 * @param dropped  rows that were removed from the training set, in the order in which they were
 * @param others   row (0-based) to what was said of it last, where that was no label
 * @param open     the questions that are open, by number: nobody has said what the suspicious example is, nor given it, as a
 *                 counter-example, the label that was expected of it; one per example
 * @param stopped  whether it has not come to its end
 * @param wrong    in a review, how many labels are expected to be wrong among those that nobody has reviewed; null in a walk, and where
 *                 nobody knows
 * @param review   whether it was a review in the end, from the start or after a walk
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record Outcome(int[] labels, List<Turn> turns, List<Suspicion> accepted, int arrived, List<Integer> dropped,
    Map<Integer, Answer.Other> others, List<Turn> open, boolean stopped, WrongLeft wrong, boolean review) {

  /**
   * One question and its answer.
   *
   * @param segment that led to the question
   * @param given   {@link Answer.Labels}, {@link Answer.Other} or {@link Answer.Skip}
   * @param undone  whether the answer was undone
   * @param order   the higher, the later the answer was given; the newest of several that label a row counts
   */
  public record Turn(Segment segment, Answer given, boolean undone, int order) {

    /** The question. */
    public Query query() {
      return segment.query();
    }

    /** The answer that counts: one that was undone leaves its question open, as if it had been skipped. */
    public Answer answer() {
      return answered().answer();
    }

    /** This question and answer for an annotator. */
    public Answered answered() {
      return new Answered(query(), given, undone);
    }

    /** Row (0-based) of the suspicious example. */
    public int row() {
      return query().suspicion().row();
    }

    /** The label of a row (0-based) before the answer; -1 if it was missing. */
    public int labelBefore(int row) {
      return segment.end().labelling().of(row);
    }

    /** On how many labels the answer decides: 0 for a skip, 2 for a pair. */
    public int looks() {
      return answer() instanceof Answer.Said said ? said.rows() : 0;
    }

    /** Rows (0-based) on whose labels it decides; none where it was skipped. */
    public IntStream decided() {
      return answer() instanceof Answer.Said said && said.rows() > 0
          ? IntStream.concat(IntStream.of(row()), said.otherRows().stream().mapToInt(row -> row)) : IntStream.empty();
    }

    /** Whether the answer changed the label of the suspicious example. */
    public boolean relabelsSuspicious() {
      int given = query().labelBefore();
      return answer() instanceof Answer.Labels l ? l.label() != given
          : answer() instanceof Answer.Other other && other.finding() == Answer.Finding.SEVERAL_FIT && other.label(given) != given;
    }

    /** Whether the answer changed the label of a counter-example. */
    public boolean relabelsCounterExample() {
      return !relabelledCounterExamples().isEmpty();
    }

    /** Rows (0-based) that were decided on together with the suspicious example, and whose label the answer changed. */
    public List<Integer> relabelledTogether() {
      return answer() instanceof Answer.Labels l ? l.together().stream().filter(other -> other.label() != other.before()).map(Answer.Decided::row).toList()
          : List.of();
    }

    /** Rows (0-based) of the counter-examples whose label the answer changed. */
    public List<Integer> relabelledCounterExamples() {
      return answer() instanceof Answer.Labels l ? l.counterExamples().stream()
          .filter(other -> other.label() != labelBefore(other.row())).map(Answer.Judged::row).toList() : List.of();
    }
  }

  /** The questions in the order in which the answers were given that count. */
  public List<Turn> inTime() {
    return turns.stream().sorted(Comparator.comparingInt(Turn::order)).toList();
  }

  static Outcome of(List<Turn> turns, Answers answers, Segment last, boolean stopped) {
    List<Suspicion> accepted = new ArrayList<>();
    turns.forEach(turn -> accepted.addAll(turn.segment().accepted()));
    accepted.addAll(last.accepted());
    int[] labels = last.end().labels();
    accepted.stream().filter(one -> labels[one.row()] < 0 && !answers.reviewed(one.row())).forEach(one -> labels[one.row()] = one.predicted());
    Set<Integer> open = answers.open().stream().map(a -> a.query().number()).collect(Collectors.toSet());
    return new Outcome(labels, turns, accepted, last.end().position(), List.copyOf(last.end().dropped()), answers.others(),
        turns.stream().filter(turn -> open.contains(turn.query().number())).toList(), stopped, last.wrong(), last.end().isReview());
  }
}
