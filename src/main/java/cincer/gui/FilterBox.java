package cincer.gui;

import java.awt.Container;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;

/** A text field that filters while somebody types; Enter gives the focus back to the window, Escape clears it, too. */
final class FilterBox {

  private FilterBox() {}

  /**
   * Makes a text field filter.
   *
   * @param changed the text is another one
   * @param entered Enter was pressed
   */
  static void on(JTextField field, Runnable changed, Runnable entered) {
    field.getDocument().addDocumentListener(new DocumentListener() {
      @Override
      public void insertUpdate(DocumentEvent event) {
        changed.run();
      }

      @Override
      public void removeUpdate(DocumentEvent event) {
        changed.run();
      }

      @Override
      public void changedUpdate(DocumentEvent event) {}
    });
    field.addActionListener(enter -> {
      entered.run();
      leave(field);
    });
    field.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "clear");
    field.getActionMap().put("clear", new AbstractAction() {
      private static final long serialVersionUID = 1L;

      @Override
      public void actionPerformed(ActionEvent event) {
        field.setText("");
        leave(field);
      }
    });
  }

  private static void leave(JTextField field) {
    Container question = SwingUtilities.getAncestorOfClass(PairView.class, field);
    (question == null ? field.getRootPane().getContentPane() : question).requestFocusInWindow();
  }

  /** The field with a label before it, and a key that leads there from anywhere in the window. */
  static JComponent labelled(JTextField field, char key, ClassKeys classes) {
    Keys.command(field, classes, key, field::requestFocusInWindow);
    JPanel panel = new JPanel(new MigLayout("insets 0, fillx"));
    panel.setOpaque(false);
    JLabel label = Theme.label(Theme.keyed("Find", classes.command(key)));
    label.setLabelFor(field);
    panel.add(label);
    panel.add(field, "growx, pushx, wmin 0");
    return panel;
  }
}
