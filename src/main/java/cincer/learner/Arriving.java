package cincer.learner;

import cincer.CounterExample;
import cincer.Fit;
import cincer.Learner;
import cincer.Listener;
import cincer.Model;
import cincer.Query;
import cincer.Selector;
import cincer.Suspicion;
import java.util.ArrayList;
import java.util.List;

/** Lines 3 to 8 of Algorithm 1: examples arrive one by one, each is judged by a fresh fit, and the next suspicious one is asked about. */
final class Arriving implements NextQuestion {

  private final Walk walk;
  private final Selector selector;
  private final Policy policy;
  private final Doubt doubt;
  private final RecentFits fits;

  Arriving(Walk walk, Learner learner, Selector selector, Policy policy) {
    this.walk = walk;
    this.selector = selector;
    this.policy = policy;
    this.doubt = new Doubt(policy.score(), policy.tau());
    this.fits = new RecentFits(state -> Fit.of(learner, walk.trainingSet(state), policy.seed(), selector.checkpoints()));
  }

  /** Lets examples arrive, refits from scratch before each, and accepts them until one is suspicious. */
  @Override
  public Segment from(State from, Listener listener) throws InterruptedException {
    List<Suspicion> accepted = new ArrayList<>();
    State state = from;
    for (; state.position() < walk.arrivals().length; state = state.accept()) {
      int row = walk.arrivals()[state.position()];
      int label = state.labelling().of(row);
      if (label < 0) {
        continue;
      }
      Fit fit = judge(state);
      listener.fitted(state.position(), fit.model());
      Suspicion suspicion = doubt.judge(fit, row, walk.features()[row], label);
      listener.judged(state.position(), walk.arrivals().length, suspicion);
      if (doubt.asks(suspicion, () -> fits.of(State.start(walk.labels())))) {
        List<CounterExample> ranking = selector.prepare(fit).rank(suspicion);
        return new Segment(accepted, state, new Query(state.questions() + 1, state.position(), walk.arrivals().length,
            suspicion, ranking), fit.model());
      }
      accepted.add(suspicion.accepted());
    }
    return Segment.to(accepted, state);
  }

  @Override
  public Object key(State state) {
    return state.inWalk();
  }

  @Override
  public Model model(State state) throws InterruptedException {
    return judge(state).model();
  }

  /** The fit that judges the example at this position. */
  private Fit judge(State state) throws InterruptedException {
    return fits.of(policy.overlap() && state.behind() != null ? state.behind() : state);
  }
}
