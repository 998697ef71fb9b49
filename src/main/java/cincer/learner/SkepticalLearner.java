package cincer.learner;

import cincer.Annotator;
import cincer.Answer;
import cincer.CounterExample;
import cincer.Fit;
import cincer.InvalidInputException;
import cincer.Journal;
import cincer.Learner;
import cincer.Query;
import cincer.Selector;
import cincer.Suspicion;
import cincer.SuspicionScore;
import cincer.learner.Outcome.Turn;
import cincer.suspicion.Margin;
import java.util.ArrayList;
import java.util.List;

/** Algorithm 1 of Teso et al. 2021. */
public final class SkepticalLearner {

  private final Walk walk;
  private final Learner learner;
  private final Selector selector;
  private final Doubt doubt;
  private final Consequence consequence;
  private final long seed;

  /**
   * @param tau  least margin, in [0, 1], at which an example is suspicious
   * @param seed of the selectors that draw
   */
  public SkepticalLearner(Walk walk, Learner learner, Selector selector, double tau, long seed) {
    this(walk, learner, selector, new Margin(), tau, seed);
  }

  /**
   * @param score how suspicious an example is
   * @param tau   least score, in [0, 1], at which an example is suspicious; a quantile where scores have no bound
   * @param seed  of the selectors that draw
   */
  public SkepticalLearner(Walk walk, Learner learner, Selector selector, SuspicionScore score, double tau, long seed) {
    if (!(tau >= 0 && tau <= 1)) {
      throw new InvalidInputException("tau is " + tau + "; a margin lies between 0 and 1, so tau must, too");
    }
    this.walk = walk;
    this.learner = learner;
    this.selector = selector;
    this.doubt = new Doubt(score, tau);
    this.consequence = Consequence.of(selector);
    this.seed = seed;
  }

  /** Walks to the end, or until the annotator stops. */
  public Outcome run(Annotator annotator, Journal journal) throws InterruptedException {
    List<Turn> turns = new ArrayList<>();
    Stretch stretch = next(start(), journal);
    while (stretch.query() != null) {
      State state = stretch.end();
      Answer answer = consequence.heard(annotator.answer(stretch.query(), state.labels()));
      journal.answered(stretch.query(), state.labels(), answer);
      if (answer instanceof Answer.Stop) {
        break;
      } else if (answer instanceof Answer.Back) {
        stretch = turns.isEmpty() ? stretch : turns.remove(turns.size() - 1).stretch();
      } else {
        turns.add(new Turn(stretch, answer));
        stretch = next(consequence.after(stretch.query(), answer, state), journal);
      }
    }
    return Outcome.of(turns, stretch);
  }

  /** Nothing has arrived yet. */
  State start() {
    return new State(0, 0, walk.labels());
  }

  /** Lines 3 to 8: lets examples arrive, refits from scratch before each, and accepts them until one is suspicious. */
  Stretch next(State from, Journal journal) throws InterruptedException {
    List<Suspicion> accepted = new ArrayList<>();
    State state = from;
    for (; state.position() < walk.arrivals().length; state = state.accept()) {
      int row = walk.arrivals()[state.position()];
      if (state.labels()[row] < 0) {
        continue;
      }
      Fit fit = fit(state);
      Suspicion suspicion = doubt.judge(fit, row, walk.features()[row], state.labels()[row]);
      journal.judged(state.position(), walk.arrivals().length, suspicion);
      if (doubt.asks(suspicion, () -> fit(start()))) {
        List<CounterExample> ranking = selector.prepare(fit).rank(suspicion);
        return new Stretch(accepted, state,
            new Query(state.questions() + 1, state.position(), walk.arrivals().length, suspicion, ranking));
      }
      accepted.add(suspicion);
    }
    return new Stretch(accepted, state, null);
  }

  /** Lines 1 and 10: the model of a state, from scratch. */
  private Fit fit(State state) throws InterruptedException {
    return Fit.of(learner, walk.trainingSet(state), seed, selector.checkpoints());
  }
}
