package cincer.learner;

import cincer.Answer;
import cincer.Answered;
import cincer.Control;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Which questions are controls, and of which kind (in a walk all are blind): drawn from the seed and the number of the question, and what they are about
 * from the answers so far, so that the same answers get the same controls.
 *
 * @param share of the questions that are controls, in [0, 1)
 * @param seed  of the review
 */
record ControlDraw(double share, long seed) {

  /** A label to which networks that have not seen it give at least this probability is clear. */
  static final double CLEAR = 0.9;
  /** What was asked so many questions ago, at least, may be asked again. */
  static final int AGO = 5;

  private SplittableRandom random(State state) {
    return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + state.questions());
  }

  /** The kind of control that comes in this state, if the next question is one. */
  Optional<Control.Kind> draw(State state) {
    SplittableRandom random = random(state);
    return share > 0 && random.nextDouble() < share ? Optional.of(Control.Kind.values()[random.nextInt(Control.Kind.values().length)]) : Optional.empty();
  }

  /** Position in the training set of an example that nobody has reviewed, and whose label nobody doubts; -1 if there is none. */
  int clear(State state, Doubts doubts) {
    int[] rows = doubts.outOfFold().set().rows();
    List<Integer> candidates = new ArrayList<>();
    for (int i = doubts.positions().length - 1; i >= 0 && doubts.outOfFold().doubt(doubts.positions()[i]) <= 1 - CLEAR; i--) {
      int position = doubts.positions()[i];
      boolean asItWas = state.labelling().of(rows[position]) == doubts.outOfFold().set().labels()[position];
      if (asItWas && !state.answers().reviewed(rows[position]) && !doubts.outOfFold().expectsAnother(position)) {
        candidates.add(position);
      }
    }
    return candidates.isEmpty() ? -1 : candidates.get(pick(state, candidates.size()));
  }

  /** A question to repeat: one that was answered some time ago, with the row alone, which had a label, that is no control, was not repeated yet, and still stands. */
  Optional<Answered> repeat(State state) {
    Set<Integer> repeated = new HashSet<>();
    Map<Integer, Integer> asked = new HashMap<>(); // row to how many answers to questions about it were not undone
    List<Answered> candidates = new ArrayList<>();
    for (Answered answered : state.answers().byNumber()) {
      asked.merge(answered.row(), answered.undone() ? 0 : 1, Integer::sum);
      if (answered.query().control() != null) {
        repeated.add(answered.row());
      } else if (answered.answer() instanceof Answer.Labels l && l.together().isEmpty() && !answered.query().unlabelled()
          && answered.query().number() + AGO <= state.questions() + 1) {
        candidates.add(answered);
      }
    }
    candidates.removeIf(answered -> repeated.contains(answered.row()) || state.answers().others().containsKey(answered.row())
        || asked.get(answered.row()) > 1);
    return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.get(pick(state, candidates.size())));
  }

  private int pick(State state, int of) {
    SplittableRandom random = random(state);
    random.nextDouble();
    random.nextInt(Control.Kind.values().length);
    return random.nextInt(of);
  }
}
