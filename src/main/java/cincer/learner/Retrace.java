package cincer.learner;

import cincer.Answer;
import cincer.InvalidInputException;
import cincer.Query;
import cincer.Suspicion;
import cincer.learner.Event.Asked;
import cincer.learner.Event.Ended;
import cincer.learner.Event.Given;
import cincer.learner.Event.Judged;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes the way again that a journal tells of, without a fit. What was judged or asked last, but not followed by anything,
 * is left to be judged and asked anew.
 */
public final class Retrace {

  private final Course course;
  private final Walk walk;
  private final Consequence consequence;
  private final List<Event> events;
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
    Consequence consequence = drops ? Consequence.DROP : Consequence.RELABEL;
    Course course = new Course(walk, consequence, rounds);
    new Retrace(course, walk, consequence, past).run();
    return course.outcome();
  }

  Retrace(Course course, Walk walk, Consequence consequence, List<Event> past) {
    this.course = course;
    this.walk = walk;
    this.consequence = consequence;
    this.events = consequential(past);
  }

  /** Takes the course to where the journal ends. */
  void run() {
    while (at < events.size()) {
      if (events.get(at) instanceof Asked asked && walkIsOver() && course.knows(asked.query().number())) {
        course.hearAgain(asked.query().number(), consequence.heard(given(asked)));
      } else if (course.asks()) {
        answer();
      } else if (!walkOn()) {
        return;
      }
    }
  }

  private boolean walkIsOver() {
    return !course.asks() && course.present().end().position() == walk.arrivals().length;
  }

  /** Without questions that were not answered, stops, and judgements that were made again. */
  private static List<Event> consequential(List<Event> past) {
    List<Event> kept = new ArrayList<>();
    for (int i = past.size() - 1; i >= 0; i--) {
      Event event = past.get(i);
      Event next = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      boolean unanswered = event instanceof Asked && !(next instanceof Given);
      if (unanswered && next instanceof Judged n && n.position() != ((Asked) event).query().position()) {
        throw misfit(n, "the answer to question " + ((Asked) event).query().number());
      }
      boolean superseded = unanswered
          || event instanceof Given given && given.answer() instanceof Answer.Stop
          || event instanceof Judged j && next instanceof Judged n && n.position() == j.position()
          || event instanceof Ended && !(i > 0 && past.get(i - 1) instanceof Judged);
      if (!superseded) {
        kept.add(event);
      }
    }
    java.util.Collections.reverse(kept);
    return kept;
  }

  private void answer() {
    Query present = course.present().query();
    if (!(events.get(at) instanceof Asked asked) || asked.query().number() != present.number()
        || asked.query().suspicion().row() != present.suspicion().row()) {
      throw misfit(events.get(at), "question " + present.number() + " about row " + (present.suspicion().row() + 1));
    }
    course.hear(consequence.heard(given(asked)));
  }


  private Answer given(Asked asked) {
    Given given = (Given) events.get(at + 1); // else it would not have been kept
    if (given.question() != asked.query().number()) {
      throw misfit(given, "the answer to question " + asked.query().number());
    }
    at += 2;
    return given.answer();
  }

  /** @return whether it is certain what comes next */
  private boolean walkOn() {
    List<Suspicion> accepted = new ArrayList<>();
    State state = course.present().end();
    int[] labels = state.labels();
    while (at < events.size()) {
      Event event = events.get(at);
      if (event instanceof Ended) {
        at++;
        break;
      }
      boolean arrives = state.position() < walk.arrivals().length;
      if (!(event instanceof Judged judged) || !arrives || judged.position() != state.position()
          || judged.suspicion().row() != walk.arrivals()[state.position()]
          || judged.suspicion().label() != labels[judged.suspicion().row()]) {
        if (!arrives && event instanceof Asked again && course.knows(again.query().number())) {
          break;
        }
        throw misfit(event, arrives ? "row " + (walk.arrivals()[state.position()] + 1) + " at position " + (state.position() + 1)
            : "the end of the walk");
      }
      Event next = at + 1 < events.size() ? events.get(at + 1) : null;
      if (next == null) {
        course.goOn(new Stretch(accepted, state, null, ""));
        return false;
      }
      at++;
      Suspicion suspicion = withFeatures(judged.suspicion());
      if (next instanceof Asked asked && !course.knows(asked.query().number())) {
        Query query = asked.query();
        course.goOn(new Stretch(accepted, state, new Query(query.number(), query.position(), query.arrivals(), suspicion,
            query.ranking()), asked.model()));
        return true;
      }
      accepted.add(suspicion);
      state = state.accept();
    }
    course.goOn(new Stretch(accepted, state, null, ""));
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
