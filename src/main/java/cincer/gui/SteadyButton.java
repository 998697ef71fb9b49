package cincer.gui;

import java.awt.Dimension;
import java.awt.FontMetrics;
import javax.swing.JButton;

/** A button whose text changes, but not its width. */
final class SteadyButton extends JButton {

  private static final long serialVersionUID = 1L;

  private final String other;

  /** @param other text that it may have, too */
  SteadyButton(String text, String other) {
    super(text);
    this.other = text.length() > other.length() ? text : other;
  }

  @Override
  public Dimension getPreferredSize() {
    Dimension size = super.getPreferredSize();
    FontMetrics metrics = getFontMetrics(getFont());
    int missing = other == null ? 0 : metrics.stringWidth(other) - metrics.stringWidth(getText());
    return new Dimension(size.width + Math.max(0, missing), size.height);
  }
}
