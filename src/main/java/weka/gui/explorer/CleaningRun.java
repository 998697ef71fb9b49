package weka.gui.explorer;

import cincer.Answer;
import cincer.Answered;
import cincer.Journal;
import cincer.Presentation;
import cincer.Suspicion;
import cincer.annotator.Auto;
import cincer.annotator.DialogAnnotator;
import cincer.annotator.Screen;
import cincer.data.Fingerprint;
import cincer.gui.SessionModel;
import cincer.gui.SessionScreen;
import cincer.session.JournalText;
import cincer.session.PrivateJournals;
import java.io.File;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.swing.SwingUtilities;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.supervised.instance.CincerFilter;

/** Runs a cleaning pass on a thread of its own, over copies of the filter and of the data. */
final class CleaningRun {

  /** Is told, on the event thread, how it goes. */
  interface Watcher {
    /** There is something to show. */
    void shows(CincerFilter filter, Instances data, SessionModel model, Presentation how);

    /** It has come to its end, or was paused. */
    void came(CleaningResult result);

    /** It was not to be. */
    void failed(Throwable problem);
  }

  private final Plan plan;
  private final CincerFilter filter;
  private final boolean person;
  private final SessionScreen screen;
  private final Watcher watcher;
  private final Thread thread = new Thread(this::run, "cincer");

  private CleaningRun(Plan plan, CincerFilter filter, Screen shown, Watcher watcher) {
    this.plan = plan;
    this.filter = filter;
    this.watcher = watcher;
    if (filter.getAnnotator() instanceof Auto) {
      filter.setAnnotator(new DialogAnnotator());
    }
    this.person = filter.getAnnotator().isPerson();
    this.screen = filter.getAnnotator() instanceof DialogAnnotator ? new SessionScreen(shown, plan.silent()) : null;
    if (screen != null) {
      ((DialogAnnotator) filter.getAnnotator()).setScreen(screen);
    }
  }

  /**
   * Begins to run.
   *
   * @param shown where a person is asked
   * @throws Exception if the filter cannot be copied
   */
  static CleaningRun start(Plan plan, Screen shown, Watcher watcher) throws Exception {
    CleaningRun run = new CleaningRun(plan, (CincerFilter) Filter.makeCopy(plan.filter()), shown, watcher);
    run.thread.setDaemon(true); // a window that is closed does not keep the process alive: the journal has everything
    run.thread.start();
    return run;
  }

  /** Whether it can be paused: a person answers in a window, and the answers are kept. */
  boolean isResumable() {
    return screen != null;
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
    if (screen != null) {
      screen.end();
    } else {
      thread.interrupt();
    }
  }

  /** What was to be undone or changed, but came too late for the walk. */
  List<Answer> unsaid() {
    return screen == null ? List.of() : screen.unsaid();
  }

  /** Undoes or changes an earlier answer. */
  void say(Answer answer) {
    screen.say(answer);
  }

  private void run() {
    try {
      plan.first().run();
      Instances data = new Instances(plan.data());
      data.setClassIndex(plan.classIndex());
      File journal = journal(data);
      Map<Integer, JournalText.Stamp> stamps = filter.getResume() || filter.getResumeAnyway()
          ? JournalText.read(journal).answeredBy() : Map.of();
      SessionModel model = new SessionModel(Clock.systemUTC(), filter.who(), stamps);
      filter.setListener(model.and(new FirstSight(() -> watcher.shows(filter, data, model, presentation()))));
      model.begin(plan.spent());
      CleaningResult result;
      try {
        filter.setInputFormat(data);
        result = new CleaningResult(filter, data, Filter.useFilter(data, filter), model, presentation(), journal);
      } finally {
        model.rest();
      }
      SwingUtilities.invokeLater(() -> watcher.came(result));
    } catch (Exception | Error e) { // whatever a run may throw is told to the person
      SwingUtilities.invokeLater(() -> watcher.failed(e));
    }
  }

  /** Where this session is kept; null if it is not. */
  private File journal(Instances data) {
    File journal = plan.journal();
    boolean goesOn = filter.getResume() || filter.getResumeAnyway();
    if (journal != null) {
      filter.setResume(!plan.anyway());
      filter.setResumeAnyway(plan.anyway());
    } else if (!filter.getJournal().getPath().isEmpty()) {
      journal = filter.getJournal();
    } else if (person) {
      journal = goesOn ? PrivateJournals.last(Fingerprint.of(data)) : PrivateJournals.next(Fingerprint.of(data));
    }
    if (journal != null) {
      filter.setJournal(journal);
    }
    return journal;
  }

  /** Runs something on the event thread as soon as there is something to see. */
  private static final class FirstSight implements Journal {
    private Runnable then;

    FirstSight(Runnable then) {
      this.then = then;
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
