package cincer.gui;

import cincer.CounterExample;
import java.awt.Insets;
import java.util.Locale;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Which counter-example is shown, and how to walk to the others. Answers nothing. */
final class RankingView extends JPanel {

  private static final long serialVersionUID = 1L;

  private final JLabel rank = Theme.label(" ");
  private final JButton next;
  private final JButton previous;
  private final JButton first;

  /** In a narrow place only what a button does is written on it; its tip names the key, too. */
  private void fit(ClassKeys keys) {
    name(previous, "Previous", keys);
    name(next, "Next", keys);
    if (previous.getPreferredSize().width + next.getPreferredSize().width + Theme.gap() > getWidth()) {
      previous.setText("Previous");
      next.setText("Next");
    }
  }

  private static void name(JButton button, String text, ClassKeys keys) {
    button.setText(Theme.keyed(text, keys.command(button.getName().charAt(0))));
  }

  RankingView(PairView view, ClassKeys keys) {
    super(new MigLayout("insets 0, fillx, hidemode 3", "[grow, fill]"));
    next = walks(keys, "next", "Next", "Next counter-example", view::next);
    previous = walks(keys, "previous", "Previous", "Previous counter-example", view::previous);
    first = walks(keys, "first", "First", "First counter-example", view::first);
    rank.setForeground(Theme.quiet());
    rank.setName("rank");
    add(rank, "split 2, wmin 0, growx, pushx");
    add(first, "wmin 0, wrap");
    add(previous, "split 2, wmin 0, growx");
    add(next, "wmin 0, growx");
    Fitted.onResize(this, () -> fit(keys));
  }

  /** There is no room for all that it does. */
  private static JButton walks(ClassKeys keys, String name, String text, String deed, Runnable walk) {
    String key = keys.command(name.charAt(0));
    JButton button = Theme.button(name, text, key, walk);
    button.setMultiClickThreshhold(0);
    button.setToolTipText(deed + "  [" + key + "]");
    button.setMargin(new Insets(button.getMargin().top, Theme.gap() / 2, button.getMargin().bottom, Theme.gap() / 2));
    button.getAccessibleContext().setAccessibleName(deed + ", key " + key);
    return button;
  }

  /** Shows where in the ranking a question is; null for no question. */
  void show(PairModel model, boolean asking) {
    int of = model == null ? 0 : model.query().ranking().size();
    next.setEnabled(asking && model.rank() + 1 < of);
    previous.setEnabled(asking && model.rank() > 0);
    first.setEnabled(asking && model.rank() > 0);
    if (of > 0) {
      CounterExample shown = model.shown().orElseThrow();
      rank.setText((model.rank() + 1) + " of " + of);
      rank.setToolTipText("Examples that support the doubt, the one that supports it most first; the selector's score of this one is "
          + String.format(Locale.ROOT, "%.3g", shown.score()) + ", in a unit of its own");
    }
  }
}
