package cincer.gui;

import cincer.Answer;
import cincer.Answered;
import cincer.Listener;
import cincer.Presentation;
import cincer.ProgressListener;
import cincer.Suspicion;
import cincer.annotator.Auto;
import cincer.annotator.DialogAnnotator;
import cincer.annotator.Screen;
import cincer.cleaning.Cleaned;
import cincer.cleaning.CleaningPass;
import cincer.cli.TaskProgressLine;
import cincer.data.Fingerprint;
import cincer.journal.JournalChoice;
import cincer.journal.JournalText;
import cincer.journal.PrivateJournals;
import cincer.learner.Policy;
import java.io.File;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.swing.SwingUtilities;
import weka.core.Instances;

/** Runs a cleaning pass on a thread of its own, over a copy of the data. */
final class SessionRun {

  /** Is told, on the event thread, how it goes. */
  interface Watcher {
    /** Nobody can be asked yet: so much is read. */
    void reads(String what, int done, int of, String words);

    /** Something that a person should know of the data; a sentence without a full stop. */
    void remarks(String sentence);

    /** There is something to show. */
    void shows(Policy policy, Instances data, SessionModel model, Presentation how);

    /** It has come to its end, or was paused. */
    void came(CleaningResult result);

    /** It was not to be. */
    void failed(Throwable problem);
  }

  private static final long BETWEEN = 300_000_000L;

  private final Plan plan;
  private final CleaningPass pass;
  private final SessionScreen screen;
  private final Watcher watcher;
  private final Thread thread = new Thread(this::run, "cincer");
  private volatile boolean reads; // texts or images, and nobody has been asked anything
  private volatile boolean began; // and everything is kept from now on

  private SessionRun(Plan plan, Screen shown, Watcher watcher) {
    this.plan = plan;
    this.watcher = watcher;
    CleaningPass configured = plan.scheme().pass();
    this.pass = configured.annotator() instanceof Auto ? configured.annotator(new DialogAnnotator()) : configured;
    this.screen = pass.annotator() instanceof DialogAnnotator ? screen(shown, plan) : null;
    if (pass.annotator() instanceof DialogAnnotator dialog) {
      dialog.setScreen(screen);
    }
  }

  private static SessionScreen screen(Screen shown, Plan plan) {
    SessionScreen screen = new SessionScreen(shown, plan.silent());
    return plan.asks() == Plan.Asks.OPEN ? screen.goingThroughOpen() : screen;
  }

  /**
   * Begins to run.
   *
   * @param shown where a person is asked
   * @throws cincer.InvalidInputException if an option has no possible value
   */
  static SessionRun start(Plan plan, Screen shown, Watcher watcher) {
    SessionRun run = new SessionRun(plan, shown, watcher);
    run.thread.setDaemon(true); // a window that is closed does not keep the process alive: the journal has everything
    run.thread.start();
    return run;
  }

  /** Whether it can be paused: a person answers in a window, and the answers are kept. */
  boolean isResumable() {
    return screen != null;
  }

  /** Whether there is a session that can be gone on with, whatever happens to this run. */
  boolean isKept() {
    return began && isResumable();
  }

  private Presentation presentation() {
    return screen == null ? Presentation.PLAIN : screen.presentation();
  }

  /** Does not wait for the next question, or for a fit; what was answered is in the journal. */
  void interrupt() {
    thread.interrupt();
  }

  /** The asking ends. Where nobody is asked, the walk ends. */
  void end() {
    if (screen != null && !reads) {
      screen.end();
    } else {
      thread.interrupt();
    }
  }

  /** What was to be undone or changed, but came too late for the walk. */
  List<Answer> unsaid() {
    return screen == null ? List.of() : screen.unsaid();
  }

  /** What was said and does not count, because nothing was asked any more, in a sentence without a full stop; empty if there is nothing. */
  String unheard() {
    return screen == null ? "" : screen.unheard("go on with the session");
  }

  /** Undoes or changes an earlier answer. */
  void say(Answer answer) {
    screen.say(answer);
  }

  /** Answers the question about a row (0-based), which comes next for it. */
  void answer(int row, Answer answer) {
    screen.answer(row, answer);
  }

  private void run() {
    try {
      if (plan.amends() != null) {
        CleaningResult amended = plan.amends().get();
        SwingUtilities.invokeLater(() -> watcher.came(amended));
        return;
      }
      Instances data = new Instances(plan.data());
      data.setClassIndex(plan.classIndex());
      JournalChoice choice = journal(data);
      File journal = choice.named().getPath().isEmpty() ? null : choice.named();
      SessionModel model = new SessionModel(Clock.systemUTC(), pass.keeping().who(), Map.of());
      if (choice.goesOn()) {
        model.goesOnWith(JournalText.read(journal));
      }
      FirstSight sight = new FirstSight(() -> watcher.shows(pass.policy(), data, model, presentation()));
      Listener listener = model.and(sight);
      model.begin(plan.spent());
      if (pass.arrivals().isReview()) {
        model.reviews((int) data.stream().filter(row -> !row.classIsMissing()).count());
      }
      CleaningResult result;
      try {
        plan.scheme().setInputFormat(data);
        CleaningPass all = pass.journal(choice).listener(listener).begins(begun -> {
          reads = false;
          began = true;
          if (!begun.remark().isEmpty()) {
            SwingUtilities.invokeLater(() -> watcher.remarks(begun.remark()));
          }
          sight.begins(pass.arrivals().isReview());
        });
        Cleaned cleaned = progress().during(() -> all.clean(data));
        result = new CleaningResult(plan.scheme(), pass, data, plan.scheme().output(cleaned), cleaned, model, presentation(), journal);
      } finally {
        model.rest();
      }
      SwingUtilities.invokeLater(() -> watcher.came(result));
    } catch (Exception | Error e) { // whatever a run may throw is told to the person
      SwingUtilities.invokeLater(() -> watcher.failed(e));
    }
  }

  /** How far texts or images are read, now and then. */
  private ProgressListener progress() {
    long begun = System.nanoTime();
    AtomicLong told = new AtomicLong(begun);
    return (what, done, of) -> {
      long now = System.nanoTime();
      long last = told.get();
      if (now - last > BETWEEN && told.compareAndSet(last, now)) {
        reads = true;
        String words = TaskProgressLine.text(what, done, of, now - begun);
        SwingUtilities.invokeLater(() -> watcher.reads(what, done, of, words));
      }
    };
  }

  /** Where this session is kept; nowhere unless it was said, or a person answers. */
  private JournalChoice journal(Instances data) {
    JournalChoice configured = pass.keeping().journal();
    if (plan.journal() != null) {
      return configured.goOn(plan.journal(), plan.anyway());
    } else if (configured.named().getPath().isEmpty() && pass.annotator().isPerson()) {
      String fingerprint = Fingerprint.of(data);
      return configured.in(configured.goesOn() ? PrivateJournals.last(fingerprint) : PrivateJournals.next(fingerprint));
    }
    return configured;
  }

  /** Runs something on the event thread as soon as there is something to see. */
  private static final class FirstSight implements Listener {
    private Runnable then;

    FirstSight(Runnable then) {
      this.then = then;
    }

    /** A review learns from everything before it asks: that is shown. */
    synchronized void begins(boolean review) {
      if (review) {
        see();
      }
    }

    private void see() {
      if (then != null) {
        SwingUtilities.invokeLater(then);
        then = null;
      }
    }

    @Override
    public synchronized void judged(int position, int arrivals, Suspicion suspicion) {
      see();
    }

    @Override
    public synchronized void retraced(int position, List<Suspicion> accepted, List<Answered> answered) {
      see();
    }
  }
}
