package cincer.gui;

import cincer.Answer;
import cincer.queue.Bulk;
import cincer.queue.Queue;
import cincer.queue.Standing;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import weka.core.Attribute;
import weka.gui.WrapLayout;

/** What can be done to all rows that are selected, with a sentence that says what it will do before it does. */
final class BulkView extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 10_000;
  /** As long as what is said of rows may be. */
  private static final String USUAL = "1000 rows. Keep: as the model expects of none. Relabel to \u201cname of a class, 30 characters\u201d: changes 1000 "
      + "labels, as the model expects of all. 100 without a label stay as they are. 100 were decided on before: the new answer counts.";

  static final String CHOOSE = "Double-click a row to be asked about it, or select several (Shift, Ctrl, Ctrl+A) to decide on all of them at one stroke.";

  private final JButton keep = new JButton("Keep");
  private final JButton relabel = new JButton("Relabel to");
  private final JButton unsure = new JButton("Unsure");
  private final JButton leaveOut = new JButton("Leave out");
  private final JButton undo = new JButton("Undo");
  private final JPanel place = new JPanel(new BorderLayout());
  private final WrappedText sentence = new WrappedText(2, USUAL);
  private JComboBox<ChangeDialog.ClassItem> labels;
  private transient Sentences names;
  private transient Consumer<Bulk> decided = bulk -> {};
  private transient IntConsumer undone = number -> {};
  private transient Runnable leaves = () -> {};
  private transient Queue queue;
  private int[] rows = {};
  private boolean asks;
  private transient Bulk done;
  private int before; // number of the question that had decided on its row; 0 for none
  private boolean counts; // what was done has been seen to count

  /** @param first stands before all others */
  BulkView(JComponent first) {
    super(new BorderLayout());
    keep.setName("cincer.keepRows");
    keep.setToolTipText("Keep labels");
    keep.getAccessibleContext().setAccessibleName("Keep labels");
    relabel.setName("cincer.relabelRows");
    sentence.setName("cincer.willDo");
    keep.addActionListener(event -> decide(Bulk.KEEP));
    relabel.addActionListener(event -> decide(label()));
    unsure.setName("cincer.unsureRows");
    leaveOut.setName("cincer.leaveOutRows");
    unsure.setToolTipText("Nobody can tell: they count as looked at, and keep their labels");
    leaveOut.setToolTipText("Nothing learns from them, and they are left out of the data that is handed on");
    unsure.addActionListener(event -> decide(Answer.Other.unsure()));
    leaveOut.addActionListener(event -> decide(Answer.Other.leaveOut()));
    undo.setName("cincer.undoRows");
    undo.setToolTipText("Takes back what was decided on several rows last; Ctrl+Z does the same");
    undo.getAccessibleContext().setAccessibleName("Undo what was decided on several rows");
    undo.addActionListener(event -> undo());
    JPanel relabelling = new JPanel(new MigLayout("insets 0", "[]rel[80:150:]"));
    relabelling.add(relabel);
    relabelling.add(place, "growx");
    JPanel buttons = new JPanel(new WrapLayout(FlowLayout.LEADING, Theme.gap(), 2)); // where there is little room they take another line
    List.of(first, keep, relabelling, unsure, leaveOut).forEach(buttons::add);
    add(buttons, BorderLayout.NORTH);
    JPanel end = new JPanel(new BorderLayout());
    end.add(undo, BorderLayout.NORTH);
    JPanel below = new JPanel(new BorderLayout(Theme.gap(), 0));
    below.add(sentence, BorderLayout.CENTER);
    below.add(end, BorderLayout.LINE_END);
    add(below, BorderLayout.CENTER);
  }

  /** Of another session. */
  void begin(Attribute classAttribute, Sentences ofClasses) {
    names = ofClasses;
    labels = ChangeDialog.choice(classAttribute, false, 0, "cincer.relabelTo");
    labels.getAccessibleContext().setAccessibleName("Label for the rows that are selected");
    labels.addActionListener(event -> update());
    done = null;
    counts = false;
    rows = new int[0];
    place.removeAll();
    place.add(labels, BorderLayout.CENTER);
  }

  /** Tells what is decided. */
  void whenDecided(Consumer<Bulk> listener) {
    decided = listener;
  }

  /** Tells the number of the question whose answer is to be undone. */
  void whenUndone(IntConsumer listener) {
    undone = listener;
  }

  /** Tells that something is done, and the buttons will not be enabled for a while: the keys are better elsewhere. */
  void whenLeft(Runnable listener) {
    leaves = listener;
  }

  /** Takes back what was done last, if it still stands. */
  void undo() {
    if (asks && counts) {
      int number = queue.question()[done.asks()];
      done = null;
      counts = false;
      leaves.run();
      update();
      undone.accept(number);
    }
  }

  /**
   * Shows what can be done.
   *
   * @param selected rows (0-based)
   * @param canAsk   whether a review asks, so that something can be decided on
   */
  void show(Queue of, int[] selected, boolean canAsk) {
    boolean others = !sameRows(rows, selected);
    queue = of;
    rows = selected;
    asks = canAsk;
    if (labels != null) {
      if (others) {
        propose();
      }
      look(others && rows.length > 0);
      update();
    }
  }

  /** In whichever order; of more than can be decided on that is of no interest. */
  private static boolean sameRows(int[] some, int[] others) {
    return Arrays.equals(some, others) || some.length == others.length && some.length <= MOST
        && Arrays.equals(Arrays.stream(some).sorted().toArray(), Arrays.stream(others).sorted().toArray());
  }

  /** Of rows that were selected just now, what the model expects of most of them stands beside the button. */
  private void propose() {
    int label = rows.length > MOST ? -1 : Bulk.proposed(queue, rows);
    if (label >= 0) {
      labels.setSelectedIndex(label);
    }
  }

  /** What was done is told as soon as it stands, until something else is selected or it stands no longer. */
  private void look(boolean elsewhere) {
    boolean stands = done != null && queue.question()[done.asks()] != before && stands(queue, done);
    if (elsewhere || counts && !stands) {
      done = null;
      counts = false;
    } else {
      counts = stands;
    }
  }

  /** Whether all rows of a stroke are as it left them, by the answer to one question. */
  private static boolean stands(Queue queue, Bulk bulk) {
    int number = queue.question()[bulk.asks()];
    boolean together = bulk.answer().otherRows().stream().allMatch(row -> queue.question()[row] == number);
    return together && (bulk.answer() instanceof Answer.Labels given
        ? queue.given()[bulk.asks()] == given.label() && given.together().stream().allMatch(row -> queue.given()[row.row()] == row.label())
        : queue.standing(bulk.asks()) == (((Answer.Other) bulk.answer()).finding() == Answer.Finding.LEAVE_OUT ? Standing.LEFT_OUT : Standing.UNSURE));
  }

  private int label() {
    return labels.getSelectedIndex();
  }

  private void update() {
    boolean some = rows.length > 0 && rows.length <= MOST;
    boolean possible = asks && some && Bulk.of(queue, new int[] {first()}, Bulk.KEEP).isPresent();
    keep.setEnabled(possible);
    relabel.setEnabled(possible && Bulk.counts(queue, rows, label()).changed() > 0); // else it would keep them
    labels.setEnabled(possible);
    unsure.setEnabled(possible);
    leaveOut.setEnabled(possible);
    undo.setEnabled(asks && counts);
    sentence.setText(!asks ? "" : possible ? says(names, queue, rows, label()) : counts ? did() : rows.length == 0 ? CHOOSE
        : !some ? "Narrow it down: at most " + MOST + " rows are decided on at one stroke."
        : rows.length == 1 ? "This row was decided on already, or has no label; its answer can be changed below Answers."
            : "These rows were decided on already, or have no label; answers can be changed below Answers.");
  }

  /** The first that can be asked about; the first of all where none can. */
  private int first() {
    for (int row : rows) {
      if (Bulk.of(queue, new int[] {row}, Bulk.KEEP).isPresent()) {
        return row;
      }
    }
    return rows[0];
  }

  /** What the actions will do. */
  static String says(Sentences names, Queue queue, int[] rows, int label) {
    Bulk.Counts kept = Bulk.counts(queue, rows, Bulk.KEEP);
    Bulk.Counts then = Bulk.counts(queue, rows, label);
    boolean one = kept.rows() == 1;
    return count(kept.rows(), "row") + ". Keep: " + expected(kept) + ". Relabel to \u201c" + names.name(label, 30) + "\u201d: "
        + (then.changed() == 0 ? "the label that " + (one ? "it has" : "they have") + " already." : "changes " + count(then.changed(), "label") + ", "
        + expected(then) + ".")
        + (then.unlabelled() == 0 ? "" : then.unlabelled() == 1 ? " 1 without a label stays as it is."
            : " " + then.unlabelled() + " without a label stay as they are.")
        + (kept.again() == 0 ? "" : kept.again() == 1 ? " 1 was decided on before: the new answer counts." : " " + kept.again()
        + " were decided on before: the new answer counts.");
  }

  private static String expected(Bulk.Counts counts) {
    return counts.rows() == 1 ? counts.expected() == 1 ? "as the model expects" : "not as the model expects"
        : "as the model expects of " + (counts.expected() == 0 ? "none" : counts.expected() == counts.rows() ? "all" : counts.expected());
  }

  /** What was done last. */
  private String did() {
    String what = count(done.counts().rows(), "row");
    String how = done.answer() instanceof Answer.Labels given ? done.counts().changed() == 0 ? "kept" : "relabelled to \u201c" + names.name(given.label(), 30) + "\u201d"
        : ((Answer.Other) done.answer()).finding() == Answer.Finding.LEAVE_OUT ? "left out" : "looked at, and unsure";
    return Sentences.capital(how) + ": " + what + ". Undo takes it back.";
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private void decide(int label) {
    decide(Bulk.of(queue, rows, label));
  }

  private void decide(Answer.Other other) {
    decide(Bulk.of(queue, rows, other));
  }

  private void decide(Optional<Bulk> bulk) {
    leaves.run();
    List.of(keep, relabel, unsure, leaveOut).forEach(button -> button.setEnabled(false)); // until it is seen what came of it
    bulk.ifPresent(deed -> {
      done = deed;
      before = queue.question()[deed.asks()];
      counts = false;
      decided.accept(deed);
    });
  }
}
