package cincer.learner;

import cincer.Answer;
import cincer.Answered;
import cincer.Listener;
import cincer.Query;
import java.util.Optional;

/**
 * A session that rests: nobody is being asked, because it was paused or is over. Answers can be undone, counted again and changed,
 * without a fit: what waits to be judged anew is judged when the session goes on. For one thread at a time.
 */
public final class Resting {

  private final SessionState session;
  private final Walk walk;

  Resting(SessionState session, Walk walk) {
    this.session = session;
    this.walk = walk;
  }

  /** What came of it so far. */
  public Outcome outcome() {
    return session.outcome();
  }

  /**
   * Hears an amendment, as if it had been said at the question where the session rests; where there is none, at the question that
   * it is about.
   *
   * @param said     an {@link Answer.Undo}, {@link Answer.Redo} or {@link Answer.Change}; of a question that was never answered it
   *                 changes nothing
   * @param listener is told first; if it throws, nothing has changed
   * @throws IllegalArgumentException if it is something else
   */
  public void amend(Answer said, Listener listener) {
    amend(said, session, walk, listener);
  }

  /** The same in a session that does not rest, whose annotator says it while no question waits. */
  static void amend(Answer said, SessionState session, Walk walk, Listener listener) {
    Answer heard = session.heard(said);
    Optional<Answered> about = session.answers().find(question(said));
    if (about.isEmpty()) {
      return;
    }
    int[] labels = session.present().end().labels();
    Query at = session.asks() ? session.kept() : about.get().query().relabelled(labels).wrong(session.present().wrong());
    listener.asked(at, labels, session.asks() ? session.present().fingerprint() : session.fingerprint(at.number()));
    listener.answered(at, labels, heard);
    if (session.isOver(walk)) {
      session.hearAgain(at.number(), heard);
    } else {
      session.hear(heard);
    }
    listener.stands(session.answers().byNumber());
  }

  private static int question(Answer said) {
    if (said instanceof Answer.Undo u) {
      return u.question();
    } else if (said instanceof Answer.Redo r) {
      return r.question();
    } else if (said instanceof Answer.Change c) {
      return c.question();
    }
    throw new IllegalArgumentException("while a session rests, answers are undone, redone or changed; this is " + said);
  }
}
