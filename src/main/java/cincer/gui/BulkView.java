package cincer.gui;

import cincer.Answer;
import cincer.queue.Bulk;
import cincer.queue.Queue;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import weka.core.Attribute;

/** What can be done to all rows that are selected, with a sentence that says what it will do before it does. */
final class BulkView extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 10_000;

  private final JButton keep = new JButton("Keep");
  private final JButton relabel = new JButton("Relabel to");
  private final JButton unsure = new JButton("Unsure");
  private final JButton leaveOut = new JButton("Leave out");
  private final JPanel place = new JPanel(new MigLayout("insets 0, fill", "[grow, fill]"));
  private final WrappedText sentence = new WrappedText(2);
  private JComboBox<ChangeDialog.ClassItem> labels;
  private transient Sentences names;
  private transient Consumer<Bulk> decided = bulk -> {};
  private transient Queue queue;
  private int[] rows = {};
  private boolean asks;

  BulkView() {
    super(new MigLayout("insets 0, fillx", "[][]rel[60:160:240]unrel[][]push"));
    keep.setName("cincer.keepRows");
    keep.setToolTipText("Keep labels");
    keep.getAccessibleContext().setAccessibleName("Keep labels");
    relabel.setName("cincer.relabelRows");
    sentence.setName("cincer.willDo");
    keep.addActionListener(event -> decide(Bulk.KEEP));
    relabel.addActionListener(event -> decide(label()));
    add(keep);
    add(relabel);
    unsure.setName("cincer.unsureRows");
    leaveOut.setName("cincer.leaveOutRows");
    unsure.setToolTipText("Nobody can tell: they count as looked at, and keep their labels");
    leaveOut.setToolTipText("Nothing learns from them, and they are left out of the data that is handed on");
    unsure.addActionListener(event -> decide(Answer.Other.unsure()));
    leaveOut.addActionListener(event -> decide(Answer.Other.leaveOut()));
    add(place, "growx, wmin 60");
    add(unsure);
    add(leaveOut, "wrap");
    add(sentence, "span, growx, wmin 0");
  }

  /** Of another session. */
  void begin(Attribute classAttribute, Sentences ofClasses) {
    names = ofClasses;
    labels = ChangeDialog.choice(classAttribute, false, 0, "cincer.relabelTo");
    labels.getAccessibleContext().setAccessibleName("Label for the rows that are selected");
    labels.addActionListener(event -> update());
    place.removeAll();
    place.add(labels, "wmin 0");
  }

  /** Tells what is decided. */
  void whenDecided(Consumer<Bulk> listener) {
    decided = listener;
  }

  /**
   * Shows what can be done.
   *
   * @param selected rows (0-based)
   * @param canAsk   whether a review asks, so that something can be decided on
   */
  void show(Queue of, int[] selected, boolean canAsk) {
    queue = of;
    rows = selected;
    asks = canAsk;
    if (labels != null) {
      update();
    }
  }

  private int label() {
    return labels.getSelectedIndex();
  }

  private void update() {
    boolean some = rows.length > 0 && rows.length <= MOST;
    boolean possible = asks && some && Bulk.of(queue, new int[] {first()}, Bulk.KEEP).isPresent();
    keep.setEnabled(possible);
    relabel.setEnabled(possible);
    labels.setEnabled(possible);
    unsure.setEnabled(possible);
    leaveOut.setEnabled(possible);
    sentence.setText(!asks || rows.length == 0 ? "" : !some ? "Narrow it down: at most " + MOST + " rows are decided on at one stroke."
        : possible ? says(names, queue, rows, label()) : rows.length == 1 ? "This row was decided on already, or has no label; its answer can be changed below Answers."
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

  /** What the two deeds will do. */
  static String says(Sentences names, Queue queue, int[] rows, int label) {
    Bulk.Counts kept = Bulk.counts(queue, rows, Bulk.KEEP);
    Bulk.Counts then = Bulk.counts(queue, rows, label);
    return count(kept.rows(), "row") + ": to keep " + (kept.rows() == 1 ? "its label" : "their labels") + " is what the model expects of " + kept.expected()
        + "; \u201c" + names.name(label, 30) + "\u201d changes " + count(then.changed(), "label") + ", and is what the model expects of " + then.expected() + "."
        + (then.unlabelled() == 0 ? "" : then.unlabelled() == 1 ? " 1 without a label stays as it is."
            : " " + then.unlabelled() + " without a label stay as they are.")
        + (kept.rows() == 1 ? " Unsure: it counts as looked at. Left out: nothing learns from it." : " Unsure: all " + kept.rows()
        + " count as looked at. Left out: nothing learns from these " + kept.rows() + ".");
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
    List.of(keep, relabel, unsure, leaveOut).forEach(button -> button.setEnabled(false)); // until it is seen what came of it
    bulk.ifPresent(decided);
  }
}
