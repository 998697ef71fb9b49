package cincer.gui;

import cincer.Answer;
import java.awt.Component;
import java.awt.GridLayout;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import weka.core.Attribute;

/** Asks for other labels for a pair that was answered before. */
final class ChangeDialog {

  private static final String UNJUDGED = "(leave as it is)";
  /** Of more classes, not each is measured to find the widest. */
  private static final int MOST_MEASURED = 500;

  private ChangeDialog() {}

  /** The labels that are to stand; null if nothing is to change. */
  static Answer.Labels ask(Component parent, GivenAnswer answer, Attribute labels) {
    Answer.Labels given = answer.given() instanceof Answer.Labels l ? l : null;
    JComboBox<Choice> left = choice(labels, false, given == null ? answer.before() : given.label(), "cincer.change.row");
    int other = given != null && given.judgesCounterExample() ? given.counterExample()
        : answer.query().counterExample().map(shown -> shown.row()).orElse(-1);
    boolean judged = given != null && given.judgesCounterExample();
    JComboBox<Choice> right = choice(labels, true, judged ? given.counterLabel() + 1 : 0, "cincer.change.counterexample");
    JPanel panel = new JPanel(new GridLayout(0, 1));
    panel.add(Theme.label("Label of row " + (answer.row() + 1) + ", which was doubted:"));
    panel.add(left);
    if (other >= 0 && (given == null || given.together().isEmpty())) {
      panel.add(Theme.label("Label of row " + (other + 1) + ", its counter-example:"));
      panel.add(right);
    }
    Object[] options = {"Change answer", "Cancel"};
    int chosen = JOptionPane.showOptionDialog(parent, panel, "Answer to question " + answer.number(), JOptionPane.DEFAULT_OPTION,
        JOptionPane.PLAIN_MESSAGE, null, options, options[0]);
    if (chosen != 0) {
      return null;
    }
    if (given != null && !given.together().isEmpty()) { // those stay as they were decided on
      return Answer.Labels.together(left.getSelectedIndex(), given.together());
    }
    return other < 0 || right.getSelectedIndex() == 0 ? Answer.Labels.of(left.getSelectedIndex())
        : new Answer.Labels(left.getSelectedIndex(), other, right.getSelectedIndex() - 1);
  }

  /** A class, or none; two classes may be shown alike, because long names are cut, and are not the same all the same. */
  record Choice(int label, String name) {
    @Override
    public String toString() {
      return name;
    }
  }

  static JComboBox<Choice> choice(Attribute labels, boolean optional, int selected, String name) {
    Sentences names = new Sentences(labels);
    DefaultComboBoxModel<Choice> model = new DefaultComboBoxModel<>();
    if (optional) {
      model.addElement(new Choice(PairModel.NONE, UNJUDGED));
    }
    for (int label = 0; label < labels.numValues(); label++) {
      model.addElement(new Choice(label, names.name(label)));
    }
    JComboBox<Choice> choice = new JComboBox<>(model);
    choice.setRenderer(Theme.plain(new DefaultListCellRenderer()));
    if (labels.numValues() > MOST_MEASURED) {
      choice.setPrototypeDisplayValue(new Choice(PairModel.NONE, UNJUDGED + UNJUDGED));
    }
    choice.setSelectedIndex(selected);
    choice.setName(name);
    return choice;
  }
}
