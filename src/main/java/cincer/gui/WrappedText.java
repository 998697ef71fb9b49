package cincer.gui;

import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JTextArea;
import javax.swing.text.DefaultCaret;

/** A text in as many lines as it needs, which looks like a label. */
class WrappedText extends JTextArea {

  private static final long serialVersionUID = 1L;

  private final String usual;
  private int measuredWidth;
  private int usualHeight;

  /** @param rows that are kept free at least */
  WrappedText(int rows) {
    this(rows, "");
  }

  /**
   * Empty.
   *
   * @param rows  that are kept free at least
   * @param usual for which room is kept free, too, however narrow this is
   */
  WrappedText(int rows, String usual) {
    super(rows, 1);
    this.usual = usual;
    setLineWrap(true);
    setWrapStyleWord(true);
    setEditable(false);
    setFocusable(false);
    setOpaque(false);
    setBorder(null);
    addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        revalidate(); // the height follows the width
      }
    });
  }

  @Override
  public Dimension getPreferredSize() {
    Dimension size = super.getPreferredSize();
    return usual == null || usual.isEmpty() || getWidth() == 0 ? size : new Dimension(size.width, Math.max(size.height, usualHeight()));
  }

  private int usualHeight() {
    if (measuredWidth != getWidth()) {
      JTextArea measure = new JTextArea(usual);
      measure.setFont(getFont());
      measure.setLineWrap(true);
      measure.setWrapStyleWord(true);
      measure.setBorder(null);
      measure.setSize(getWidth(), Short.MAX_VALUE);
      usualHeight = measure.getPreferredSize().height;
      measuredWidth = getWidth();
    }
    return usualHeight;
  }

  @Override
  public void setText(String text) {
    if (!text.equals(getText())) {
      super.setText(text);
      getAccessibleContext().setAccessibleName(text);
    }
  }

  @Override
  public void updateUI() {
    super.updateUI();
    measuredWidth = 0;
    if (getCaret() instanceof DefaultCaret caret) {
      caret.setUpdatePolicy(DefaultCaret.NEVER_UPDATE); // or what is said last would be scrolled to
    }
    setFont(Theme.font());
    setForeground(Theme.foreground());
    setOpaque(false);
    setBorder(null);
  }
}
