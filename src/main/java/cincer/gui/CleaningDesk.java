package cincer.gui;

import cincer.Answer;
import cincer.CincerException;
import cincer.Presentation;
import cincer.annotator.Screen;
import cincer.cleaning.Scheme;
import cincer.gui.Controls.Activity;
import cincer.learner.Policy;
import cincer.queue.Bulk;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import weka.core.Instances;
import weka.gui.Logger;
import weka.gui.TaskLogger;

/** Starts, pauses and ends the sessions of one tab, one at a time, and keeps their results. Lives on the event thread. */
public final class CleaningDesk implements SessionRun.Watcher {

  private static final String ENDING = "Ends when what is being learned is done; Stop ends it at once";
  private static final String STOPPED = "Stopped; what was answered is kept, Sessions... goes on with it";

  private final CleaningTab tab;
  private final Screen screen;
  private final Runnable changed;
  private final Consumer<String> complaints;
  private final ResultList results;
  private Logger log;
  private Activity phase = Activity.IDLE;
  private SessionRun run;
  private CleaningResult result;
  private boolean stopping;
  private boolean leaving;
  private boolean amending;
  private boolean wasPaused; // before what runs began
  private boolean inPlace; // questions stand in the tab
  private final Deque<Answer> unsaid = new ArrayDeque<>();

  /**
   * No session runs yet.
   *
   * @param screen  where a person is asked
   * @param changed is called when something else can be done than before
   */
  public CleaningDesk(CleaningTab tab, Screen screen, Logger log, Runnable changed) {
    this(tab, screen, log, changed, what -> Messages.complain(tab, what));
  }

  /** @param complaints gets what went wrong */
  CleaningDesk(CleaningTab tab, Screen screen, Logger log, Runnable changed, Consumer<String> complaints) {
    this.complaints = complaints;
    this.tab = tab;
    this.screen = screen;
    this.log = log;
    this.changed = changed;
    tab.session().whenDecided(this::decide);
    results = new ResultList(tab.history());
    results.whenChosen(() -> phase == Activity.IDLE, chosen -> {
      display(chosen);
      change(Activity.IDLE);
    });
  }

  /** Says what happens there from now on. */
  public void setLog(Logger newLog) {
    log = newLog;
  }

  /** What goes on. */
  public Activity phase() {
    return phase;
  }

  /** What came of the session that is shown; null if there is none. */
  public CleaningResult result() {
    return result;
  }

  /** What can be done. */
  public Controls controls(String problem) {
    return Controls.of(phase, problem, run != null && run.isResumable(), result != null);
  }

  private void change(Activity next) {
    phase = next;
    boolean asks = phase == Activity.RUNNING && run.isResumable();
    tab.session().setAsks(asks);
    tab.session().setAmendable(asks || isRest() && result != null && result.isAmendable());
    if (phase == Activity.IDLE || !amending) { // while something is amended, nothing is asked: the tab stays as it is
      tab.asks(phase != Activity.IDLE && inPlace);
    }
    changed.run();
  }

  private boolean isRest() {
    return phase == Activity.IDLE || phase == Activity.PAUSED;
  }

  /** Runs what was planned; nothing else may run. */
  public void start(Plan plan) {
    wasPaused = phase == Activity.PAUSED;
    try {
      if (plan.asks() == Plan.Asks.ALL) {
        results.forget();
        if (plan.journal() == null) { // another session is on the way: what was shown is not amended any more
          result = null;
          results.choosesNone();
          tab.session().clear();
        }
      }
      amending = plan.silent();
      stopping = false;
      leaving = false;
      inPlace = plan.scheme().pass().arrivals().isReview() && !tab.way().asksInWindow();
      Screen asks = tab.session().place(screen, inPlace);
      run = SessionRun.start(plan, plan.scheme().pass().arrivals().isReview() ? tab.session().mapped(asks) : asks, this);
      log.logMessage((plan.journal() == null ? "Started cleaning labels of " : "Going on with cleaning labels of ") + plan.data().relationName());
      log.logMessage("Command: " + plan.scheme().command());
      log.statusMessage("Cleaning labels of " + plan.data().relationName() + "...");
      if (log instanceof TaskLogger tasks) {
        tasks.taskStarted();
      }
      change(Activity.RUNNING);
      tab.session().begins();
    } catch (CincerException e) {
      failed(e);
    }
  }

  /** Shows an earlier session in the place of what is shown. */
  public void open(Plan plan) {
    results.forget();
    result = null;
    start(plan);
  }

  /** Asks once more what was left open in the session that is shown, which is over. */
  public void goThroughOpen() {
    start(Plan.goThroughOpen(result));
  }

  /** Whether a session is shown that has come to its end. */
  public boolean isOver() {
    return phase == Activity.IDLE && result != null && result.model().snapshot().ended();
  }

  /** Goes on with the session that was paused. */
  public void goOn(Scheme scheme) {
    start(Plan.goOn(scheme, result));
  }

  /** The asking ends; what was answered is kept. */
  public void pause() {
    if (phase == Activity.RUNNING) {
      change(Activity.ENDING);
      log.statusMessage(ENDING);
      run.end();
    }
  }

  /** The session ends, and goes into the result list. */
  public void stop() {
    if (phase == Activity.PAUSED) {
      results.keep(result);
      change(Activity.IDLE);
      log.statusMessage(STOPPED);
      seeWhatCame();
    } else if (phase == Activity.RUNNING) {
      stopping = true;
      pause();
    } else if (phase == Activity.ENDING) { // the next question may be far away
      run.interrupt();
    }
  }

  /** Other data come: the session ends, goes into the result list, and is shown no longer. */
  public void leave() {
    leaving = phase == Activity.RUNNING || phase == Activity.ENDING;
    if (phase != Activity.ENDING) {
      stop();
    }
    stopping |= leaving;
    if (!leaving) {
      clear();
    }
  }

  /** Undoes or changes an earlier answer. */
  public void amend(Answer answer) {
    if (phase == Activity.RUNNING) {
      run.say(answer);
    } else if (answer instanceof Answer.Ask) {
      return; // nothing is asked any more
    } else if (isRest() && result != null && result.isAmendable()) {
      start(Plan.amend(result, answer));
    }
  }

  /** Decides on many rows at one stroke, while a review asks. */
  void decide(Bulk bulk) {
    if (phase == Activity.RUNNING && run.isResumable()) {
      run.answer(bulk.asks(), bulk.answer());
    }
  }

  /** Forgets what is shown. */
  void clear() {
    result = null;
    results.forget();
    tab.session().clear();
    tab.session().report().setText("");
    results.choosesNone();
    change(phase);
  }

  @Override
  public void reads(String what, int done, int of, String words) {
    if (run != null && phase == Activity.RUNNING) {
      tab.session().reads(done, of, "Reading " + what + ": " + words);
    }
  }

  @Override
  public void remarks(String sentence) {
    log.logMessage("Clean labels: " + sentence);
    log.statusMessage(Sentences.inStatusLine(sentence));
  }

  @Override
  public void shows(Policy policy, Instances data, SessionModel model, Presentation how) {
    tab.session().show(model, data, how, policy.tau(), policy.score().bounded(), policy.labels());
  }

  @Override
  public void came(CleaningResult came) {
    boolean wasKept = results.hasShown();
    unsaid.addAll(run.unsaid());
    String unheard = run.unheard();
    display(came);
    log.logMessage("Cleaned labels of " + came.data().relationName() + ": " + came.model().snapshot().answers().size() + " questions, "
        + came.model().snapshot().corrections() + " labels corrected"
        + (came.journal() == null ? "" : "; kept in '" + came.journal() + "'"));
    if (wasKept && amending || !came.isUnfinished() || stopping) {
      results.keep(result);
      over(Activity.IDLE, "OK");
      if (leaving) {
        clear();
      }
    } else {
      over(Activity.PAUSED, "Paused; what was answered is kept");
    }
    if (!leaving && !amending && (stopping || came.model().snapshot().ended())) {
      seeWhatCame();
    }
    tell(unheard);
    if (leaving) {
      unsaid.clear();
    } else if (!unsaid.isEmpty()) {
      amend(unsaid.poll()); // was said while the model looked at the last examples
    }
  }

  private void tell(String unheard) {
    if (!unheard.isEmpty()) {
      remarks(unheard);
    }
  }

  /** A review has no charts that would tell it. */
  private void seeWhatCame() {
    if (result != null && result.model().snapshot().review()) {
      tab.session().seeResult();
    }
  }

  private void over(Activity next, String status) {
    run = null;
    log.statusMessage(status);
    if (log instanceof TaskLogger tasks) {
      tasks.taskFinished();
    }
    change(next);
  }

  private void display(CleaningResult shown) {
    result = shown;
    shown.model().labelled(shown.came().outcome().labels());
    shows(shown.pass().policy(), shown.data(), shown.model(), shown.how());
    tab.session().report().setText(shown.text());
    tab.session().result().show(shown);
  }

  @Override
  public void failed(Throwable problem) {
    String what = problem instanceof InterruptedException || problem.getCause() instanceof InterruptedException ? "" : Messages.sentence(problem);
    Activity next = wasPaused && result != null ? Activity.PAUSED : Activity.IDLE;
    unsaid.clear();
    log.logMessage(what.isEmpty() ? "Stopped cleaning labels" : "Problem cleaning labels: " + what);
    boolean running = run != null;
    tab.session().readsNoMore();
    boolean kept = running && run.isKept();
    String unheard = running ? run.unheard() : "";
    run = null;
    if (running && log instanceof TaskLogger tasks) {
      tasks.taskFinished();
    }
    change(next);
    if (leaving) {
      clear();
    }
    log.statusMessage(what.isEmpty() ? kept ? STOPPED : "Stopped"
        : "Problem cleaning labels; see the log" + (kept ? "; what was answered is kept, Sessions... goes on with it" : ""));
    tell(unheard);
    if (!what.isEmpty()) {
      complain(what);
    }
  }

  /** Says in a window what went wrong. */
  public void complain(String what) {
    complaints.accept(what);
  }
}
