package cincer.gui;

import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Scrollable;

/** Something that takes the height of the window, and scrolls up and down where the window is too low for it. */
final class LowWindow extends JScrollPane {

  private static final long serialVersionUID = 1L;

  LowWindow(JComponent content) {
    super(new Column(content), VERTICAL_SCROLLBAR_AS_NEEDED, HORIZONTAL_SCROLLBAR_NEVER);
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

  private static final class Column extends JPanel implements Scrollable {
    private static final long serialVersionUID = 1L;

    Column(JComponent content) {
      super(new java.awt.BorderLayout());
      add(content);
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
      return getParent().getHeight() >= getPreferredSize().height;
    }
  }
}
