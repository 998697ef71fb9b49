package cincer.learner;

import cincer.Annotator;
import cincer.Answer;
import cincer.EventThread;
import cincer.Learner;
import cincer.Listener;
import cincer.Model;
import cincer.Query;
import cincer.Selector;
import cincer.ShownEvidence;
import cincer.Suspicion;
import cincer.WrongLeft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Algorithm 1 of Teso et al. 2021. */
public final class SkepticalLearner {

  private final Walk walk;
  private final PossibleAnswers possible;
  private final NextQuestion next;
  private final AnswerEffect effect;
  private final int rounds;
  private final Function<Answers, State> start;

  /** Algorithm 1 on one data set; where nothing arrives, a review of it by the network alone. */
  public SkepticalLearner(Walk walk, Learner learner, Selector selector, Policy policy) {
    this(walk, learner, selector, policy, Review.DEFAULT);
  }

  /**
   * Algorithm 1 on one data set; where nothing arrives, and where a walk goes on as one, a review of it.
   *
   * @throws cincer.InvalidInputException if the selector can do nothing with such models
   */
  public SkepticalLearner(Walk walk, Learner learner, Selector selector, Policy policy, Review review) {
    this(walk, learner, selector, policy, review, List.of());
  }

  /**
   * The same where the names of the classes are known, so that nobody names a new one that there is.
   *
   * @throws cincer.InvalidInputException if the selector can do nothing with such models
   */
  public SkepticalLearner(Walk walk, Learner learner, Selector selector, Policy policy, Review review, List<String> classes) {
    selector.checkNetwork(learner.parameters());
    this.walk = walk;
    this.possible = new PossibleAnswers(walk.labels().length, walk.classes(), classes);
    if (walk.isReview()) {
      this.next = new Reviewing(walk, learner, selector, policy, review);
      this.start = State::start;
    } else {
      RefitSchedule schedule = new RefitSchedule(policy.refit(), walk);
      this.next = new WalkThenReview(new Arriving(walk, learner, selector, policy, schedule, review),
          () -> new Reviewing(walk.asReview(), learner, selector, policy, review));
      this.start = schedule::start;
    }
    this.effect = AnswerEffect.of(selector);
    this.rounds = policy.rounds();
  }

  /** Something else asks than a model that learns. */
  SkepticalLearner(Walk walk, NextQuestion next, List<String> classes) {
    this.walk = walk;
    this.possible = new PossibleAnswers(walk.labels().length, walk.classes(), classes);
    this.next = next;
    this.effect = AnswerEffect.RELABEL;
    this.rounds = 1;
    this.start = State::start;
  }

  /** Walks to the end, or until the annotator stops; while a person thinks, a second thread walks ahead. */
  public Outcome run(Annotator annotator, Listener listener) throws InterruptedException {
    return run(annotator, listener, List.of()).outcome();
  }

  /**
   * Goes on where an earlier run of the same walk ended.
   *
   * @param listener is told on this thread, and no more after this method has returned or thrown
   * @param past     what the earlier run told its listener
   * @throws cincer.InvalidInputException if that does not belong to this walk
   */
  public Resting run(Annotator annotator, Listener listener, List<Event> past) throws InterruptedException {
    return run(annotator, listener, past, false);
  }

  /**
   * Goes on where an earlier run of the same walk ended.
   *
   * @param review whether it goes on as a review of all labels, if it is none yet
   * @see #run(Annotator, Listener, List)
   */
  public Resting run(Annotator annotator, Listener listener, List<Event> past, boolean review) throws InterruptedException {
    EventThread.refuse("a cleaning pass");
    SessionState session = resume(past);
    boolean over = !past.isEmpty() && past.get(past.size() - 1) instanceof Event.Ended;
    if (review && !session.isReview()) {
      goOnAsReview(session, listener);
      over = false;
    }
    if (!past.isEmpty()) {
      Outcome before = session.outcome();
      listener.retraced(before.arrived(), before.accepted(), session.answers().byNumber());
    }
    try (next; Speculation speculation = new Speculation(next::from, next::key)) {
      while (toTheEnd(session, annotator, speculation, listener, over) && becomesReview(session, annotator)) {
        goOnAsReview(session, listener);
        over = false;
      }
    }
    return new Resting(session, walk);
  }

  /**
   * Asks until there is nothing to ask.
   *
   * @param ended whether that was told already
   * @return false if the annotator stopped before
   */
  private boolean toTheEnd(SessionState session, Annotator annotator, Speculation speculation, Listener listener, boolean ended)
      throws InterruptedException {
    boolean over = ended;
    WrongLeft told = session.present().wrong();
    if (session.asks() && annotator.isPerson()) {
      next.again(session.present().end(), listener);
    }
    goOn(session, speculation, listener);
    if (!session.asks() && told != null) {
      session.wrong(told); // what was answered since the end does not change it
    }
    while (session.asks()) {
      if (becomesReview(session, annotator)) {
        goOnAsReview(session, listener);
        goOn(session, speculation, listener);
        continue;
      }
      Answer answer = ask(session, annotator, speculation, listener);
      if (answer instanceof Answer.Stop) {
        return false;
      }
      over = false;
      Segment before = session.present();
      Query asked = session.kept();
      session.hear(answer);
      listener.stands(session.answers().byNumber());
      if (session.asks() && !(answer instanceof Answer.Said) && annotator.isPerson()) {
        next.again(session.present().end(), listener); // back at an earlier question, by another version
      }
      amend(session, annotator, listener, false);
      goOn(session, speculation, listener);
      Model taught = answer instanceof Answer.Labels && annotator.isPerson() && session.asks() ? next.taught(before, session.present()) : null;
      if (taught != null) {
        listener.learned(asked, (Answer.Labels) answer, taught.probabilities(before.query().suspicion().features()));
      }
    }
    session.ended(true);
    if (!over) {
      listener.ended(session.present().wrong());
    }
    do {
      new FinalRound(session, new CheckedAnnotator(annotator, possible), listener).run();
    } while (amend(session, annotator, listener, true));
    return true;
  }

  /**
   * Hears what the annotator says of earlier answers while no question waits.
   *
   * @return whether it was anything
   */
  private boolean amend(SessionState session, Annotator annotator, Listener listener, boolean over) {
    boolean amended = false;
    CheckedAnnotator checked = new CheckedAnnotator(annotator, possible);
    for (Optional<Answer> said = session.asks() ? Optional.empty() : checked.amends(over); said.isPresent(); said = checked.amends(over)) {
      Resting.amend(said.get(), session, walk, listener);
      amended = true;
    }
    return amended;
  }

  private static boolean becomesReview(SessionState session, Annotator annotator) {
    return !session.isReview() && annotator.goesOnAsReview();
  }

  /** The listener knows it before anything follows from it. */
  private void goOnAsReview(SessionState session, Listener listener) {
    listener.goesOnAsReview(session.present().end().position(), walk.bootstrap().length + walk.arrivals().length);
    session.goOnAsReview();
  }

  /** Where an earlier run ended, without a fit. */
  SessionState resume(List<Event> past) {
    SessionState session = new SessionState(walk, effect, rounds, start);
    new Resume(session, walk, past).run();
    return session;
  }

  /** Line 8: puts the question that waits. */
  private Answer ask(SessionState session, Annotator annotator, Speculation speculation, Listener listener) throws InterruptedException {
    Segment present = session.present();
    int[] labels = session.labels();
    annotator.remember(session.answers().inTime());
    listener.asked(present.query(), labels, present.fingerprint());
    if (annotator.isPerson() && next.learns()) {
      Model model = model(present);
      annotator.consult(row -> model.probabilities(walk.features()[row]));
      annotator.doubted(present.query().isBlind() || present.query().unlabelled() ? null : model);
      speculation.begin(likely(session));
    }
    Answer answer = session.heard(new CheckedAnnotator(annotator, possible).answer(present.query(), labels));
    howAnswered(annotator, listener);
    listener.answered(session.kept(), labels, answer);
    return answer;
  }

  /** Tells how long a person has thought about the last answer, and what was shown meanwhile, as far as that is known. */
  static void howAnswered(Annotator annotator, Listener listener) {
    long millis = annotator.thought();
    if (millis >= 0) {
      listener.thought(millis);
    }
    ShownEvidence evidence = annotator.evidence();
    if (!evidence.isEmpty()) {
      listener.shown(evidence);
    }
  }

  /** To the next question, unless one waits already. */
  private void goOn(SessionState session, Speculation speculation, Listener listener) throws InterruptedException {
    if (!session.asks()) {
      next.reached(session.present().end());
      session.goOn(speculation.from(session.present().end(), listener));
    }
  }

  /** The model that puts a question. */
  private Model model(Segment segment) throws InterruptedException {
    return segment.model() != null ? segment.model() : next.model(segment.end());
  }

  /**
   * Where the likely answers lead, the most likely first: the incoming label is wrong, none is, the counter-example's is. In a review it
   * matters for what comes next whether the counter-example was decided on, too; windows mostly do.
   */
  private static List<State> likely(SessionState session) {
    Query query = session.present().query();
    Suspicion s = query.suspicion();
    List<Answer> answers = new ArrayList<>();
    query.counterExample().filter(shown -> query.isReview()).ifPresent(shown -> answers.addAll(List.of(
        new Answer.Labels(s.predicted(), shown.row(), shown.label()), new Answer.Labels(s.label(), shown.row(), shown.label()))));
    answers.addAll(List.of(Answer.Labels.of(s.predicted()), Answer.Labels.of(s.label())));
    query.counterExample().ifPresent(shown -> answers.add(new Answer.Labels(s.label(), shown.row(), s.label())));
    return answers.stream().map(answer -> session.after(session.heard(answer))).filter(after -> after.query() == null).map(Segment::end).toList();
  }
}
