package cincer.learner;

import cincer.Answer;
import cincer.Control;
import cincer.InvalidInputException;
import cincer.Query;
import cincer.Suspicion;
import cincer.WrongLeft;
import cincer.learner.Event.Asked;
import cincer.learner.Event.Ended;
import cincer.learner.Event.ExampleJudged;
import cincer.learner.Event.Given;
import cincer.learner.Event.GoesOnAsReview;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes a session to where its journal ends, without a fit. What was judged or asked last, but not followed by anything,
 * is left to be judged and asked anew.
 */
public final class Resume {

  private final SessionState session;
  private final Walk walk;
  private final List<Event> events;
  private final WrongLeft left;
  private int at;

  /**
   * What came of a walk so far, by its journal alone.
   *
   * @param walk  its features may be empty
   * @param drops whether counter-examples are dropped, not relabelled
   * @param past  what the journal was told
   * @throws InvalidInputException if that does not belong to this walk
   */
  public static Outcome outcome(Walk walk, boolean drops, int rounds, List<Event> past) {
    AnswerEffect effect = drops ? AnswerEffect.DROP : AnswerEffect.RELABEL;
    SessionState session = new SessionState(walk, effect, rounds, State::start);
    new Resume(session, walk, past).run();
    return session.outcome();
  }

  Resume(SessionState session, Walk walk, List<Event> past) {
    this.session = session;
    this.walk = walk;
    this.events = consequential(past);
    this.left = left(past);
  }

  /** To where the journal ends. */
  void run() {
    while (at < events.size()) {
      if (events.get(at) instanceof GoesOnAsReview goesOn) {
        goOnAsReview(goesOn);
      } else if (session.isOver(walk) && isKnown(at)) {
        Asked asked = (Asked) events.get(at);
        session.hearAgain(asked.query().number(), session.heard(given(asked)));
      } else if (!session.asks() && isAmendment(at)) {
        session.hear(session.heard(given((Asked) events.get(at))));
      } else if (session.asks()) {
        answer();
      } else if (!(session.isReview() ? reviewOn() : walkOn())) {
        break;
      }
    }
    if (!session.asks()) {
      session.wrong(left);
    }
  }

  /** What is told last of the labels that nobody has reviewed; null where something was answered since. */
  private static WrongLeft left(List<Event> past) {
    Set<Integer> asked = new HashSet<>();
    boolean again = false;
    WrongLeft left = null;
    for (Event event : past) {
      if (event instanceof Ended ended) {
        left = ended.wrong();
      } else if (event instanceof GoesOnAsReview) {
        left = null;
      } else if (event instanceof Asked question) {
        again = !asked.add(question.query().number());
        left = question.query().wrong();
      } else if (event instanceof Given given && given.answer() instanceof Answer.Said) {
        left = again ? left : null; // of a question that is asked once more at the end, it does not matter
      } else if (event instanceof Given given && !(given.answer() instanceof Answer.Stop)) {
        asked.remove(given.question()); // it is asked anew
      }
    }
    return left;
  }

  private void goOnAsReview(GoesOnAsReview goesOn) {
    State state = session.present().end();
    if (session.isReview() || goesOn.arrived() != state.position()) {
      throw misfit(goesOn, session.isReview() ? "another question of a review" : "a walk in which " + state.position() + " examples have arrived");
    }
    session.goOnAsReview();
    at++;
  }

  /** Whether a question is asked that was answered before. */
  private boolean isKnown(int index) {
    return index < events.size() && events.get(index) instanceof Asked asked && session.knows(asked.query().number());
  }

  /** Whether somebody has undone or changed an answer while the session rested, and no question waited. */
  private boolean isAmendment(int index) {
    return isKnown(index) && events.get(index + 1) instanceof Given given
        && (given.answer() instanceof Answer.Undo || given.answer() instanceof Answer.Redo || given.answer() instanceof Answer.Change);
  }

  /** Without questions that were not answered, stops, and judgements that were made again. */
  private static List<Event> consequential(List<Event> past) {
    List<Event> kept = new ArrayList<>();
    for (int i = past.size() - 1; i >= 0; i--) {
      Event event = past.get(i);
      Event next = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      boolean unanswered = event instanceof Asked && !(next instanceof Given);
      boolean ofChain = event instanceof Asked a && a.query().chain() != null; // its row has arrived already
      if (unanswered && !ofChain && next instanceof ExampleJudged n && n.position() != ((Asked) event).query().position()) {
        throw misfit(n, "the answer to question " + ((Asked) event).query().number());
      }
      boolean superseded = unanswered
          || event instanceof Given given && given.answer() instanceof Answer.Stop
          || event instanceof ExampleJudged j && next instanceof ExampleJudged n && n.position() == j.position()
          || event instanceof Ended && !(i > 0 && past.get(i - 1) instanceof ExampleJudged);
      if (!superseded) {
        kept.add(event);
      }
    }
    Collections.reverse(kept);
    return kept;
  }

  private void answer() {
    Query present = session.present().query();
    if (!(events.get(at) instanceof Asked asked) || asked.query().number() != present.number()
        || asked.query().suspicion().row() != present.suspicion().row()) {
      throw misfit(events.get(at), "question " + present.number() + " about row " + (present.suspicion().row() + 1));
    }
    session.hear(session.heard(given(asked)));
  }

  private Answer given(Asked asked) {
    Given given = (Given) events.get(at + 1); // else it would not have been kept
    if (given.question() != asked.query().number()) {
      throw misfit(given, "the answer to question " + asked.query().number());
    }
    at += 2;
    return given.answer();
  }

  /** In a review the journal alone says what was asked next: the order comes of fits. */
  private boolean reviewOn() {
    State state = session.present().end();
    if (!(events.get(at) instanceof Asked asked) || asked.query().number() != state.questions() + 1
        || state.answers().reviewed(asked.query().suspicion().row()) && !isWished(state, asked.query().suspicion().row())
            && !isRepeat(asked.query())) {
      throw misfit(events.get(at), "question " + (state.questions() + 1) + " about a row that was not asked about before");
    }
    Query query = asked.query();
    session.goOn(new Segment(List.of(), state, query.suspicion(withFeatures(query.suspicion())), null, asked.model()));
    return true;
  }

  private static boolean isRepeat(Query query) {
    return query.control() != null && query.control().kind() == Control.Kind.REPEAT;
  }

  private static boolean isWished(State state, int row) {
    return state.wish() == row && state.answers().mayBeAsked(row);
  }

  /** @return whether it is certain what comes next */
  private boolean walkOn() {
    List<Suspicion> accepted = new ArrayList<>();
    State state = session.present().end();
    Labelling labels = state.labelling(); // nothing changes them on the way
    while (at < events.size()) {
      Event event = events.get(at);
      if (event instanceof Ended) {
        at++;
        break;
      }
      if (event instanceof GoesOnAsReview) {
        break;
      }
      if (event instanceof Asked asked && asked.query().chain() != null && state.chain() != null && !session.knows(asked.query().number())) {
        session.goOn(new Segment(accepted, state, asked.query().suspicion(withFeatures(asked.query().suspicion())), null, asked.model()));
        return true;
      }
      boolean arrives = state.position() < walk.arrivals().length;
      if (!(event instanceof ExampleJudged judged) || !arrives || judged.position() != state.position()
          || judged.suspicion().row() != walk.arrivals()[state.position()]
          || labels.of(judged.suspicion().row()) >= 0 && judged.suspicion().label() != labels.of(judged.suspicion().row())) {
        if (isAmendment(at) || !arrives && isKnown(at)) {
          break;
        }
        throw misfit(event, arrives ? "row " + (walk.arrivals()[state.position()] + 1) + " at position " + (state.position() + 1)
            : "the end of the walk");
      }
      Event next = at + 1 < events.size() ? events.get(at + 1) : null;
      at++;
      if (next == null || next instanceof GoesOnAsReview || isAmendment(at)) { // nobody knows what became of it
        session.goOn(Segment.to(accepted, state));
        return next != null;
      }
      Suspicion suspicion = withFeatures(judged.suspicion());
      if (next instanceof Asked asked && !session.knows(asked.query().number())) {
        Query query = asked.query();
        if (query.suspicion().row() != suspicion.row()) {
          throw misfit(asked, "a question about row " + (suspicion.row() + 1));
        }
        Suspicion asks = suspicion.probabilities().length > 0 ? suspicion : withFeatures(query.suspicion());
        session.goOn(new Segment(accepted, state, query.suspicion(asks), null, asked.model()));
        return true;
      }
      accepted.add(suspicion.accepted());
      state = state.accept();
    }
    session.goOn(Segment.to(accepted, state));
    return at < events.size();
  }

  private Suspicion withFeatures(Suspicion s) {
    return new Suspicion(s.row(), walk.features()[s.row()], s.label(), s.predicted(), s.margin(), s.probabilities(), s.score());
  }

  private static InvalidInputException misfit(Event event, String expected) {
    return new InvalidInputException("line " + event.line() + " of the journal does not follow from the lines before it, after which "
        + expected + " is expected; restore the file as it was written, or keep only the lines before this one");
  }
}
