package cincer.gui;

import cincer.Answer;
import cincer.Presentation;
import cincer.annotator.Conversation;
import cincer.annotator.Screen;
import cincer.data.Attributes;
import cincer.queue.Bulk;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Font;
import java.awt.event.HierarchyEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.Timer;
import weka.core.Instance;
import weka.core.Instances;

/** A cleaning session while it runs, and after: progress, charts, the table of answers, the report. */
public final class SessionView extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int MILLIS = 150;
  private static final int REPORT_ROWS = 5;
  private static final int REPORT_COLUMNS = 30;

  /** What the view shows. */
  private record Shown(SessionModel model, Instances data, Presentation how, double tau, boolean bounded, int unlabelled, boolean asked) {}

  private static final String SESSION = "session";
  private static final String BEGIN = "begin";

  private final ProgressView progress = new ProgressView();
  private final BeginView begin = new BeginView();
  private final CardLayout cards = new CardLayout();
  private final JPanel middle = new JPanel(cards);
  private final Zones zones;
  private final PairPlace question;
  private final QueueView queue;
  private final MapView map;
  private final transient AskingModel model;
  private boolean seen;
  private boolean elsewhere; // questions stand in a window of their own
  private boolean preparing; // a session that cannot be shown yet
  private boolean asks;
  private final TauView tau;
  private final ChartsView charts;
  private final AnswersView answers;
  private final ResultView result = new ResultView();
  private final JTextArea report = new HintedText(REPORT_ROWS, REPORT_COLUMNS, "The report stands here when a session is over, or rests.");
  private final transient PairAgain pair = new PairAgain(this);
  private final Timer timer = new Timer(MILLIS, event -> refresh());
  private transient Shown shown;
  private final boolean movable;
  private long drawn = -1;
  private boolean amendable;

  /** Shows nothing yet; tau and the answers are only to be looked at. */
  public SessionView() {
    this(answer -> {}, tau -> {}, false);
  }

  /**
   * Shows nothing yet; questions come in a window of their own, and tau is only to be looked at.
   *
   * @param amend undoes, redoes or changes an earlier answer, or asks about a row
   */
  public SessionView(Consumer<Answer> amend) {
    this(amend, tau -> {}, false);
  }

  /**
   * Shows nothing yet.
   *
   * @param amend undoes, redoes or changes an earlier answer
   * @param moved is told the new tau when a person has moved its line
   */
  public SessionView(Consumer<Answer> amend, DoubleConsumer moved) {
    this(amend, moved, true);
  }

  private SessionView(Consumer<Answer> amend, DoubleConsumer moved, boolean movable) {
    super(new BorderLayout());
    tau = new TauView(value -> {
      showAnew();
      moved.accept(value);
    });
    this.movable = movable;
    tau.setVisible(movable);
    charts = new ChartsView(movable ? tau::setTau : null);
    answers = new AnswersView(amend, answer -> {
      Answer.Said to = ChangeDialog.ask(this, answer, shown.data().classAttribute());
      if (to != null) {
        amend.accept(new Answer.Change(answer.number(), to));
      }
    }, answer -> pair.open(answer, shown.data(), shown.how(), labels()), answer -> pair.follow(answer, shown.data(), shown.how(), labels()));
    report.setName("cincer.text");
    Keys.leaveByTab(report);
    report.getAccessibleContext().setAccessibleName("Report");
    JPanel upper = new JPanel(new BorderLayout());
    upper.add(charts, BorderLayout.CENTER);
    upper.add(tau, BorderLayout.SOUTH);
    queue = new QueueView(row -> askAbout(row, amend));
    queue.whenUndone(number -> amend.accept(new Answer.Undo(number)));
    map = new MapView(row -> {
      if (asks && shown.model().asksAnew()) {
        askAbout(row, amend);
      }
    }, queue::select, () -> seePart("Queue"));
    queue.whenShown(map::show, map::select);
    model = new AskingModel(map::asks);
    question = new PairPlace(this::seeFirst);
    zones = new Zones(movable ? question : null, queue, map, upper, answers, new JScrollPane(report), result, this::showAnew);
    addHierarchyListener(event -> {
      if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
        showAnew();
      }
    });
    middle.add(zones, SESSION);
    middle.add(begin, BEGIN);
    add(progress, BorderLayout.NORTH);
    add(middle, BorderLayout.CENTER);
    updateUI();
  }

  /** Tells what is decided on many rows at one stroke. */
  public void whenDecided(Consumer<Bulk> decided) {
    queue.whenDecided(decided);
  }

  private int[] labels() {
    int[] present = shown.model().labels();
    return present == null ? Attributes.labels(shown.data()) : present;
  }

  private void askAbout(int row, Consumer<Answer> say) {
    say.accept(new Answer.Ask(row));
    if (question.isAsking()) {
      zones.show("Question");
      question.takeFocus();
    } else {
      PairDialog.toFront();
    }
  }

  /** The first question of a session is seen, whatever else was; the others come where somebody looks for them. */
  private void seeFirst() {
    if (!seen) {
      seen = true;
      zones.show("Question");
    }
  }

  /** Tells how to begin, as long as there is no session to show; nothing by an empty list. */
  public void tellHowToBegin(List<String> lines) {
    begin.show(lines);
    turn();
  }

  private void turn() {
    boolean begins = shown == null && begin.getComponentCount() > 0;
    progress.setVisible(!begins || preparing);
    cards.show(middle, begins ? BEGIN : SESSION);
  }

  /** What came of the session that is shown. */
  ResultView result() {
    return result;
  }

  private void seePart(String part) {
    zones.show(part);
  }

  /** Lets what came of the session be seen. */
  public void seeResult() {
    zones.show("Result");
  }

  /** What the labels of the session are good for, in a sentence; empty while nobody knows. */
  public void measured(String sentence) {
    result.measured(sentence);
  }

  /** What can be saved of a session. */
  public void whenSaved(ResultActions actions) {
    result.whenSaved(actions);
  }

  /** Where the report of a session is shown. */
  public JTextArea report() {
    return report;
  }

  /**
   * Shows this session from now on.
   *
   * @param data      as loaded, with its class
   * @param how       its rows are best shown
   * @param tauOfThis from which on labels are doubted
   * @param bounded   whether tau is a score, and not a quantile
   * @param labels    whether rows without a label are asked about, too
   */
  public void show(SessionModel model, Instances data, Presentation how, double tauOfThis, boolean bounded, boolean labels) {
    int unlabelled = (int) data.stream().filter(Instance::classIsMissing).count();
    shown = new Shown(model, data, how, tauOfThis, bounded, unlabelled, labels);
    drawn = -1;
    preparing = false;
    timer.start();
    boolean review = model.snapshot().review();
    seen = false;
    if (review) {
      queue.begin(data, how, model::who);
      map.begin(data, how);
    }
    zones.review(review);
    turn();
    refresh();
  }

  /** What is shown; null if nothing is. */
  SessionModel model() {
    return shown == null ? null : shown.model();
  }

  /**
   * Where questions of a review are shown, if the screen shows windows.
   *
   * @param here whether in this view, and in no window of their own
   */
  Screen place(Screen windows, boolean here) {
    elsewhere = !here;
    return here ? question.screen(windows) : windows;
  }

  /** The same screen; its questions tell of which model the map is to be. */
  Screen mapped(Screen screen) {
    return model.on(screen);
  }

  /** Questions of this conversation, and of no other, tell from now on of which model the map is to be; null for none. On any thread. */
  public void follow(Conversation conversation) {
    model.follow(conversation);
  }

  /** Whether a person is being asked, who may want another row. */
  public void setAsks(boolean isAsking) {
    asks = isAsking;
    showAnew();
  }

  /** A session begins that cannot be shown yet. */
  void begins() {
    if (shown == null) {
      preparing = true;
      turn();
      progress.begins();
    }
  }

  /** Before a session can be shown: so much of its texts or images is read. */
  void reads(int done, int of, String words) {
    if (shown == null) {
      preparing = true;
      turn();
      progress.reads(done, of, words);
    }
  }

  /** Nothing is read any more. */
  void readsNoMore() {
    preparing = false;
    if (shown == null) {
      turn();
      draw(SessionSnapshot.EMPTY, true);
    }
  }

  /** Shows no session. */
  public void clear() {
    shown = null;
    preparing = false;
    result.clear();
    zones.review(false);
    timer.stop();
    pair.close();
    turn();
    draw(SessionSnapshot.EMPTY, true);
  }

  /** Puts the line of tau there; nobody is told. */
  public void setTau(double value) {
    tau.putTau(value);
    showAnew();
  }

  /** Whether answers can be undone and changed now. */
  public void setAmendable(boolean isAmendable) {
    amendable = isAmendable;
    showAnew();
  }

  private void showAnew() {
    drawn = -1;
    refresh();
  }

  /** Draws what has changed; what is not to be seen is drawn when it is. */
  private void refresh() {
    if (shown == null || !isShowing()) {
      return;
    }
    boolean over = shown.model().rests(); // asked first: what comes after it is drawn
    long revision = shown.model().revision();
    if (revision != drawn) {
      draw(shown.model().snapshot(), shown.bounded());
      drawn = revision;
    } else {
      progress.show(shown.model().elapsed());
    }
    if (over) {
      timer.stop();
    }
  }

  private void draw(SessionSnapshot now, boolean bounded) {
    double inForce = shown == null ? tau.tau() : shown.tau();
    progress.show(now, ProgressText.done(now, inForce, tau.tau(), bounded),
        shown == null ? "" : ProgressText.rows(now, shown.data().numInstances(), shown.asked() ? 0 : shown.unlabelled(), shown.asked() ? shown.unlabelled() : 0));
    tau.setVisible(movable && !now.review());
    charts.show(now, inForce, tau.tau(), bounded);
    tau.say(bounded ? now.whatIf(inForce, tau.tau()) : "");
    if (now.review()) {
      question.tell(ProgressText.noQuestion(now, shown.model().rests(), shown.model().pending() != null, elsewhere));
      queue.setAsks(asks && shown.model().asksAnew());
    }
    if (now.review() && (queue.isShowing() || map.isShowing())) {
      queue.update(new QueueWork.Stand(shown.model().opinions(), shown.model().labels(), shown.model().answers()));
    }
    if ((shown != null || now.answers().isEmpty()) && (answers.isShowing() || now.answers().isEmpty())) {
      answers.show(shown == null ? null : shown.data().classAttribute(), now.answers(), amendable);
    }
  }

  @Override
  public void addNotify() {
    super.addNotify();
    if (shown != null) {
      timer.start(); // stops by itself where the session is over
    }
  }

  @Override
  public void removeNotify() {
    timer.stop();
    super.removeNotify();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    if (report != null) {
      report.setFont(new Font(Font.MONOSPACED, Font.PLAIN, Theme.font().getSize()));
    }
  }
}
