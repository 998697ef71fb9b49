package cincer.gui;

import cincer.Answer;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import weka.gui.GenericObjectEditor;
import weka.gui.PropertyPanel;
import weka.gui.ResultHistoryPanel;

/** Everything that is seen of the tab "Clean labels", laid out as Weka's Classify tab. Decides nothing. */
public final class CleaningTab extends JPanel {

  private static final long serialVersionUID = 1L;

  /** A second press within this time is a double click. */
  private static final long AGAIN_MILLIS = 700;

  private final JComboBox<String> classes = new ClassCombo();
  private final ListText labels = new ListText(2);
  private final OrderView way = new OrderView();
  private final JButton start = button("Start", "start", "Begins a cleaning session");
  private final JButton pause = named(new SteadyButton("Pause", "Go on"), "pause", "Ends the asking for now; what was answered is kept");
  private final JButton stop = button("Stop", "stop", "Ends the session at the next question, and puts it into the result list; pressed again, at once");
  private final JButton use = button("Use cleaned data", "use", "Hands the cleaned data to the Preprocess tab, where they can be undone");
  private final JButton save = button("Save cleaned data...", "save", "Saves the data with the labels that stand");
  private final JButton report = button("Save report...", "report", "Saves what was asked and changed: a page, a table or a text");
  private final JButton open = button("Sessions...", "open", "Lists all cleaning sessions: open them, go on with them, change answers, delete them");
  private final Notice notice = new Notice();
  private final SessionView session;
  private final ResultHistoryPanel history;
  private final transient TabRoom room;

  /**
   * Lays everything out.
   *
   * @param editor of the filter
   * @param amend  undoes, redoes or changes an earlier answer
   * @param moved  is told the new tau when a person has moved its line
   */
  public CleaningTab(GenericObjectEditor editor, Consumer<Answer> amend, DoubleConsumer moved) {
    super(new BorderLayout());
    session = new SessionView(amend, moved);
    history = new ResultHistoryPanel(session.report());
    history.setHandleRightClicks(false);
    stop.setMultiClickThreshhold(AGAIN_MILLIS);
    history.getList().setName("cincer.history");
    history.getList().getAccessibleContext().setAccessibleName("Results");
    JPanel chooser = titled("Filter", new PropertyPanel(editor));
    JPanel middle = new JPanel(new BorderLayout());
    JPanel place = new JPanel(new BorderLayout());
    LowWindow left = new LowWindow(left(place));
    room = new TabRoom(this, place, steer(), chooser, left);
    JPanel above = new JPanel(new BorderLayout());
    above.add(room.bar(), BorderLayout.NORTH);
    above.add(notice, BorderLayout.CENTER);
    middle.add(above, BorderLayout.NORTH);
    middle.add(new LowWindow(session), BorderLayout.CENTER);
    add(chooser, BorderLayout.NORTH);
    add(left, BorderLayout.WEST);
    add(middle, BorderLayout.CENTER);
  }

  /** Begins, pauses and ends a session. */
  private JPanel steer() {
    JPanel buttons = new JPanel(new MigLayout("insets 0, fillx", "[grow, fill, sg]rel[grow, fill, sg]rel[grow, fill, sg]"));
    for (JButton button : new JButton[] {start, pause, stop}) {
      buttons.add(button);
    }
    return buttons;
  }

  /** @param place where what steers the session stands */
  private JPanel left(JPanel place) {
    JPanel buttons = new JPanel(new MigLayout("insets 0 3lp 3lp 3lp, fillx, wrap 1", "[grow, fill]", "[]rel"));
    for (JComponent one : new JComponent[] {place, use, save, report, open}) {
      buttons.add(one);
    }
    JPanel upper = new JPanel(new BorderLayout());
    JPanel what = new JPanel(new BorderLayout(0, Theme.gap() / 2));
    what.add(classes, BorderLayout.NORTH);
    what.add(labels, BorderLayout.CENTER);
    labels.setName("cincer.labels");
    upper.add(titled("Labels to clean (class)", what), BorderLayout.NORTH);
    upper.add(titled("How to go through them", way), BorderLayout.CENTER);
    upper.add(buttons, BorderLayout.SOUTH);
    history.getList().setVisibleRowCount(4);
    JPanel left = new JPanel(new BorderLayout());
    left.add(upper, BorderLayout.NORTH);
    JPanel results = titled("Result list (right-click)", history);
    results.setPreferredSize(new Dimension(0, results.getPreferredSize().height)); // buttons decide the width
    left.add(results, BorderLayout.CENTER);
    return left;
  }

  private static JPanel titled(String title, JComponent content) {
    JPanel panel = new JPanel(new BorderLayout());
    panel.setBorder(BorderFactory.createTitledBorder(title));
    panel.add(content, BorderLayout.CENTER);
    return panel;
  }

  private static JButton button(String text, String name, String tip) {
    return named(new JButton(text), name, tip);
  }

  private static JButton named(JButton button, String name, String tip) {
    button.setName("cincer." + name);
    button.setToolTipText(tip);
    return button;
  }

  /** Enables what can be done. */
  public void show(Controls controls) {
    start.setEnabled(controls.start());
    start.setToolTipText(controls.start() ? "Begins to clean the labels of the class above" : controls.reason());
    pause.setEnabled(controls.pause());
    pause.setText(controls.pauseText());
    stop.setEnabled(controls.stop());
    use.setEnabled(controls.result());
    save.setEnabled(controls.result());
    report.setEnabled(controls.result());
    open.setEnabled(controls.open());
    way.setEnabled(!controls.stop());
    classes.setEnabled(!controls.stop()); // another class may be what lets one start
  }

  /** Whether questions are asked in the tab, which in a narrow window need all of it. */
  void asks(boolean inTab) {
    room.asks(inTab);
  }

  /** The attributes of the data; the class is chosen here. */
  public JComboBox<String> classes() {
    return classes;
  }

  /** Names the labels that would be cleaned; nothing by an empty text. */
  public void name(String text) {
    labels.setText(text);
    labels.setToolTipText(text.isEmpty() ? null : " " + text); // a space: no HTML
  }

  /** How the data is gone through. */
  public OrderView way() {
    return way;
  }

  /** Begins a session. */
  public JButton start() {
    return start;
  }

  /** Pauses a session, or goes on with it. */
  public JButton pause() {
    return pause;
  }

  /** Ends a session. */
  public JButton stop() {
    return stop;
  }

  /** Hands the cleaned data on. */
  public JButton use() {
    return use;
  }

  /** Saves the cleaned data. */
  public JButton save() {
    return save;
  }

  /** Saves a report. */
  public JButton report() {
    return report;
  }

  /** Opens a session. */
  public JButton open() {
    return open;
  }

  /** Says what is the matter. */
  public Notice notice() {
    return notice;
  }

  /** The session that is shown. */
  public SessionView session() {
    return session;
  }

  /** Sessions that came to an end or were stopped. */
  public ResultHistoryPanel history() {
    return history;
  }
}
