package cincer.learner;

import cincer.Answered;
import cincer.Control;
import cincer.CounterExample;
import cincer.Learner;
import cincer.Listener;
import cincer.Model;
import cincer.Query;
import cincer.Selector;
import cincer.Suspicion;
import cincer.WrongLeft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A review of a whole data set: all labels are known from the start, and the most doubtful one that nobody has reviewed is asked about next.
 * Doubt is 1 - P_out(y|x), by networks (and judges) that were fitted without the example; the counter-example is chosen among what the
 * network learned from that doubts.
 */
final class Reviewing implements NextQuestion {

  /** Up to so many rows are ranked again after every answer; above, after one more answer for each so many. */
  private static final int AT_ONCE = 2000;
  /** Where rows are not ranked again after each answer, so many counter-examples of a question are kept; people see ten. */
  static final int SHOWN = 100;
  /** Among so many of the most doubtful labels, at most, the one is asked about that makes the most doubtful pair with its counter-example. */
  private static final int AMONG = 10;
  /** For each of them all rows are ranked: of many rows, among fewer, so that the next question does not keep anybody waiting. */
  private static final int RANKED = 100_000;

  private final Walk walk;
  private final Review review;
  private final ReviewFromPrior given; // null where a review begins by itself
  private final RankedVersions versions;
  private final ControlDraw controlDraw;
  private final FitProgress progress;
  private final TrainingTime time;
  private final int links;
  private final boolean asksForLabels;
  private final double tau;
  private final int labelled;
  private final int most;
  private final boolean pairs;

  Reviewing(Walk walk, Learner learner, Selector selector, Policy policy, Review review) {
    this.walk = walk;
    this.review = review;
    this.controlDraw = new ControlDraw(review.controls(), policy.seed());
    this.links = policy.chain();
    this.asksForLabels = policy.labels() && !review.expecting();
    this.tau = policy.tau();
    this.pairs = review.pairs() && !review.expecting();
    this.labelled = walk.bootstrap().length;
    this.most = every(labelled) == 0 ? Integer.MAX_VALUE : Math.max(SHOWN, policy.rounds());
    Folds folds = Folds.deal(walk.labels(), walk.classes(), review.folds(), policy.seed());
    this.progress = new FitProgress(folds.count(), review.judges().size());
    this.time = new TrainingTime(learner, review.times(), () -> walk.trainingSet(State.start(walk.labels())), folds, progress::searched);
    boolean tunes = review.tunes(learner, walk.labelled());
    OutOfFold.OfState maker = state -> {
      try {
        Learner trained = tunes ? time.found() : learner;
        return OutOfFold.of(trained, review.judges(), walk.trainingSet(state), state.labels(), folds, policy.seed(), selector, progress);
      } finally {
        progress.made();
      }
    };
    this.given = review.given() == null ? null : new ReviewFromPrior(review.given(), walk.labels(), maker);
    this.versions = new RankedVersions(state -> new Doubts(given == null ? maker.of(state) : given.of(state), walk.labels()));
  }

  /**
   * After how many answers so many rows are ranked again, one version behind; 0 = after each, at once. As many answers change
   * the same share of the labels, whatever the number of rows, and leave about as much time as a version takes.
   */
  static int every(int rows) {
    return rows <= AT_ONCE ? 0 : (rows + AT_ONCE - 1) / AT_ONCE;
  }

  @Override
  public Segment from(State state, Listener listener) throws InterruptedException {
    Doubts doubts = watched(state.orderedBy(), listener);
    Answers answers = state.answers();
    listener.ranked(doubts.opinions());
    int wished = answers.mayBeAsked(state.wish()) ? doubts.position(state.wish()) : -1;
    WrongLeft left = Remaining.of(doubts, answers, walk.labels());
    LooksAhead ahead = asksForLabels ? LooksAhead.of(doubts, walk, answers, tau, left) : LooksAhead.NONE;
    WrongLeft wrong = ahead.among(left, doubts, answers, walk.labels());
    int position = review.isOver(state) ? -1
        : wished >= 0 ? wished : doubts.first(row -> !answers.reviewed(row) && answers.labelling().of(row) >= 0,
            review.expecting());
    if (ahead.next() != null && wished < 0 && !review.isOver(state) && (state.chain() == null || state.chain().links() >= links)) {
      return new Segment(List.of(), state, new Query(state.questions() + 1, state.position(), labelled, ahead.next(), List.of(),
          labelled - answers.reviewed(), wrong).withoutLabel(), doubts.outOfFold().foldNetworks().get(0).model());
    }
    if (position < 0) {
      return Segment.to(state).wrong(wrong);
    }
    if (wished < 0 && state.chain() != null && state.chain().links() < links && !review.expecting()) {
      Segment link = link(doubts, state, wrong);
      if (link != null) {
        return link;
      }
    }
    Control.Kind kind = wished >= 0 || review.expecting() ? null : controlDraw.draw(state).orElse(null);
    Optional<Answered> again = kind == Control.Kind.REPEAT ? controlDraw.repeat(state) : Optional.empty();
    if (again.isPresent()) {
      int known = doubts.position(again.get().row());
      OutOfFold outOfFold = doubts.outOfFold();
      return repeated(again.get(), state, wrong, (known < 0 ? outOfFold.foldNetworks().get(0) : outOfFold.foldNetwork(known)).model());
    }
    int clear = kind == Control.Kind.CLEAR ? controlDraw.clear(state, doubts) : -1;
    DoubtfulPair asked = pairs && kind == null && wished < 0 ? mostDoubtful(doubts, state) : pair(doubts, clear >= 0 ? clear : position, state);
    Query query = new Query(state.questions() + 1, state.position(), labelled, asked.suspicion, asked.shown, labelled - state.answers().reviewed(), wrong);
    return new Segment(List.of(), state, kind == null ? query
        : query.ranking(List.of()).control(Control.of(clear >= 0 ? Control.Kind.CLEAR : Control.Kind.BLIND)), asked.foldNetwork.model());
  }

  @Override
  public void again(State state, Listener listener) throws InterruptedException {
    listener.ranked(watched(state.orderedBy(), listener).opinions());
  }

  /** The version of a state; meanwhile the listener is told how far it is. */
  private Doubts watched(State state, Listener listener) throws InterruptedException {
    progress.begin(listener);
    try {
      Doubts doubts = versions.of(state);
      time.tell(listener);
      return doubts;
    } finally {
      progress.end(listener);
    }
  }

  /** A question about a reason behind what was found wrong, by the network that has not seen what was found last; null where there is none. */
  private Segment link(Doubts doubts, State state, WrongLeft wrong) throws InterruptedException {
    int last = doubts.position(state.chain().last());
    if (last < 0) {
      return null;
    }
    FoldNetwork foldNetwork = doubts.outOfFold().foldNetwork(last);
    Optional<CounterExample> reason =
        Chaining.first(foldNetwork.ranker().behind(Chaining.group(state, walk, foldNetwork.model()), Chaining.enough(state)), state);
    if (reason.isEmpty()) {
      return null;
    }
    int row = reason.get().row();
    double[] p = doubts.outOfFold().probabilities(doubts.position(row));
    Query query = Chaining.query(row, p, state, walk, doubts::position);
    return new Segment(List.of(), state, new Query(query.number(), state.position(), labelled, query.suspicion().withScore(1 - p[state.chain().label()]),
        query.ranking(), labelled - state.answers().reviewed(), wrong).chain(query.chain()), foldNetwork.model());
  }

  private List<CounterExample> ranking(FoldNetwork foldNetwork, Doubts doubts, Suspicion suspicion, State state) throws InterruptedException {
    List<CounterExample> own = foldNetwork.ranker().best(suspicion, enough(state));
    return given == null ? own : given.first(suspicion, own, doubts::position);
  }

  /** A label, who doubts it, and what is shown beside it, the counter-example first. */
  private record DoubtfulPair(Suspicion suspicion, FoldNetwork foldNetwork, List<CounterExample> shown) {}

  private DoubtfulPair pair(Doubts doubts, int position, State state) throws InterruptedException {
    Suspicion suspicion = suspicion(doubts.outOfFold(), position, state);
    FoldNetwork foldNetwork = doubts.outOfFold().foldNetwork(position);
    return new DoubtfulPair(suspicion, foldNetwork, shown(ranking(foldNetwork, doubts, suspicion, state), state, suspicion.predicted()));
  }

  /** The label that, of the most doubtful ones, makes the most doubtful pair with its counter-example: that is, the sum of both doubts is largest. */
  private DoubtfulPair mostDoubtful(Doubts doubts, State state) throws InterruptedException {
    Answers answers = state.answers();
    DoubtfulPair best = null;
    double largest = -1;
    for (int position : doubts.first(row -> !answers.reviewed(row) && answers.labelling().of(row) >= 0, among(labelled))) {
      DoubtfulPair pair = pair(doubts, position, state);
      int other = pair.shown.isEmpty() || answers.reviewed(pair.shown.get(0).row()) ? -1 : doubts.position(pair.shown.get(0).row());
      double both = doubts.outOfFold().doubt(position) + (other < 0 ? 0 : doubts.outOfFold().doubt(other));
      if (both > largest) {
        largest = both;
        best = pair;
      }
    }
    return best;
  }

  /** Among how many of the most doubtful labels of so many rows a pair is looked for; 1 = the most doubtful label is asked about. */
  static int among(int rows) {
    return Math.max(1, Math.min(AMONG, RANKED / rows));
  }

  /** What was asked before, as it was, with those counter-examples that still have their label. */
  private Segment repeated(Answered before, State state, WrongLeft wrong, Model model) {
    Query old = before.query();
    List<CounterExample> standing = old.ranking().stream().filter(shown -> state.labelling().of(shown.row()) == shown.label()).toList();
    Control control = new Control(Control.Kind.REPEAT, state.labelling().of(before.row()));
    return new Segment(List.of(), state, new Query(state.questions() + 1, state.position(), labelled, old.suspicion(), standing,
        Math.max(1, labelled - state.answers().reviewed()), wrong, control), model);
  }

  /** Of so many of a ranking the most that are kept are left once those are put aside that were reviewed, or have another label than they had. */
  private int enough(State state) {
    if (most == Integer.MAX_VALUE) {
      return most;
    }
    return most + state.answers().reviewed() + state.labelling().differing(state.orderedBy().labelling());
  }

  /** Those that still carry the expected label, first of all those that nobody has reviewed; the most that are kept. */
  private List<CounterExample> shown(List<CounterExample> ranking, State state, int expected) {
    List<CounterExample> fresh = new ArrayList<>();
    List<CounterExample> reviewed = new ArrayList<>();
    for (CounterExample shown : ranking) {
      if (fresh.size() == most) {
        break;
      } else if (state.labelling().of(shown.row()) == expected && !state.answers().isOutside(shown.row())) {
        (state.answers().reviewed(shown.row()) ? reviewed : fresh).add(shown);
      }
    }
    return Stream.concat(fresh.stream(), reviewed.stream()).limit(most).toList();
  }

  /**
   * Its label is expected to be the most probable one, or, where that is the one it has, the next. The label is the one that it has now: what is
   * said of it may be of a version behind, when it had another.
   */
  private Suspicion suspicion(OutOfFold outOfFold, int position, State state) {
    double[] p = outOfFold.probabilities(position);
    int row = outOfFold.set().rows()[position];
    int label = state.labelling().of(row);
    int expected = label == 0 ? 1 : 0;
    for (int y = 0; y < p.length; y++) {
      expected = y != label && p[y] > p[expected] ? y : expected;
    }
    return new Suspicion(row, walk.features()[row], label, expected, Math.max(0, p[expected] - p[label]), p, 1 - p[label]);
  }

  /** Where it ends may depend on how many labels were decided on, and no two states are alike that differ in it. */
  @Override
  public Object key(State state) {
    return List.of(state, state.answers().looks());
  }

  /** What is foreseen begins no version: most of it never happens, and a version may take minutes. */
  @Override
  public void reached(State state) {
    if (state.order() != null) {
      state.order().versions().forEach(versions::begin);
    }
  }

  /**
   * A network that has learned the new label of the row that was asked about. There is none where the label was kept, since all of them but the one that
   * asked had learned it before, nor where rows are ranked by a version behind; and where others doubt as well, it is not the network alone whose
   * probability was told in the question.
   */
  @Override
  public Model taught(Segment asked, Segment present) throws InterruptedException {
    int row = asked.query().suspicion().row();
    int label = present.end().labelling().of(row);
    State state = present.end().orderedBy();
    if (given != null || !review.judges().isEmpty() || label == asked.query().labelBefore() || label != state.labelling().of(row)) {
      return null;
    }
    Doubts doubts = versions.of(state);
    int position = doubts.position(row);
    List<FoldNetwork> all = doubts.outOfFold().foldNetworks();
    return position < 0 ? null : all.get(all.get(0) == doubts.outOfFold().foldNetwork(position) ? 1 : 0).model();
  }

  @Override
  public Model model(State state) throws InterruptedException {
    Doubts doubts = versions.of(state.orderedBy());
    return doubts.outOfFold().foldNetworks().get(0).model();
  }

  @Override
  public void close() {
    versions.close();
  }
}
