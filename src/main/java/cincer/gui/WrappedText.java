package cincer.gui;

import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JTextArea;

/** A text in as many lines as it needs, which looks like a label. */
class WrappedText extends JTextArea {

  private static final long serialVersionUID = 1L;

  /** @param rows that are kept free at least */
  WrappedText(int rows) {
    super(rows, 1);
    setLineWrap(true);
    setWrapStyleWord(true);
    setEditable(false);
    setFocusable(false);
    setOpaque(false);
    setBorder(null);
    addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        revalidate(); // the height follows the width
      }
    });
  }

  @Override
  public void setText(String text) {
    if (!text.equals(getText())) {
      super.setText(text);
      getAccessibleContext().setAccessibleName(text);
    }
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setFont(Theme.font());
    setForeground(Theme.foreground());
    setOpaque(false);
    setBorder(null);
  }
}
