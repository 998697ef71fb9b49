package cincer.gui;

import cincer.Answer;
import cincer.Presentation;
import cincer.annotator.Conversation;
import cincer.annotator.Screen;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Shows conversations on another screen, and remembers the one that is going on. */
public final class SessionScreen implements Screen {

  private final Screen shown;
  private final boolean silent;
  private Conversation current;
  private final Deque<Answer> waiting = new ArrayDeque<>();
  private boolean ending;
  private boolean again;

  /**
   * Begins without a conversation.
   *
   * @param shown  where conversations become visible
   * @param silent whether they end before anything is asked
   */
  public SessionScreen(Screen shown, boolean silent) {
    this.shown = shown;
    this.silent = silent;
  }

  /** What was left open is gone through again at once, without an offer. */
  public SessionScreen goingThroughOpen() {
    again = true;
    return this;
  }

  private void goAgain() {
    Conversation talk;
    synchronized (this) {
      talk = again ? current : null;
    }
    if (talk != null && talk.now().phase() == Conversation.Phase.OFFERING) {
      synchronized (this) {
        again = false;
      }
      talk.goAgain(true);
    }
  }

  @Override
  public boolean isWatched() {
    return shown.isWatched();
  }

  @Override
  public boolean isAvailable() {
    return shown.isAvailable();
  }

  @Override
  public void show(Conversation conversation) {
    synchronized (this) {
      current = conversation;
    }
    conversation.addListener(this::sayWhatWaits);
    conversation.addListener(this::goAgain);
    if (silent || isEnding()) {
      conversation.end();
    } else {
      shown.show(conversation);
    }
  }

  /** How rows are best shown, as far as anybody knows. */
  public synchronized Presentation presentation() {
    return current == null ? Presentation.PLAIN : current.presentation();
  }

  private synchronized boolean isEnding() {
    return ending;
  }

  /** Ends the asking, as soon as there is any. */
  public void end() {
    Conversation talk;
    synchronized (this) {
      ending = true;
      talk = current;
    }
    if (talk != null) {
      talk.end();
    }
  }

  /** Says this as soon as something is asked; meant for what concerns an earlier question. */
  public void say(Answer answer) {
    synchronized (this) {
      waiting.add(answer);
    }
    sayWhatWaits();
  }

  /** What was meant for an earlier question, but could not be said, because nothing was asked any more. */
  public synchronized List<Answer> unsaid() {
    return List.copyOf(waiting);
  }

  private void sayWhatWaits() {
    Conversation talk;
    Answer answer;
    synchronized (this) {
      talk = current;
      answer = waiting.peek();
    }
    if (talk != null && answer != null) {
      Conversation.Moment now = talk.now();
      if (now.phase() == Conversation.Phase.ASKING && talk.give(now.serial(), answer)) {
        forget(answer);
      }
    }
  }

  private synchronized void forget(Answer said) {
    waiting.removeFirstOccurrence(said);
  }
}
