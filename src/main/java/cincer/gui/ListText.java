package cincer.gui;

import java.awt.Dimension;
import javax.swing.text.View;

/** A list of names with commas between them in a fixed number of lines, so that nothing below it moves: of names that do not fit the last ones are left out. */
final class ListText extends WrappedText {

  private static final long serialVersionUID = 1L;
  private static final String MORE = ", \u2026";

  private String whole = "";

  ListText(int rows) {
    super(rows);
    Fitted.onResize(this, this::fit);
  }

  @Override
  public void setText(String text) {
    whole = text;
    super.setText(text);
    fit();
  }

  private void fit() {
    if (getWidth() == 0) { // all of it, until it is laid out
      return;
    }
    String text = whole;
    super.setText(text);
    for (int comma = whole.lastIndexOf(", "); !fits() && comma > 0; comma = text.lastIndexOf(", ", text.length() - MORE.length() - 1)) {
      text = text.substring(0, comma) + MORE;
      super.setText(text);
    }
    getAccessibleContext().setAccessibleName(whole);
  }

  private boolean fits() {
    View view = getUI().getRootView(this);
    view.setSize(getWidth(), Integer.MAX_VALUE);
    return view.getPreferredSpan(View.Y_AXIS) <= getRows() * getRowHeight();
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(super.getPreferredSize().width, getRows() * getRowHeight());
  }
}
