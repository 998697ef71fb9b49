package cincer.gui;

import cincer.data.Plain;
import java.awt.Dimension;
import java.awt.Graphics;
import java.util.Arrays;
import javax.swing.JComponent;

/** How many rows there are by doubt, from 0 to 100%; those in the range that is wanted are strong. */
final class DoubtBars extends JComponent {

  private static final long serialVersionUID = 1L;

  private int[] counts = {0};
  private double least;
  private double most = 1;

  DoubtBars() {
    setName("cincer.doubts");
  }

  void show(int[] now, double from, double to) {
    counts = now;
    least = from;
    most = to;
    setToolTipText("Rows by doubt, in steps of " + Plain.percent(1.0 / now.length) + ", from 0 to 100%: " + Arrays.toString(now).replaceAll("[\\[\\]]", ""));
    repaint();
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(5 * Theme.font().getSize(), 2 * Theme.font().getSize());
  }

  @Override
  protected void paintComponent(Graphics g) {
    double highest = Math.sqrt(Math.max(1, Arrays.stream(counts).max().orElse(1))); // by square roots, or a few doubtful ones would not be seen
    for (int band = 0; band < counts.length; band++) {
      int left = band * getWidth() / counts.length;
      int right = (band + 1) * getWidth() / counts.length;
      int height = (int) Math.ceil(Math.sqrt(counts[band]) / highest * (getHeight() - 2));
      double middle = (band + 0.5) / counts.length;
      g.setColor(middle >= least && middle <= most ? Theme.accent() : Theme.track());
      g.fillRect(left, getHeight() - 1 - height, Math.max(1, right - left - 1), height);
    }
    g.setColor(Theme.quiet());
    g.drawLine(0, getHeight() - 1, getWidth(), getHeight() - 1);
  }
}
