package cincer.gui;

import java.awt.Component;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.SwingUtilities;

/** How far images are enlarged, and where: the same for both of a pair. The wheel enlarges, dragging moves, a double click shows all again. */
final class Zoom {

  private static final double STEP = 1.25;
  private static final double MOST = 16;
  private static final double KEY = 2;

  private final List<Component> views = new ArrayList<>();
  private double factor = 1;
  private double centerX = 0.5; // of the image, what is in the middle
  private double centerY = 0.5;

  /** Whether anything is enlarged. */
  boolean isOn() {
    return factor > 1;
  }

  /** The next larger size, and after the largest the whole again: for a key. */
  void next() {
    to(factor >= KEY * KEY * KEY ? 1 : factor * KEY);
  }

  private void to(double newFactor) {
    factor = Math.max(1, Math.min(MOST, newFactor));
    keepInside();
  }

  private void keepInside() {
    double half = 0.5 / factor;
    centerX = Math.max(half, Math.min(1 - half, centerX));
    centerY = Math.max(half, Math.min(1 - half, centerY));
    views.forEach(Component::repaint);
  }

  /** Where an image stands that would stand here as a whole. */
  Rectangle place(Rectangle whole) {
    int width = (int) Math.round(whole.width * factor);
    int height = (int) Math.round(whole.height * factor);
    return new Rectangle((int) Math.round(whole.getCenterX() - centerX * width), (int) Math.round(whole.getCenterY() - centerY * height), width, height);
  }

  /** Listens to the mouse above a view, and paints it anew. */
  void follow(Component view) {
    views.add(view);
    MouseAdapter mouse = new MouseAdapter() {
      private Point from;

      @Override
      public void mouseWheelMoved(MouseWheelEvent event) {
        to(factor * Math.pow(STEP, -event.getPreciseWheelRotation()));
      }

      @Override
      public void mousePressed(MouseEvent event) {
        from = event.getPoint();
      }

      @Override
      public void mouseDragged(MouseEvent event) {
        int side = Math.max(1, Math.min(view.getWidth(), view.getHeight()));
        centerX -= (event.getX() - from.x) / (side * factor);
        centerY -= (event.getY() - from.y) / (side * factor);
        from = event.getPoint();
        keepInside();
      }

      @Override
      public void mouseClicked(MouseEvent event) {
        if (event.getClickCount() == 2 && SwingUtilities.isLeftMouseButton(event)) {
          to(1);
        }
      }
    };
    view.addMouseListener(mouse);
    view.addMouseMotionListener(mouse);
    view.addMouseWheelListener(mouse);
  }
}
