package cincer.gui;

import cincer.explanation.Spread;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Stroke;
import javax.swing.JPanel;

/**
 * Where the values of an attribute lie: above the line those of the class that is expected, below it those of the class that is given; a full mark
 * for the row that is doubted, a dashed one for the other row.
 */
final class Strip extends JPanel {

  private static final long serialVersionUID = 1L;

  private static final int INSET = 3;

  private transient Spread spread;
  private double left;
  private double right;

  Strip() {
    setFont(Theme.font());
  }

  /**
   * Shows an attribute.
   *
   * @param of null for nothing
   * @param leftValue  of the row that is doubted; NaN where unknown
   * @param rightValue of the other row; NaN where unknown
   */
  void show(Spread of, double leftValue, double rightValue) {
    spread = of;
    left = leftValue;
    right = rightValue;
  }

  /** There is nothing in it to lay out; and each cell of a table would ask the screen where the mouse is. */
  @Override
  public void validate() {}

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(getFontMetrics(getFont()).charWidth('m') * 8, getFontMetrics(getFont()).getHeight());
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    if (isBackgroundSet()) {
      g.setColor(getBackground());
      g.fillRect(0, 0, getWidth(), getHeight());
    }
    if (spread != null) {
      int room = getWidth() - 2 * INSET;
      float highest = Math.max(highest(spread.expected()), highest(spread.given()));
      bars(g, spread.expected(), highest, room, true);
      bars(g, spread.given(), highest, room, false);
      g.setColor(isForegroundSet() ? getForeground() : Theme.quiet());
      g.drawLine(INSET, getHeight() / 2, INSET + room, getHeight() / 2);
      g.setColor(isForegroundSet() ? getForeground() : Theme.foreground());
      mark(g, right, room, new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {2, 2}, 0));
      mark(g, left, room, new BasicStroke(2));
    }
    g.dispose();
  }

  private static float highest(float[] shares) {
    float most = 0;
    for (float share : shares) {
      most = Math.max(most, share);
    }
    return most;
  }

  private void bars(Graphics2D g, float[] shares, float highest, int room, boolean up) {
    int middle = getHeight() / 2;
    g.setColor(up ? isForegroundSet() ? Theme.mix(getForeground(), Theme.accent(), 0.5) : ChartStyle.strong() : Theme.mix(Theme.quiet(), Theme.background(), 0.55));
    for (int bin = 0; bin < shares.length && highest > 0; bin++) {
      int from = INSET + bin * room / shares.length;
      int to = INSET + (bin + 1) * room / shares.length;
      int height = (int) Math.ceil(shares[bin] / highest * (middle - 1));
      int gap = spread.values() != null && to - from > 3 ? 1 : 0;
      g.fillRect(from, up ? middle - height : middle + 1, Math.max(1, to - from - gap), height);
    }
  }

  private void mark(Graphics2D g, double value, int room, Stroke stroke) {
    double place = spread.place(value);
    if (!Double.isNaN(place)) {
      g.setStroke(stroke);
      int x = INSET + (int) Math.round(place * (room - 1));
      g.drawLine(x, 1, x, getHeight() - 1);
    }
  }
}
