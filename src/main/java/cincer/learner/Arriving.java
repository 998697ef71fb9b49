package cincer.learner;

import cincer.Control;
import cincer.CounterExample;
import cincer.Fit;
import cincer.Learner;
import cincer.Listener;
import cincer.Model;
import cincer.Query;
import cincer.Selector;
import cincer.Suspicion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lines 3 to 8 of Algorithm 1: examples arrive one by one, each is judged by the model, and the next suspicious one is asked about. The
 * model is fitted anew, from scratch, before every arrival or as {@link Refit} says.
 */
final class Arriving implements NextQuestion {

  private final Walk walk;
  private final Selector selector;
  private final Policy policy;
  private final Doubt doubt;
  private final RefitSchedule schedule;
  private final int most;
  private final ControlDraw controlDraw;
  private final RecentFits fits;
  private FitInUse asking; // the one whose work for a ranking is kept: one, for it may be large

  Arriving(Walk walk, Learner learner, Selector selector, Policy policy, RefitSchedule schedule, Review review) {
    this.walk = walk;
    this.selector = selector;
    this.policy = policy;
    this.schedule = schedule;
    this.most = Math.max(Reviewing.SHOWN, policy.rounds());
    this.controlDraw = new ControlDraw(review.expecting() ? 0 : review.controls(), policy.seed());
    this.doubt = new Doubt(policy.score(), policy.tau());
    this.fits = new RecentFits(state -> Fit.of(learner, walk.trainingSet(state), policy.seed(), selector.checkpoints()));
  }

  /** Lets examples arrive, and accepts them until one is suspicious. */
  @Override
  public Segment from(State from, Listener listener) throws InterruptedException {
    if (goesOn(from)) {
      Segment link = link(from);
      if (link != null) {
        return link;
      }
    }
    List<Suspicion> accepted = new ArrayList<>();
    State state = from;
    for (; state.position() < walk.arrivals().length; state = state.accept()) {
      int label = state.labelling().of(walk.arrivals()[state.position()]);
      if (label < 0 && !policy.labels()) {
        continue;
      }
      FitInUse judge = fits.of(learned(state));
      listener.fitted(state.position(), judge.fit().model());
      if (label < 0) {
        Suspicion unknown = judge.judge(walk, state.position(), -1, schedule.ahead(state), policy.score());
        listener.judged(state.position(), walk.arrivals().length, unknown);
        if (unknown.score() >= policy.tau()) {
          return new Segment(accepted, state, new Query(state.questions() + 1, state.position(), walk.arrivals().length, unknown, List.of()).withoutLabel(),
              judge.fit().model());
        }
        accepted.add(unknown.accepted());
        continue;
      }
      Suspicion suspicion = judge.judge(walk, state.position(), label, schedule.ahead(state), policy.score());
      listener.judged(state.position(), walk.arrivals().length, suspicion);
      if (doubt.asks(suspicion, () -> fits.of(State.start(walk.labels())).fit())) {
        boolean hides = controlDraw.draw(state).isPresent(); // of whatever kind: what is asked about is what arrives
        Query query = new Query(state.questions() + 1, state.position(), walk.arrivals().length, suspicion, hides ? List.of() : ranking(judge, suspicion, state));
        return new Segment(accepted, state, hides ? query.control(Control.of(Control.Kind.BLIND)) : query, judge.fit().model());
      }
      accepted.add(suspicion.accepted());
    }
    return Segment.to(accepted, state);
  }

  /** A question about a reason behind what was found wrong; null where there is none. */
  private Segment link(State state) throws InterruptedException {
    FitInUse judge = fits.of(learned(state));
    Model model = judge.fit().model();
    Optional<CounterExample> reason = Chaining.first(ranker(judge).behind(Chaining.group(state, walk, model), Chaining.enough(state)), state);
    if (reason.isEmpty()) {
      return null;
    }
    int row = reason.get().row();
    int[] rows = judge.fit().training().rows();
    Query query = Chaining.query(row, model.probabilities(walk.features()[row]), state, walk, found -> IntStream.range(0, rows.length)
        .filter(k -> rows[k] == found).findFirst().orElse(-1));
    return new Segment(List.of(), state, new Query(query.number(), state.position() - 1, walk.arrivals().length, query.suspicion(), query.ranking())
        .chain(query.chain()), model);
  }

  /** The one whose work is kept is this one's from now on. */
  private synchronized Selector.Ranker ranker(FitInUse judge) throws InterruptedException {
    if (asking != null && asking != judge) {
      asking.release();
    }
    asking = judge;
    return judge.ranker(selector);
  }

  /** Without those that have another label by now, or are no longer there: the model may have been fitted some answers ago. */
  private synchronized List<CounterExample> ranking(FitInUse judge, Suspicion suspicion, State now) throws InterruptedException {
    if (asking != null && asking != judge) {
      asking.release();
    }
    asking = judge;
    Set<Integer> gone = gone(learned(now), now);
    if (now.lastFit() == null) {
      return standing(judge.rank(suspicion, selector, Integer.MAX_VALUE), gone);
    }
    List<CounterExample> standing = standing(judge.rank(suspicion, selector, most + gone.size()), gone);
    return standing.size() <= most ? standing : standing.subList(0, most);
  }

  private static List<CounterExample> standing(List<CounterExample> ranking, Set<Integer> gone) {
    return gone.isEmpty() ? ranking : ranking.stream().filter(shown -> !gone.contains(shown.row())).toList();
  }

  private static Set<Integer> gone(State then, State now) {
    Set<Integer> gone = new HashSet<>();
    now.labelling().changedSince(then.labelling(), gone::add);
    gone.addAll(now.dropped());
    return gone;
  }

  /** Which reason a chain asks about next depends on the rows that were reviewed, too. */
  @Override
  public Object key(State state) {
    return goesOn(state) ? List.of(state.inWalk(), Arrays.stream(state.answers().reviewedRows()).boxed().collect(Collectors.toSet())) : state.inWalk();
  }

  private boolean goesOn(State state) {
    return state.chain() != null && state.chain().links() < policy.chain();
  }

  @Override
  public Model taught(Segment asked, Segment present) throws InterruptedException {
    boolean same = asked.end().lastFit() != null && asked.end().learned() == present.end().learned();
    return same ? null : present.model() != null ? present.model() : model(present.end());
  }

  @Override
  public Model model(State state) throws InterruptedException {
    return fits.of(learned(state)).fit().model();
  }

  /** What the model has learned that judges the example at this position. */
  private State learned(State state) {
    return policy.overlap() && state.behind() != null ? state.behind() : state.learned();
  }
}
