package cincer.gui;

import java.util.List;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Tells how to begin, where no session is shown. */
final class BeginView extends JPanel {

  private static final long serialVersionUID = 1L;

  private transient List<String> shown = List.of();

  BeginView() {
    super(new MigLayout("insets panel, fillx, wrap 2", "[]rel[grow, fill]"));
    setName("cincer.begin");
  }

  /** @param heading and steps, in order; what comes after the steps begins with "-" */
  void show(List<String> lines) {
    if (lines.equals(shown)) {
      return;
    }
    shown = List.copyOf(lines);
    removeAll();
    for (int i = 0; i < lines.size(); i++) {
      boolean aside = lines.get(i).startsWith("-");
      WrappedText text = new WrappedText(1);
      text.setText(aside ? lines.get(i).substring(1).strip() : lines.get(i));
      if (i > 0) {
        add(Theme.label(aside ? "" : i + "."), "aligny top");
        add(text, "wmin 0, gapbottom rel");
      } else {
        text.setFont(Theme.heading());
        add(text, "span, growx, wmin 0, gapbottom unrel");
      }
    }
    revalidate();
    repaint();
  }
}
