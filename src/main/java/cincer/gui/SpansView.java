package cincer.gui;

import java.awt.Color;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.JTextPane;
import javax.swing.KeyStroke;
import javax.swing.text.BadLocationException;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import javax.swing.text.StyledDocument;

/** Text that wraps, with pieces that stand out. Plain text, never HTML. */
final class SpansView extends JTextPane {

  private static final long serialVersionUID = 1L;

  private final transient SimpleAttributeSet strong = new SimpleAttributeSet();

  private final transient SimpleAttributeSet speaksFor = new SimpleAttributeSet();
  private final transient SimpleAttributeSet speaksAgainst = new SimpleAttributeSet();

  private SpansView(boolean bold) {
    StyleConstants.setBold(speaksFor, true);
    StyleConstants.setBackground(speaksFor, Theme.mark());
    StyleConstants.setUnderline(speaksAgainst, true);
    StyleConstants.setBackground(speaksAgainst, Theme.track());
    if (bold) {
      StyleConstants.setBold(strong, true);
    } else {
      StyleConstants.setBackground(strong, Theme.mark());
    }
    setEditable(false);
    setFont(Theme.font());
    setForeground(Theme.foreground());
    addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        revalidate(); // the height follows the width
      }
    });
  }

  /** A word that is wider than this is broken: nobody has to scroll to the right. */
  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  /** Height of so many lines. */
  int heightOf(int lines) {
    return lines * getFontMetrics(getFont()).getHeight() + getInsets().top + getInsets().bottom;
  }

  /** A sentence; what is strong is bold. */
  static SpansView sentence() {
    SpansView view = new SpansView(true);
    view.setOpaque(false);
    view.setBackground(new Color(0, true));
    view.setFocusable(false);
    view.setBorder(null); // in line with the labels around it
    view.setFont(view.getFont().deriveFont(view.getFont().getSize2D() * 1.2f));
    return view;
  }

  /** A text; what is strong is marked. */
  static SpansView text() {
    SpansView view = new SpansView(false);
    view.setKeymap(null); // or it would swallow the keys of the window, although nothing can be typed here
    view.getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), "window's own");
    return view;
  }

  void show(List<Span> spans) {
    StyledDocument document = getStyledDocument();
    try {
      document.remove(0, document.getLength());
      for (Span span : spans) {
        document.insertString(document.getLength(), span.text(), span.speaks() > 0 ? speaksFor
            : span.speaks() < 0 ? speaksAgainst : span.strong() ? strong : SimpleAttributeSet.EMPTY);
      }
    } catch (BadLocationException e) { // only ends are used
      throw new IllegalStateException(e);
    }
    setCaretPosition(0);
  }
}
