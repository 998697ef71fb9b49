package cincer.gui;

import cincer.Answer;
import cincer.data.Plain;
import cincer.report.LabelMatrix;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import net.miginfocom.swing.MigLayout;
import weka.gui.WrapLayout;

/** What came of a session: labels before and after, time, what is left, every changed label, and what can be saved. */
final class ResultView extends JPanel {

  private static final long serialVersionUID = 1L;

  private static final int MOST_CLASSES = 12;
  private static final int LINES = 8;

  private final WrappedText nothing = new WrappedText(2);
  private final JPanel facts = new JPanel(new MigLayout("insets 0, fillx, wrap 2", "[]unrel[grow, fill]", "[]rel"));
  private final JPanel cells = new JPanel(new BorderLayout());
  private final ChangedModel changed = new ChangedModel();
  private final JTable list = new JTable(changed);
  private final JPanel buttons = new JPanel(new WrapLayout(FlowLayout.LEADING));
  private final JScrollPane page;
  private final WrappedText measured = new WrappedText(1);
  private final transient Map<JButton, Predicate<CleaningResult>> fitting = new LinkedHashMap<>();
  private transient CleaningResult shown;

  ResultView() {
    super(new BorderLayout());
    setName("cincer.result");
    nothing.setText("What came of a session stands here when it is over, or rests: labels before and after, time, what is left, and every changed label.");
    measured.setName("cincer.measured");
    list.setName("cincer.changed");
    Keys.leaveByTab(list);
    list.getAccessibleContext().setAccessibleName("Changed labels");
    list.setAutoCreateRowSorter(true);
    new Cell(changed::text, Instant::toString).into(list);
    int when = list.getFontMetrics(Theme.font()).stringWidth("22 Nov, 22:22") + 2 * Theme.gap();
    list.getColumn("When").setMinWidth(when);
    JPanel all = new JPanel(new MigLayout("insets panel, fill, wrap, hidemode 3", "[grow, fill]"));
    all.add(facts, "wmin 0");
    all.add(cells, "wmin 0, gaptop unrel");
    all.add(titled("Changed labels"), "gaptop unrel");
    all.add(new JScrollPane(list), "wmin 0, grow, push"); // more rows where there is room
    page = new JScrollPane(new TrackingPanel(all, true));
    page.setBorder(null);
    add(buttons, BorderLayout.SOUTH);
    clear();
  }

  private static JComponent titled(String text) {
    JComponent title = Theme.label(text);
    title.setFont(Theme.heading());
    return title;
  }

  /** What can be saved. */
  void whenSaved(ResultActions actions) {
    offer("Save cleaned data...", "save-data", "Saves the data with the labels that stand", actions::save);
    offer("Save list of changes...", "save-changes", "Saves a table: who changed which label when", actions::changes);
    offer("Save page...", "save-page", "Saves a page for a browser: what was asked and changed", actions::page);
    offer("Save list of moves...", "save-moves", "Saves a table: which image file belongs in another folder by its label", actions::moves, ResultImages::has);
    offer("Copy images...", "copy-images", "Copies the image files into a new folder, each to the folder of its label", actions::copyImages, ResultImages::has);
  }

  /** What can be saved: a button for each. */
  private void offer(String text, String name, String tip, Consumer<CleaningResult> deed) {
    offer(text, name, tip, deed, result -> true);
  }

  /** The same, where it makes sense. */
  private void offer(String text, String name, String tip, Consumer<CleaningResult> deed, Predicate<CleaningResult> fits) {
    JButton button = new JButton(text);
    button.setName("cincer." + name);
    button.setToolTipText(tip);
    button.addActionListener(event -> deed.accept(shown));
    buttons.add(button);
    fitting.put(button, fits);
  }

  /** Shows no session. */
  void clear() {
    shown = null;
    remove(page);
    nothing.setBorder(BorderFactory.createEmptyBorder(Theme.gap(), Theme.gap(), Theme.gap(), Theme.gap()));
    add(nothing, BorderLayout.NORTH);
    buttons.setVisible(false);
    revalidate();
    repaint();
  }

  /** What the labels are good for, in a sentence; empty while nobody knows. */
  void measured(String sentence) {
    if (!measured.getText().equals(sentence)) {
      measured.setText(sentence);
      fill();
    }
  }

  /** Shows what came of a session. */
  void show(CleaningResult result) {
    shown = result;
    remove(nothing);
    add(page, BorderLayout.CENTER);
    buttons.setVisible(true);
    fitting.forEach((button, fits) -> button.setVisible(fits.test(result)));
    fill();
  }

  private void fill() {
    if (shown == null) {
      return;
    }
    facts.removeAll();
    for (ResultFacts.Fact fact : ResultFacts.of(shown, measured.getText())) {
      facts.add(Theme.label(fact.what()), "aligny top");
      WrappedText text = fact.isMeasured() ? measured : new WrappedText(1);
      text.setText(fact.text());
      facts.add(text, "wmin 0");
    }
    int[] before = shown.came().walk().labels();
    int[] after = shown.came().outcome().labels();
    Sentences names = new Sentences(shown.data().classAttribute());
    LabelMatrix matrix = LabelMatrix.of(before, after, shown.came().outcome().others(), shown.data().numClasses(), MOST_CLASSES);
    cells.removeAll();
    cells.add(new MatrixTable(names, matrix).inScrollPane(), BorderLayout.CENTER);
    changed.show(shown, names);
    list.setPreferredScrollableViewportSize(new Dimension(0, list.getRowHeight() * Math.max(2, Math.min(LINES, changed.getRowCount()))));
    revalidate();
    repaint();
  }

  /** A label that was changed, or a row that belongs to none of the classes any more. */
  record ChangedLabel(int row, String given, String stands, String who, Instant when, int question) {}

  /** The list of changed labels. */
  static final class ChangedModel extends LinesModel<ChangedLabel> {
    private static final long serialVersionUID = 1L;
    private final transient AnswersModel times = new AnswersModel();

    ChangedModel() {
      super("Row", "Given", "Final", "Who", "When", "Question");
    }

    String text(Instant when) {
      return times.text(when);
    }

    void show(CleaningResult result, Sentences names) {
      List<ChangedLabel> all = new ArrayList<>();
      int[] before = result.came().walk().labels();
      int[] after = result.came().outcome().labels();
      GivenAnswer[] deciding = ResultFacts.deciding(result.model().snapshot(), before.length);
      Map<Integer, Answer.Other> others = result.came().outcome().others();
      for (int row = 0; row < before.length; row++) {
        GivenAnswer by = deciding[row];
        String outside = LabelMatrix.outside(others.get(row));
        if (before[row] == after[row] && outside.isEmpty()) {
          continue;
        }
        String stands = outside.isEmpty() ? name(names, after[row]) : Plain.text(outside);
        all.add(by == null ? new ChangedLabel(row + 1, name(names, before[row]), stands, "", null, 0)
            : new ChangedLabel(row + 1, name(names, before[row]), stands, by.who(), by.when(), by.number()));
      }
      setLines(all);
      fireTableDataChanged();
    }

    private static String name(Sentences names, int label) {
      return label < 0 ? "" : names.name(label);
    }

    @Override
    public Class<?> getColumnClass(int column) {
      return column == 0 || column == 5 ? Integer.class : column == 4 ? Instant.class : String.class;
    }

    @Override
    public Object getValueAt(int line, int column) {
      ChangedLabel one = at(line);
      return switch (column) {
        case 0 -> one.row();
        case 1 -> one.given();
        case 2 -> one.stands();
        case 3 -> Plain.text(one.who());
        case 4 -> one.when();
        default -> one.question();
      };
    }
  }

}
