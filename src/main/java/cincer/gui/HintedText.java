package cincer.gui;

import java.awt.Graphics;
import javax.swing.JTextArea;

/** A text to be read, and as long as it is empty, a sentence that says what will stand there. */
final class HintedText extends JTextArea {

  private static final long serialVersionUID = 1L;

  private final String hint;

  HintedText(int rows, int columns, String hint) {
    super(rows, columns);
    this.hint = hint;
    setEditable(false);
  }

  @Override
  protected void paintComponent(Graphics g) {
    super.paintComponent(g);
    if (getDocument().getLength() == 0) {
      g.setFont(Theme.font());
      g.setColor(Theme.quiet());
      g.drawString(hint, Theme.gap(), Theme.gap() + g.getFontMetrics().getAscent());
    }
  }
}
