package cincer.journal;

import cincer.Answer;
import cincer.Listener;
import cincer.learner.Outcome;
import cincer.learner.Resting;
import org.apiguardian.api.API;

/** A session that rests, with its journal: an amendment is on disk before it counts. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public final class RestingSession {

  private final Resting resting;
  private final JournalFile journal;

  /** @param session that was closed */
  @API(status = API.Status.INTERNAL)
  public RestingSession(Resting resting, Session session) {
    this.resting = resting;
    this.journal = session.open();
  }

  /** What came of it so far. */
  public synchronized Outcome outcome() {
    return resting.outcome();
  }

  /**
   * Undoes, counts again or changes an answer. The journal is appended, not read: it takes a few milliseconds, however long the
   * session is.
   *
   * @param said     an {@link Answer.Undo}, {@link Answer.Redo} or {@link Answer.Change}
   * @param who      says it
   * @param listener is told of it once it is on disk
   * @return what came of the session so far
   * @throws cincer.CincerException if the journal cannot be written, or another session has written to it; nothing has changed then
   */
  public synchronized Outcome amend(Answer said, String who, Listener listener) {
    if (journal == null) {
      resting.amend(said, listener);
      return resting.outcome();
    }
    journal.reopen(who);
    try {
      resting.amend(said, journal.and(listener));
    } finally {
      journal.close();
    }
    return resting.outcome();
  }
}
