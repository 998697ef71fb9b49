package cincer.gui;

import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.JScrollPane;

/** Something that takes the height of the window, and scrolls up and down where the window is too low for it. */
final class LowWindow extends JScrollPane {

  private static final long serialVersionUID = 1L;

  LowWindow(JComponent content) {
    super(new TrackingPanel(content, true), VERTICAL_SCROLLBAR_AS_NEEDED, HORIZONTAL_SCROLLBAR_NEVER);
    setBorder(null);
  }

  @Override
  public Dimension getPreferredSize() {
    Dimension size = super.getPreferredSize();
    boolean low = getHeight() > 0 && getViewport().getView().getPreferredSize().height > getHeight();
    return low ? new Dimension(size.width + getVerticalScrollBar().getPreferredSize().width, size.height) : size;
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(getPreferredSize().width, 0);
  }
}
