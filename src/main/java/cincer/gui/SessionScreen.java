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
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private int answered = -1; // serial of the question to which something was said last
  private boolean ending;
  private boolean again;
  private int missed; // answers whose question did not come

  /**
   * What is said as soon as something is asked.
   *
   * @param row (0-based) that must be asked about, or it is not said; {@link #ANY} for whatever is asked
   */
  private record Waiting(Answer answer, int row) {}

  private static final int ANY = -1;

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
    conversation.holdBack(() -> holdsBack(conversation));
    if (silent || isEnding()) {
      conversation.end();
    } else {
      shown.show(conversation);
    }
  }

  /** The conversation that goes on, or was the last; null before the first. */
  public synchronized Conversation conversation() {
    return current;
  }

  /** How rows are best shown, as far as anybody knows. */
  public synchronized Presentation presentation() {
    return current == null ? Presentation.PLAIN : current.presentation();
  }

  private synchronized boolean isEnding() {
    return ending;
  }

  /** Whether answers wait for their questions, which may still come: not where nothing is asked unless somebody says so. */
  private boolean waits(Conversation talk) {
    return talk.now().phase() != Conversation.Phase.OFFERING && answersWait();
  }

  private synchronized boolean answersWait() {
    return waiting.stream().anyMatch(said -> said.answer() instanceof Answer.Said);
  }

  /** The asking is to end, by whatever way: not before those answers are given that wait for their questions. */
  private boolean holdsBack(Conversation talk) {
    boolean waits = waits(talk);
    if (waits) {
      synchronized (this) {
        ending = true;
      }
    }
    return waits;
  }

  /** Ends the asking, as soon as there is any, and as soon as those answers are given that wait for their questions. */
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
      waiting.add(new Waiting(answer, ANY));
    }
    sayWhatWaits();
  }

  /** Answers the question about a row (0-based), which is asked for before; where another comes nevertheless, nothing is answered. */
  public void answer(int row, Answer answer) {
    synchronized (this) {
      waiting.add(new Waiting(new Answer.Ask(row), ANY));
      waiting.add(new Waiting(answer, row));
    }
    sayWhatWaits();
  }

  /** Hands over what was meant for an earlier question, but could not be said, because nothing was asked any more. */
  public synchronized List<Answer> unsaid() {
    List<Answer> late = waiting.stream().map(Waiting::answer).filter(answer -> !(answer instanceof Answer.Ask || answer instanceof Answer.Said)).toList();
    waiting.removeIf(said -> late.contains(said.answer()));
    return late;
  }

  /**
   * Says of what still waits, answers and what would change earlier ones, that it does not count.
   *
   * @param way out, in a few words; begins with a verb
   * @return a sentence without a full stop; empty if everything was heard
   */
  public synchronized String unheard(String way) {
    long lost = missed + waiting.stream().filter(said -> !(said.answer() instanceof Answer.Ask)).count();
    return lost == 0 ? "" : (lost == 1 ? "1 answer that was given while no question waited does not count, because its question"
        : lost + " answers that were given while no question waited do not count, because their questions") + " did not come any more; " + way + " to give "
        + (lost == 1 ? "it" : "them") + " once more";
  }

  private void sayWhatWaits() {
    Conversation talk;
    Waiting next;
    synchronized (this) {
      talk = current;
      next = waiting.peek();
    }
    if (talk != null && next != null) {
      Conversation.Moment now = talk.now();
      boolean asks = now.phase() == Conversation.Phase.ASKING && !isSaid(now.serial());
      if (asks && next.row != ANY && now.query().suspicion().row() != next.row) {
        miss(next); // it cannot be asked about any more
        sayWhatWaits();
      } else if (asks && talk.give(now.serial(), next.answer)) {
        said(now.serial());
        forget(next);
      }
    }
    if (talk != null && isEnding() && !talk.now().ending() && !waits(talk)) {
      talk.end();
    }
  }

  private synchronized boolean isSaid(int serial) {
    return serial == answered;
  }

  private synchronized void said(int serial) {
    answered = serial;
  }

  private synchronized void miss(Waiting said) {
    forget(said);
    missed++;
  }

  private synchronized void forget(Waiting said) {
    waiting.removeFirstOccurrence(said);
  }
}
