package cincer.gui;

import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;

/** A text field that filters while somebody types; Escape clears it and gives the focus back to the window. */
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
    field.addActionListener(enter -> entered.run());
    field.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "clear");
    field.getActionMap().put("clear", new AbstractAction() {
      private static final long serialVersionUID = 1L;

      @Override
      public void actionPerformed(ActionEvent event) {
        field.setText("");
        field.getRootPane().getContentPane().requestFocusInWindow();
      }
    });
  }

  /** The field with a label before it. */
  static JComponent labelled(JTextField field, String text) {
    JPanel panel = new JPanel(new MigLayout("insets 0, fillx"));
    panel.setOpaque(false);
    JLabel label = new JLabel(text);
    label.setLabelFor(field);
    panel.add(label);
    panel.add(field, "growx, pushx, wmin 0");
    return panel;
  }
}
