package cincer.gui;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;

/** A quiet line that says something, and may offer what to do. */
public final class Notice extends JPanel {

  private static final long serialVersionUID = 1L;

  private final WrappedText text = new WrappedText(1);
  private final JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING));

  /** Says nothing yet. */
  public Notice() {
    super(new BorderLayout());
    text.setName("cincer.notice");
    add(text, BorderLayout.CENTER);
    add(buttons, BorderLayout.SOUTH);
    buttons.setOpaque(false);
    say("");
  }

  /** Says this, or nothing. */
  public void say(String what) {
    offer(what);
  }

  /** Says this, and offers these buttons. */
  public void offer(String what, JButton... offered) {
    text.setText(what);
    buttons.removeAll();
    for (JButton button : offered) {
      buttons.add(button);
    }
    buttons.setVisible(offered.length > 0);
    setVisible(!what.isEmpty());
    revalidate();
    repaint();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setBackground(Theme.mix(Theme.background(), Theme.accent(), 0.2));
    int gap = Math.round(ChartStyle.thickness() * 3);
    setBorder(BorderFactory.createEmptyBorder(gap, 2 * gap, gap, 2 * gap));
  }
}
