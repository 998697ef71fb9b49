package cincer.gui;

import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;
import net.miginfocom.swing.MigLayout;

/** A line, or some lines, to write something in below a question; not there until it is opened. */
final class Writing extends JPanel {

  private static final long serialVersionUID = 1L;

  private final JTextComponent text;
  private final transient Runnable closed;

  /**
   * Closed.
   *
   * @param name   for the names of the components
   * @param what   is written
   * @param deed   on the button that takes it
   * @param lines  that are seen; Enter takes what was written in one line, Ctrl+Enter what was written in several
   * @param done   takes it
   * @param closed is called when nothing is written any more
   */
  Writing(String name, String what, String deed, int lines, Consumer<String> done, Runnable closed) {
    super(new MigLayout("insets 0, fillx", "[][grow, fill][fill][]"));
    this.closed = closed;
    this.text = lines == 1 ? new JTextField() : new JTextArea(lines, 1);
    text.setName(name);
    text.getAccessibleContext().setAccessibleName(what);
    JLabel label = Theme.label(what + ":");
    label.setLabelFor(text);
    add(label);
    add(lines == 1 ? text : scrolling((JTextArea) text), lines == 1 ? "wmin 60" : "wmin 60, spany 2, growy");
    Runnable take = () -> done.accept(text.getText());
    JButton button = Theme.button(name + "Done", deed, lines == 1 ? "Enter" : "Ctrl+Enter", take);
    add(button, lines == 1 ? "" : "wrap"); // beside several lines the buttons stand one above the other
    JButton cancel = Theme.button(name + "Cancel", "Cancel", "Esc", this::close);
    cancel.getAccessibleContext().setAccessibleName(what + ": cancel, key Esc");
    add(cancel, lines == 1 ? "" : "skip 1");
    bind(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, lines == 1 ? 0 : InputEvent.CTRL_DOWN_MASK), take);
    bind(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), this::close);
    setVisible(false);
  }

  private static JComponent scrolling(JTextArea area) {
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    area.setFont(Theme.font());
    Keys.leaveByTab(area);
    return new JScrollPane(area, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
  }

  private void bind(KeyStroke key, Runnable deed) {
    text.getInputMap().put(key, key.toString());
    text.getActionMap().put(key.toString(), new AbstractAction() {
      private static final long serialVersionUID = 1L;

      @Override
      public void actionPerformed(ActionEvent event) {
        deed.run();
      }
    });
  }

  /** Somebody can write now. */
  void open(String begun) {
    text.setText(begun);
    setVisible(true);
    text.requestFocusInWindow();
  }

  /** What was written is forgotten. */
  void close() {
    if (isVisible()) {
      setVisible(false);
      closed.run();
    }
  }

  /** What is written. */
  String text() {
    return text.getText();
  }
}
