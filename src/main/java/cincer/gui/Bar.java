package cincer.gui;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** A part of 1 as a bar with its figure; in its foreground and on its background where it has them, as on a selection. */
final class Bar extends JComponent implements Accessible {

  private static final long serialVersionUID = 1L;

  private double part;
  private String figure = "";

  Bar() {
    setFont(Theme.font());
  }

  /**
   * Shows a part of 1.
   *
   * @param newPart NaN for none
   */
  void show(double newPart, String newFigure) {
    part = newPart;
    figure = newFigure;
    getAccessibleContext().setAccessibleName(!newFigure.isEmpty() ? newFigure : Double.isNaN(newPart) ? "unknown" : "0%");
    repaint();
  }

  /** There is nothing in it to lay out; and each cell of a table would ask the screen where the mouse is. */
  @Override
  public void validate() {}

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleJComponent() {
        private static final long serialVersionUID = 1L;

        @Override
        public AccessibleRole getAccessibleRole() {
          return AccessibleRole.PROGRESS_BAR;
        }
      };
    }
    return accessibleContext;
  }

  @Override
  public Dimension getPreferredSize() {
    FontMetrics metrics = getFontMetrics(getFont());
    return new Dimension(metrics.stringWidth(">99%") * 5 / 2, metrics.getHeight());
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(getFontMetrics(getFont()).stringWidth(">99% "), getPreferredSize().height);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    if (isBackgroundSet()) {
      g.setColor(getBackground());
      g.fillRect(0, 0, getWidth(), getHeight());
    }
    FontMetrics metrics = g.getFontMetrics(getFont());
    int text = metrics.stringWidth(">99% ");
    int width = getWidth() - text;
    int height = metrics.getHeight() / 2;
    int top = (getHeight() - height) / 2;
    if (!Double.isNaN(part) && width > 0) {
      g.setColor(isForegroundSet() ? Theme.mix(Theme.accent(), getForeground(), 0.3) : Theme.track());
      g.fillRect(0, top, width, height);
      g.setColor(isForegroundSet() ? getForeground() : ChartStyle.strong());
      g.fillRect(0, top, Math.max(part > 0 ? 1 : 0, (int) Math.round(width * part)), height);
    }
    g.setColor(isForegroundSet() ? getForeground() : Theme.foreground());
    g.setFont(getFont());
    g.drawString(figure, getWidth() - metrics.stringWidth(figure), (getHeight() + metrics.getAscent() - metrics.getDescent()) / 2);
    g.dispose();
  }
}
