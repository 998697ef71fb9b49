package cincer.gui;

import cincer.data.ShortNames;
import java.awt.FontMetrics;
import java.awt.Insets;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JComponent;

/** Names of classes in components of a certain width: cut where something is left that tells them apart. */
final class Fitted {

  private Fitted() {}

  /** Does something each time the width of a component has changed. */
  static void onResize(JComponent component, Runnable deed) {
    component.addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        deed.run();
      }
    });
  }

  /**
   * A name after some other text, as it fits into a component; whole where nobody knows how wide that is.
   *
   * @param before text before the name
   * @param less   pixels that something else takes
   */
  static String text(JComponent in, String before, ShortNames names, int label, int less) {
    Insets insets = in.getInsets();
    FontMetrics metrics = in.getFontMetrics(in.getFont());
    int room = in.getWidth() - insets.left - insets.right - less - metrics.stringWidth(before);
    return in.getWidth() == 0 ? before + names.name(label) : before + names.fit(label, room, metrics::stringWidth);
  }

  /** Whether a text fits into a component without being cut. */
  static boolean fits(JComponent in, String text) {
    Insets insets = in.getInsets();
    return in.getWidth() == 0 || in.getFontMetrics(in.getFont()).stringWidth(text) <= in.getWidth() - insets.left - insets.right;
  }
}
