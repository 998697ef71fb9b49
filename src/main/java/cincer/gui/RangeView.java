package cincer.gui;

import cincer.queue.Filter;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.function.DoubleFunction;
import javax.swing.JComponent;

/**
 * A histogram with a handle at either end of the range that is wanted: dragged, or moved by keys while one has the focus. A double click takes
 * the whole range again.
 */
final class RangeView extends JComponent {

  private static final long serialVersionUID = 1L;
  /** Steps from one end to the other. */
  static final int STEPS = 100;

  /** Is told the range that somebody wants, in parts of the whole. */
  @FunctionalInterface
  interface Wanted {
    /** From and to, in [0, 1]. */
    void range(double from, double to);
  }

  private final String what;
  private final transient Wanted wanted;
  private final RangeHandle least;
  private final RangeHandle most;
  private transient DoubleFunction<String> shown = part -> "";
  private int[] counts = {0};
  private boolean dragged;

  /**
   * All of it.
   *
   * @param name   of the component; its handles are called {@code name.least} and {@code name.most}
   * @param what   it is about, as in "doubt"
   * @param wanted is told what somebody wants
   */
  RangeView(String name, String what, Wanted wanted) {
    this.what = what;
    this.wanted = wanted;
    setName(name);
    least = new RangeHandle(name + ".least", "Least " + what, 0, at -> want(at, -1));
    most = new RangeHandle(name + ".most", "Greatest " + what, STEPS, at -> want(-1, at));
    add(least);
    add(most);
    MouseAdapter mouse = new MouseAdapter() {
      @Override
      public void mousePressed(MouseEvent event) {
        if (event.getClickCount() == 2) {
          want(0, STEPS);
        } else {
          take(event);
        }
      }

      @Override
      public void mouseDragged(MouseEvent event) {
        drag(at(event));
      }

      @Override
      public void mouseReleased(MouseEvent event) {
        dragged = false;
      }
    };
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
    setCursor(Cursor.getPredefinedCursor(Cursor.E_RESIZE_CURSOR));
  }

  /** The nearer handle; of two at one place the one that can be moved there. */
  private void take(MouseEvent event) {
    int at = at(event);
    boolean first = least.at() == most.at() ? at < least.at() || least.at() == STEPS : Math.abs(at - least.at()) < Math.abs(at - most.at());
    dragged = true;
    (first ? least : most).requestFocusInWindow();
    want(first ? at : -1, first ? -1 : at);
  }

  private void drag(int at) {
    boolean first = least.isFocusOwner();
    want(first ? at : -1, first ? -1 : at);
  }

  private int at(MouseEvent event) {
    return Math.max(0, Math.min(STEPS, Math.round((float) STEPS * (event.getX() - inset()) / Math.max(1, getWidth() - 2 * inset()))));
  }

  /** Either may be -1: it stays; the one that is moved takes the other along. */
  private void want(int from, int to) {
    int low = from < 0 ? Math.min(least.at(), to) : from;
    int high = to < 0 ? Math.max(most.at(), from) : to;
    if (low != least.at() || high != most.at()) {
      put(low, high);
      wanted.range((double) low / STEPS, (double) high / STEPS);
    }
  }

  private void put(int low, int high) {
    least.put(low, shown.apply((double) low / STEPS));
    most.put(high, shown.apply((double) high / STEPS));
    revalidate();
    repaint();
  }

  /**
   * Shows how many rows there are, and what is wanted.
   *
   * @param now   by parts of equal width
   * @param range that is wanted
   * @param text  of a place in [0, 1], as a person reads it
   */
  void show(int[] now, Filter.Range range, DoubleFunction<String> text) {
    counts = now;
    shown = text;
    setToolTipText(" Rows by " + what + ", from " + text.apply(0) + " to " + text.apply(1) + ": drag an end, or move it by the arrow keys; a double click takes all");
    if (!dragged) {
      put((int) Math.round(range.least() * STEPS), (int) Math.round(range.most() * STEPS));
    }
    repaint();
  }

  /** The range that is wanted, in words. */
  String text() {
    return shown.apply((double) least.at() / STEPS) + " \u2013 " + shown.apply((double) most.at() / STEPS);
  }

  private static int inset() {
    return RangeHandle.side() / 2;
  }

  private int x(int at) {
    return inset() + Math.round((float) at * (getWidth() - 2 * inset()) / STEPS);
  }

  @Override
  public void doLayout() {
    for (RangeHandle handle : new RangeHandle[] {least, most}) {
      handle.setBounds(x(handle.at()) - inset(), getHeight() - RangeHandle.side(), RangeHandle.side(), RangeHandle.side());
    }
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(8 * Theme.font().getSize(), 2 * Theme.font().getSize() + RangeHandle.side());
  }

  @Override
  protected void paintComponent(Graphics g) {
    int base = getHeight() - RangeHandle.side();
    double highest = Math.sqrt(Math.max(1, Arrays.stream(counts).max().orElse(1))); // by square roots, or a few doubtful ones would not be seen
    for (int band = 0; band < counts.length; band++) {
      int left = inset() + band * (getWidth() - 2 * inset()) / counts.length;
      int right = inset() + (band + 1) * (getWidth() - 2 * inset()) / counts.length;
      int height = (int) Math.ceil(Math.sqrt(counts[band]) / highest * (base - 2));
      double middle = (band + 0.5) / counts.length * STEPS;
      g.setColor(isEnabled() && middle >= least.at() && middle <= most.at() ? Theme.accent() : Theme.track());
      g.fillRect(left, base - height, Math.max(1, right - left - 1), height);
    }
    g.setColor(Theme.quiet());
    g.drawLine(inset(), base, getWidth() - inset(), base);
  }
}
