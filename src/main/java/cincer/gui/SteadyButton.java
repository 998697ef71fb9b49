package cincer.gui;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.util.List;
import javax.swing.JButton;

/** A button whose text changes, but not its width. */
final class SteadyButton extends JButton {

  private static final long serialVersionUID = 1L;

  private final List<String> texts;

  /** @param texts that it may have; it begins with the first */
  SteadyButton(String... texts) {
    super(texts[0]);
    this.texts = List.of(texts);
  }

  @Override
  public Dimension getPreferredSize() {
    Dimension size = super.getPreferredSize();
    FontMetrics metrics = getFontMetrics(getFont());
    int widest = texts == null ? 0 : texts.stream().mapToInt(metrics::stringWidth).max().orElse(0);
    return new Dimension(size.width + Math.max(0, widest - metrics.stringWidth(getText())), size.height);
  }
}
