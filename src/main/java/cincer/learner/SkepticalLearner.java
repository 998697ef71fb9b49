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
import cincer.learner.Outcome.Turn;
import java.util.ArrayList;
import java.util.List;

/** Algorithm 1 of Teso et al. 2021. */
public final class SkepticalLearner {

  private final Walk walk;
  private final Selector selector;
  private final double tau;
  private final boolean overlap;
  private final RecentFits fits;

  /**
   * @param tau     least margin, in [0, 1], at which an example is suspicious
   * @param overlap whether each arrival is judged by the model exactly one refit behind, so that nobody waits for a refit
   * @param seed    of the selectors that draw
   */
  public SkepticalLearner(Walk walk, Learner learner, Selector selector, double tau, boolean overlap, long seed) {
    if (!(tau >= 0 && tau <= 1)) {
      throw new InvalidInputException("tau is " + tau + "; a margin lies between 0 and 1, so tau must, too");
    }
    this.walk = walk;
    this.selector = selector;
    this.tau = tau;
    this.overlap = overlap;
    this.fits = new RecentFits(state -> Fit.of(learner, walk.trainingSet(state), seed));
  }

  /** Walks to the end, or until the annotator stops; while a person thinks, a second thread walks ahead. */
  public Outcome run(Annotator annotator, Journal journal) throws InterruptedException {
    List<Turn> turns = new ArrayList<>();
    try (Speculation speculation = new Speculation(state -> next(state, Journal.NONE))) {
      Stretch stretch = next(State.start(walk.labels()), journal);
      while (stretch.query() != null) {
        if (annotator.isPerson()) {
          speculation.begin(likely(stretch));
        }
        Answer answer = annotator.answer(stretch.query(), stretch.end().labels());
        journal.answered(stretch.query(), stretch.end().labels(), answer);
        if (answer instanceof Answer.Stop) {
          break;
        } else if (answer instanceof Answer.Back) {
          stretch = turns.isEmpty() ? stretch : turns.remove(turns.size() - 1).stretch();
        } else {
          turns.add(new Turn(stretch, answer));
          State state = after(stretch, answer);
          if (annotator.isPerson()) {
            stretch = speculation.from(state);
            stretch.tell(journal, state, walk);
          } else {
            stretch = next(state, journal);
          }
        }
      }
      return Outcome.of(turns, stretch);
    }
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
      Fit fit = fits.of(overlap && state.behind() != null ? state.behind() : state);
      Suspicion suspicion = fit.suspicion(row, walk.features()[row], state.labels()[row]);
      journal.judged(state.position(), walk.arrivals().length, suspicion);
      if (suspicion.exceeds(tau)) {
        List<CounterExample> ranking = selector.prepare(fit).rank(suspicion);
        return new Stretch(accepted, state,
            new Query(state.questions() + 1, state.position(), walk.arrivals().length, suspicion, ranking));
      }
      accepted.add(suspicion);
    }
    return new Stretch(accepted, state, null);
  }

  /** Lines 9 and 10: where the walk stands after an answer. */
  private static State after(Stretch stretch, Answer answer) {
    int[] relabelled = stretch.end().labels().clone();
    if (answer instanceof Answer.Labels l) {
      relabelled[stretch.query().suspicion().row()] = l.label();
      if (l.judgesCounterExample()) {
        relabelled[l.counterExample()] = l.counterLabel();
      }
    }
    return stretch.end().answered(relabelled);
  }

  /** Where the likely answers lead, the most likely first: the incoming label is wrong, none is, the counter-example's is. */
  private static List<State> likely(Stretch stretch) {
    Suspicion s = stretch.query().suspicion();
    List<State> states = new ArrayList<>();
    states.add(after(stretch, Answer.Labels.of(s.predicted())));
    states.add(after(stretch, new Answer.Skip()));
    stretch.query().counterExample()
        .ifPresent(shown -> states.add(after(stretch, new Answer.Labels(s.label(), shown.row(), s.label()))));
    return states;
  }
}
