package cincer.gui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.Scrollable;

/** What stands in a scroll pane, as wide as that is: at the top, or as high as that is where it has room. */
final class TrackingPanel extends JPanel implements Scrollable {

  private static final long serialVersionUID = 1L;

  private final boolean fills;

  /** At the top. */
  TrackingPanel(JComponent content) {
    this(content, false);
  }

  /** @param fills whether it takes all the height that there is */
  TrackingPanel(JComponent content, boolean fills) {
    super(new BorderLayout());
    this.fills = fills;
    add(content, fills ? BorderLayout.CENTER : BorderLayout.NORTH);
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return getFontMetrics(getFont()).getHeight();
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return visible.height;
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return fills && getParent().getHeight() >= getPreferredSize().height;
  }
}
