package cincer.learner;

import cincer.Annotator;
import cincer.Answer;
import cincer.CounterExample;
import cincer.EventThread;
import cincer.Fit;
import cincer.Journal;
import cincer.Learner;
import cincer.Model;
import cincer.Query;
import cincer.Selector;
import cincer.Suspicion;
import java.util.ArrayList;
import java.util.List;

/** Algorithm 1 of Teso et al. 2021. */
public final class SkepticalLearner {

  private final Walk walk;
  private final Selector selector;
  private final Policy policy;
  private final Doubt doubt;
  private final Consequence consequence;
  private final RecentFits fits;

  /** Algorithm 1 on one data set. */
  public SkepticalLearner(Walk walk, Learner learner, Selector selector, Policy policy) {
    this.walk = walk;
    this.selector = selector;
    this.policy = policy;
    this.doubt = new Doubt(policy.score(), policy.tau());
    this.consequence = Consequence.of(selector);
    this.fits = new RecentFits(state -> Fit.of(learner, walk.trainingSet(state), policy.seed(), selector.checkpoints()));
  }

  /** Walks to the end, or until the annotator stops; while a person thinks, a second thread walks ahead. */
  public Outcome run(Annotator annotator, Journal journal) throws InterruptedException {
    return run(annotator, journal, List.of());
  }

  /**
   * Goes on where an earlier run of the same walk ended.
   *
   * @param past what it told its journal
   * @throws cincer.InvalidInputException if that does not belong to this walk
   */
  public Outcome run(Annotator annotator, Journal journal, List<Event> past) throws InterruptedException {
    EventThread.refuse("a cleaning pass");
    Course course = retrace(past);
    boolean retraced = !past.isEmpty() && past.get(past.size() - 1) instanceof Event.Ended;
    if (!past.isEmpty()) {
      Outcome before = course.outcome();
      journal.retraced(before.arrived(), before.accepted(), before.turns().stream().map(Outcome.Turn::answered).toList());
    }
    try (Speculation speculation = new Speculation(this::next)) {
      walkOn(course, speculation, journal);
      while (course.asks()) {
        Stretch stretch = course.present();
        int[] labels = stretch.end().labels();
        annotator.remember(course.answered());
        journal.asked(stretch.query(), labels, stretch.model());
        if (annotator.isPerson()) {
          Model model = judge(stretch.end()).model();
          annotator.consult(row -> model.probabilities(walk.features()[row]));
          speculation.begin(likely(stretch));
        }
        Answer answer = consequence.heard(annotator.answer(stretch.query(), labels));
        journal.answered(stretch.query(), labels, answer);
        if (answer instanceof Answer.Stop) {
          return course.outcome();
        }
        course.hear(answer);
        walkOn(course, speculation, journal);
        if (answer instanceof Answer.Labels given && annotator.isPerson() && course.asks()) {
          Suspicion s = stretch.query().suspicion();
          journal.learned(stretch.query(), given, judge(course.present().end()).model().probabilities(s.features()));
        }
      }
    }
    if (!retraced) {
      journal.ended();
    }
    new Revisit(course, consequence, annotator, journal).run();
    return course.outcome();
  }

  /** Where an earlier run ended, without a fit. */
  Course retrace(List<Event> past) {
    Course course = new Course(walk, consequence, policy.rounds());
    new Retrace(course, walk, consequence, past).run();
    return course;
  }

  /** To the next question, unless one waits already. */
  private static void walkOn(Course course, Speculation speculation, Journal journal) throws InterruptedException {
    if (!course.asks()) {
      course.goOn(speculation.from(course.present().end(), journal));
    }
  }

  /** Lines 3 to 8: lets examples arrive, refits from scratch before each, and accepts them until one is suspicious. */
  Stretch next(State from, Journal journal) throws InterruptedException {
    List<Suspicion> accepted = new ArrayList<>();
    State state = from;
    int[] labels = from.labels(); // nothing changes them on the way
    for (; state.position() < walk.arrivals().length; state = state.accept()) {
      int row = walk.arrivals()[state.position()];
      if (labels[row] < 0) {
        continue;
      }
      Fit fit = judge(state);
      journal.fitted(state.position(), fit.model());
      Suspicion suspicion = doubt.judge(fit, row, walk.features()[row], labels[row]);
      journal.judged(state.position(), walk.arrivals().length, suspicion);
      if (doubt.asks(suspicion, () -> fits.of(State.start(walk.labels())))) {
        List<CounterExample> ranking = selector.prepare(fit).rank(suspicion);
        return new Stretch(accepted, state, new Query(state.questions() + 1, state.position(), walk.arrivals().length,
            suspicion, ranking), fit.model().fingerprint());
      }
      accepted.add(suspicion);
    }
    return new Stretch(accepted, state, null, "");
  }

  /** The model that judges the example at this position. */
  private Fit judge(State state) throws InterruptedException {
    return fits.of(policy.overlap() && state.behind() != null ? state.behind() : state);
  }

  /** Where the likely answers lead, the most likely first: the incoming label is wrong, none is, the counter-example's is. */
  private List<State> likely(Stretch stretch) {
    Query query = stretch.query();
    Suspicion s = query.suspicion();
    List<Answer> answers = new ArrayList<>(List.of(Answer.Labels.of(s.predicted()), Answer.Labels.of(s.label())));
    query.counterExample().ifPresent(shown -> answers.add(new Answer.Labels(s.label(), shown.row(), s.label())));
    return answers.stream().map(answer -> consequence.after(query, answer, stretch.end()).accept()).toList();
  }
}
