package cincer.gui;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.JPanel;

/** How much something speaks for (a full bar to the right) or against it (a hollow one to the left). */
final class SignedBar extends JPanel {

  private static final long serialVersionUID = 1L;

  private double part;

  SignedBar() {
    setFont(Theme.font());
  }

  /** @param newPart in [-1, 1]; NaN for nothing */
  void show(double newPart) {
    part = newPart;
  }

  /** There is nothing in it to lay out; and each cell of a table would ask the screen where the mouse is. */
  @Override
  public void validate() {}

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(getFontMetrics(getFont()).charWidth('m') * 6, getFontMetrics(getFont()).getHeight());
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    if (isBackgroundSet()) {
      g.setColor(getBackground());
      g.fillRect(0, 0, getWidth(), getHeight());
    }
    int height = Math.max(4, getHeight() / 2);
    int top = (getHeight() - height) / 2;
    int middle = getWidth() / 2;
    g.setColor(isForegroundSet() ? getForeground() : Theme.quiet());
    g.drawLine(middle, 1, middle, getHeight() - 2);
    int length = Double.isNaN(part) ? 0 : (int) Math.round((middle - 3) * Math.abs(part));
    if (length > 0 && part > 0) {
      g.setColor(isForegroundSet() ? getForeground() : ChartStyle.strong());
      g.fillRect(middle + 1, top, length, height);
    } else if (length > 0) {
      g.setColor(isForegroundSet() ? getForeground() : Theme.foreground());
      g.drawRect(middle - 1 - length, top, length, height - 1);
    }
    g.dispose();
  }
}
