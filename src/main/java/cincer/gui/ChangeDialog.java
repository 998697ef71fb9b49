package cincer.gui;

import cincer.Answer;
import cincer.data.Plain;
import java.awt.Component;
import java.awt.GridLayout;
import java.util.Collections;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import weka.core.Attribute;

/** Asks for other labels for a pair that was answered before. */
final class ChangeDialog {

  private static final String UNJUDGED = "(leave as it is)";

  private ChangeDialog() {}

  /** The labels that are to stand; null if nothing is to change. */
  static Answer.Labels ask(Component parent, GivenAnswer answer, Attribute labels) {
    Answer.Labels given = answer.given() instanceof Answer.Labels l ? l : null;
    JComboBox<String> left = choice(labels, false, given == null ? answer.before() : given.label(), "cincer.change.row");
    int other = given != null && given.judgesCounterExample() ? given.counterExample()
        : answer.query().counterExample().map(shown -> shown.row()).orElse(-1);
    boolean judged = given != null && given.judgesCounterExample();
    JComboBox<String> right = choice(labels, true, judged ? given.counterLabel() + 1 : 0, "cincer.change.counterexample");
    JPanel panel = new JPanel(new GridLayout(0, 1));
    panel.add(Theme.label("Label of row " + (answer.row() + 1) + ", which was doubted:"));
    panel.add(left);
    if (other >= 0) {
      panel.add(Theme.label("Label of row " + (other + 1) + ", its counter-example:"));
      panel.add(right);
    }
    Object[] options = {"Change answer", "Cancel"};
    int chosen = JOptionPane.showOptionDialog(parent, panel, "Answer to question " + answer.number(), JOptionPane.DEFAULT_OPTION,
        JOptionPane.PLAIN_MESSAGE, null, options, options[0]);
    if (chosen != 0) {
      return null;
    }
    return other < 0 || right.getSelectedIndex() == 0 ? Answer.Labels.of(left.getSelectedIndex())
        : new Answer.Labels(left.getSelectedIndex(), other, right.getSelectedIndex() - 1);
  }

  private static JComboBox<String> choice(Attribute labels, boolean optional, int selected, String name) {
    DefaultComboBoxModel<String> model = new DefaultComboBoxModel<>();
    if (optional) {
      model.addElement(UNJUDGED);
    }
    Collections.list(labels.enumerateValues()).forEach(value -> model.addElement(Plain.cut(Plain.text(value.toString()), 60)));
    JComboBox<String> choice = new JComboBox<>(model);
    choice.setSelectedIndex(selected);
    choice.setName(name);
    return choice;
  }
}
