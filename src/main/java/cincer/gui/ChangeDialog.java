package cincer.gui;

import cincer.Answer;
import java.awt.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import weka.core.Attribute;

/** Asks for other labels for a pair that was answered before. */
final class ChangeDialog {

  private static final String UNJUDGED = "(leave as it is)";
  /** Of more classes, not each is measured to find the widest. */
  private static final int MOST_MEASURED = 500;

  private static final Map<Answer.Finding, String> OTHERS = new LinkedHashMap<>();

  static {
    OTHERS.put(Answer.Finding.UNSURE, "(unsure)");
    OTHERS.put(Answer.Finding.NONE_FITS, "(none of these classes)");
    OTHERS.put(Answer.Finding.LEAVE_OUT, "(leave this row out)");
  }

  private ChangeDialog() {}

  /** What is to stand; null if nothing is to change. */
  static Answer.Said ask(Component parent, GivenAnswer answer, Attribute labels) {
    Answer.Labels given = answer.given() instanceof Answer.Labels l ? l : null;
    JComboBox<ClassItem> left = choice(labels, false, answer.given() instanceof Answer.Labels l ? l.label() : answer.before(), "cincer.change.row");
    OTHERS.forEach((finding, name) -> left.addItem(new ClassItem(PairModel.NONE, name)));
    if (answer.given() instanceof Answer.Other other && other.finding() != Answer.Finding.SEVERAL_FIT) {
      left.setSelectedIndex(labels.numValues() + List.copyOf(OTHERS.keySet()).indexOf(other.finding()));
    }
    int other = given != null && given.judgesCounterExample() ? given.counterExample()
        : answer.query().counterExample().map(shown -> shown.row()).orElse(-1);
    boolean judged = given != null && given.judgesCounterExample();
    JComboBox<ClassItem> right = choice(labels, true, judged ? given.counterLabel() + 1 : 0, "cincer.change.counterexample");
    JTextArea note = new JTextArea(answer.given().note(), 2, 1);
    note.setName("cincer.change.note");
    Keys.leaveByTab(note);
    note.setLineWrap(true);
    JPanel panel = new JPanel(new MigLayout("insets 0, fillx, wrap", "[grow, fill]"));
    panel.add(Theme.label("Label of row " + (answer.row() + 1) + ", which was doubted:"));
    panel.add(left);
    List<Answer.Decided> together = given == null ? List.of() : given.together();
    if (other >= 0 && together.isEmpty()) {
      panel.add(Theme.label("Label of row " + (other + 1) + ", its counter-example:"));
      panel.add(right);
      left.addActionListener(event -> right.setEnabled(left.getSelectedIndex() < labels.numValues()));
    }
    panel.add(Theme.label("Note:"));
    panel.add(new JScrollPane(note));
    Object[] options = {"Change answer", "Cancel"};
    int chosen = JOptionPane.showOptionDialog(parent, panel, "Answer to question " + answer.number(), JOptionPane.DEFAULT_OPTION,
        JOptionPane.PLAIN_MESSAGE, null, options, options[0]);
    if (chosen != 0) {
      return null;
    }
    int finding = left.getSelectedIndex() - labels.numValues();
    if (finding >= 0) {
      return other(List.copyOf(OTHERS.keySet()).get(finding), answer.given()).noted(note.getText().strip());
    }
    int label = left.getSelectedIndex();
    return (!together.isEmpty() ? Answer.Labels.together(label, together) // those stay as they were decided on
        : other < 0 || right.getSelectedIndex() == 0 ? Answer.Labels.of(label)
        : new Answer.Labels(label, other, right.getSelectedIndex() - 1)).noted(note.getText().strip());
  }

  /** Of the rows of which something was said at one stroke, the same is said again. */
  private static Answer.Other other(Answer.Finding finding, Answer given) {
    Answer.Other before = given instanceof Answer.Other other ? other : null;
    String newClass = before != null && before.finding() == finding ? before.newClass() : "";
    List<Integer> together = given instanceof Answer.Labels l ? l.together().stream().map(Answer.Decided::row).toList()
        : before == null ? List.of() : before.together();
    return new Answer.Other(finding, List.of(), newClass, together, "");
  }

  /** A class, or none; two classes may be shown alike, because long names are cut, and are not the same all the same. */
  record ClassItem(int label, String name) {
    @Override
    public String toString() {
      return name;
    }
  }

  static JComboBox<ClassItem> choice(Attribute labels, boolean optional, int selected, String name) {
    Sentences names = new Sentences(labels);
    DefaultComboBoxModel<ClassItem> model = new DefaultComboBoxModel<>();
    if (optional) {
      model.addElement(new ClassItem(PairModel.NONE, UNJUDGED));
    }
    for (int label = 0; label < labels.numValues(); label++) {
      model.addElement(new ClassItem(label, names.name(label)));
    }
    JComboBox<ClassItem> choice = new LabelCombo(model, names.shortNames());
    if (labels.numValues() > MOST_MEASURED) {
      choice.setPrototypeDisplayValue(new ClassItem(PairModel.NONE, UNJUDGED + UNJUDGED));
    }
    choice.setSelectedIndex(selected);
    choice.setName(name);
    return choice;
  }
}
