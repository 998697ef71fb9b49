package cincer.learner;

import cincer.Listener;
import cincer.Model;

/**
 * What comes next in a session: the one thing in which a stream of arrivals and another order of asking differ. A function of
 * the state, so that it may be computed ahead, on any thread. Labels, answers, journal, resume, undo and replay know nothing of it.
 */
interface NextQuestion extends AutoCloseable {

  /**
   * From a state to the next question, or to the end.
   *
   * @param listener is told what is judged on the way
   * @throws InterruptedException if the thread was interrupted; nothing is left half done
   */
  Segment from(State state, Listener listener) throws InterruptedException;

  /** A session is gone on with at a question that waits for its answer: the listener hears what it needs to know and does not, since it was told before. */
  default void again(State state, Listener listener) throws InterruptedException {}

  /** The session stands in this state: what will be needed later may be begun, on another thread. */
  default void reached(State state) {}

  /** Nothing more is asked: threads that look ahead end. */
  @Override
  default void close() {}

  /** What the next question depends on: the same comes after two states that are alike in it. */
  default Object key(State state) {
    return state;
  }

  /**
   * A model that has learned an answer, and not before; null where there is none (yet), so that nothing can be told of what it made of it.
   *
   * @param asked   the question that was answered
   * @param present the next one
   */
  default Model taught(Segment asked, Segment present) throws InterruptedException {
    return null;
  }

  /** Whether a model asks, which learns from the answers. */
  default boolean learns() {
    return true;
  }

  /** The model that asks in a state, where no segment has it at hand. */
  Model model(State state) throws InterruptedException;
}
