package cincer.gui;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.KeyEvent;
import java.awt.geom.Path2D;
import java.util.function.IntConsumer;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleValue;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** One end of a range: moved by the arrow keys, by pages, to the ends by Home and End; screen readers know it as a slider. */
final class RangeHandle extends JComponent implements Accessible {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 10;

  private final transient IntConsumer moved;
  private int at;
  private String text = "";

  /** @param moved is told where somebody wants it, in [0, {@link RangeView#STEPS}] */
  RangeHandle(String name, String spoken, int at, IntConsumer moved) {
    this.at = at;
    this.moved = moved;
    setName(name);
    setFocusable(true);
    getAccessibleContext().setAccessibleName(spoken);
    key(KeyEvent.VK_LEFT, -1);
    key(KeyEvent.VK_DOWN, -1);
    key(KeyEvent.VK_RIGHT, 1);
    key(KeyEvent.VK_UP, 1);
    key(KeyEvent.VK_PAGE_DOWN, -PAGE);
    key(KeyEvent.VK_PAGE_UP, PAGE);
    key(KeyEvent.VK_HOME, -RangeView.STEPS);
    key(KeyEvent.VK_END, RangeView.STEPS);
    addFocusListener(new FocusListener() {
      @Override
      public void focusGained(FocusEvent event) {
        repaint();
      }

      @Override
      public void focusLost(FocusEvent event) {
        repaint();
      }
    });
  }

  private void key(int code, int steps) {
    String name = "cincer.move" + code;
    getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(code, 0), name);
    getActionMap().put(name, new AbstractAction() {
      private static final long serialVersionUID = 1L;

      @Override
      public void actionPerformed(ActionEvent event) {
        move(at + steps);
      }
    });
  }

  private void move(int to) {
    moved.accept(Math.max(0, Math.min(RangeView.STEPS, to)));
  }

  int at() {
    return at;
  }

  /** Puts it there; nobody is told but who listens to what is on the screen. */
  void put(int where, String shown) {
    int before = at;
    at = where;
    text = shown;
    getAccessibleContext().setAccessibleDescription(text);
    if (before != at) {
      getAccessibleContext().firePropertyChange(AccessibleContext.ACCESSIBLE_VALUE_PROPERTY, before, at);
    }
  }

  /** Grows with the font. */
  static int side() {
    return Math.max(9, Theme.font().getSize() * 3 / 4 | 1);
  }

  /** A mouse is heard by the whole range. */
  @Override
  public boolean contains(int x, int y) {
    return false;
  }

  @Override
  protected void paintComponent(Graphics g) {
    Graphics2D g2 = (Graphics2D) g.create();
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Path2D arrow = new Path2D.Double();
    arrow.moveTo(getWidth() / 2.0, 1);
    arrow.lineTo(getWidth() - 1.0, getHeight() - 1.0);
    arrow.lineTo(0, getHeight() - 1.0);
    arrow.closePath();
    g2.setColor(isFocusOwner() ? Theme.foreground() : Theme.mix(Theme.background(), Theme.foreground(), 0.45));
    g2.fill(arrow);
    g2.dispose();
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new Spoken();
    }
    return accessibleContext;
  }

  /** What screen readers are told. */
  private final class Spoken extends AccessibleJComponent implements AccessibleValue {
    private static final long serialVersionUID = 1L;

    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.SLIDER;
    }

    @Override
    public AccessibleValue getAccessibleValue() {
      return this;
    }

    @Override
    public Number getCurrentAccessibleValue() {
      return at;
    }

    @Override
    public boolean setCurrentAccessibleValue(Number wanted) {
      move(wanted.intValue());
      return true;
    }

    @Override
    public Number getMinimumAccessibleValue() {
      return 0;
    }

    @Override
    public Number getMaximumAccessibleValue() {
      return RangeView.STEPS;
    }
  }
}
