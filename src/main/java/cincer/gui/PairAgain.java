package cincer.gui;

import java.awt.Component;
import javax.swing.JOptionPane;
import weka.core.Instances;

/** Shows a pair that was asked about before. */
final class PairAgain {

  private PairAgain() {}

  static void show(Component parent, GivenAnswer answer, Instances data) {
    JOptionPane.showMessageDialog(parent, Theme.label("Row " + (answer.row() + 1) + " of " + data.relationName()));
  }
}
