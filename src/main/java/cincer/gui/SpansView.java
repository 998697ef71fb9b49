package cincer.gui;

import java.awt.Color;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.JTextPane;
import javax.swing.KeyStroke;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultStyledDocument;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import javax.swing.text.StyledDocument;

/** Text that wraps, with pieces that stand out. Plain text, never HTML. */
final class SpansView extends JTextPane {

  private static final long serialVersionUID = 1L;

  /** So long a paragraph of them may be. */
  private static final int PARAGRAPH = 1000;

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

  /** Shows this; the document is seen when it is whole, or its lines would be laid out anew after each piece. */
  void show(List<Span> spans) {
    StyledDocument document = new DefaultStyledDocument();
    boolean breaks = spans.stream().anyMatch(span -> span.text().chars().anyMatch(SpansView::isComplex));
    int length = 0; // of the paragraph so far
    try {
      for (Span span : spans) {
        String text = breaks ? broken(span.text(), length) : span.text();
        length = text.indexOf('\n') < 0 ? length + text.length() : text.length() - 1 - text.lastIndexOf('\n');
        document.insertString(document.getLength(), text, span.speaks() > 0 ? speaksFor
            : span.speaks() < 0 ? speaksAgainst : span.strong() ? strong : SimpleAttributeSet.EMPTY);
      }
    } catch (BadLocationException e) { // only ends are used
      throw new IllegalStateException(e);
    }
    setStyledDocument(document);
    setCaretPosition(0);
  }

  /** Whether a letter may need more than to be put behind the one before: accents of their own, Hebrew and what follows it, emoji. */
  private static boolean isComplex(int letter) {
    return letter >= 0x300 && letter < 0x370 || letter >= 0x590;
  }

  /**
   * A text whose spaces become ends of lines where a paragraph gets long: to lay out a paragraph of emoji, or of letters that depend on their neighbours, takes a
   * time that grows with the square of its length.
   *
   * @param before letters of the paragraph that the text goes on with
   */
  private static String broken(String text, int before) {
    StringBuilder broken = new StringBuilder(text);
    int length = before;
    for (int i = 0; i < broken.length(); i++) {
      if (length >= PARAGRAPH && broken.charAt(i) == ' ') {
        broken.setCharAt(i, '\n');
      }
      length = broken.charAt(i) == '\n' ? 0 : length + 1;
    }
    return broken.toString();
  }
}
