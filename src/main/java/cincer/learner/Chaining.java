package cincer.learner;

import cincer.Answer;
import cincer.Chain;
import cincer.CounterExample;
import cincer.Model;
import cincer.Query;
import cincer.Suspicion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * From a wrong label to the reasons behind it (the paper's future work, Sections 5 and 6): which row is asked about next, chosen by the influence
 * of all labels that the chain has found. Where a whole group is mislabelled alike, each of its labels is learned from the others, so that
 * nobody doubts them, and one leads to the next.
 */
final class Chaining {

  private static final int SHOWN = 10;

  private Chaining() {}

  /**
   * What a question and its answer leave to go on from: a counter-example that was wrong, or one more link that was; null where nothing was.
   *
   * @param before the answers before
   */
  static Chain found(Query query, Answer answer, Answers before) {
    if (!(answer instanceof Answer.Labels l)) {
      return null;
    } else if (query.chain() != null) {
      return l.label() == query.suspicion().label() ? null : query.chain().found(query.suspicion().row());
    }
    List<Integer> wrong = new ArrayList<>();
    int label = -1;
    for (Answer.Judged judged : l.counterExamples()) {
      int had = before.labelling().of(judged.row());
      if (had >= 0 && judged.label() != had && (label < 0 || label == had)) {
        label = had;
        wrong.add(judged.row());
      }
    }
    return wrong.isEmpty() ? null : new Chain(wrong, label, 0);
  }

  /** What several rounds about one example have found; the newer, where that had another label. Either may be null. */
  static Chain together(Chain earlier, Chain found) {
    if (earlier == null || found == null) {
      return earlier == null ? found : earlier;
    }
    return earlier.label() != found.label() ? found
        : new Chain(Stream.concat(earlier.rows().stream(), found.rows().stream()).distinct().toList(), found.label(), 0);
  }

  /** The examples that were found, with the labels that they have by now, and the wrong one as the one that the model has learned. */
  static List<Suspicion> group(State state, Walk walk, Model model) {
    Chain chain = state.chain();
    return chain.rows().stream().map(row -> suspicion(row, state.labelling().of(row), chain.label(), walk, model.probabilities(walk.features()[row]))).toList();
  }

  /** How many of a ranking are enough to find one that nobody has reviewed. */
  static int enough(State state) {
    return state.answers().reviewed() + 1;
  }

  /** The first of a ranking that still has the label that was wrong, and that nobody has reviewed. */
  static Optional<CounterExample> first(List<CounterExample> ranking, State state) {
    return ranking.stream().filter(one -> state.labelling().of(one.row()) == state.chain().label()
        && !state.answers().reviewed(one.row()) && !state.answers().isOutside(one.row())).findFirst();
  }

  /** What is asked: whether the row has what the last one was found to be. The ones found before are shown beside it, the last one first. */
  static Query query(int row, double[] p, State state, Walk walk, ToIntFunction<Integer> index) {
    Chain chain = state.chain();
    int expected = state.labelling().of(chain.last());
    List<CounterExample> shown = new ArrayList<>();
    for (int i = chain.rows().size() - 1; i >= 0 && shown.size() < SHOWN; i--) {
      int found = chain.rows().get(i);
      int at = index.applyAsInt(found);
      if (at >= 0 && state.labelling().of(found) == expected) {
        shown.add(new CounterExample(at, found, expected, i + 1));
      }
    }
    return new Query(state.questions() + 1, state.position(), 0, suspicion(row, chain.label(), expected, walk, p), shown).chain(chain.asked());
  }

  private static Suspicion suspicion(int row, int label, int expected, Walk walk, double[] p) {
    return new Suspicion(row, walk.features()[row], label, expected, Math.max(0, p[expected] - p[label]), p);
  }
}
