package cincer.gui;

import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;

/** One example of a pair: which row it is, how it is labelled, and what it can be labelled. */
final class SideView extends JPanel {

  private static final long serialVersionUID = 1L;

  private final JLabel row = Theme.label(" ");
  private final JLabel label = Theme.label(" ");
  private final SpansView keys = SpansView.sentence();
  private final ClassesView classes;

  /**
   * An empty side.
   *
   * @param name   for the names of the components
   * @param key    pressed together with a digit, as it is shown
   * @param footer at the bottom; null for nothing
   */
  SideView(String name, String heading, int classCount, String key, IntConsumer chosen, JComponent footer) {
    super(new MigLayout("insets panel, fill, wrap, hidemode 3", "[grow, fill]", "[][][][grow, fill][]"));
    setName(name);
    setBorder(BorderFactory.createLineBorder(Theme.track()));
    getAccessibleContext().setAccessibleName(heading);
    JLabel title = new JLabel(heading);
    title.setForeground(Theme.quiet());
    row.setFont(Theme.heading());
    row.setName(name + ".row");
    label.setName(name + ".label");
    keys.setFont(row.getFont().deriveFont(java.awt.Font.PLAIN, title.getFont().getSize2D()));
    classes = ClassesView.of(classCount, name, key, chosen);
    JPanel top = new JPanel(new MigLayout("insets 0, fillx, wrap, gapy 0", "[grow, fill]"));
    top.add(title, "wmin 0");
    top.add(row, "wmin 0");
    add(top, "growx, wmin 0");
    add(keys, "growx, wmin 0");
    add(label, "growx, wmin 0");
    add(classes instanceof ClassList ? classes : scrolling(classes), "grow, wmin 0, hmin 0");
    if (footer != null) {
      add(footer, "growx, wmin 0");
    }
  }

  /** Many or large buttons in a small window: they scroll. */
  private static JScrollPane scrolling(JComponent content) {
    JPanel top = new TrackingPanel(content);
    JScrollPane pane = new JScrollPane(top, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    pane.setBorder(BorderFactory.createEmptyBorder());
    return pane;
  }

  /**
   * Shows an example.
   *
   * @param index   row (0-based)
   * @param keyText key attributes and their values; empty for none
   * @param chosen  label that was chosen
   */
  void show(int index, String keyText, String current, List<ClassChoice> choices, int chosen) {
    row.setText("Row " + (index + 1));
    keys.show(List.of(Span.plain(keyText)));
    keys.setVisible(!keyText.isEmpty());
    label.setText("Labelled " + current);
    label.setToolTipText(" " + current);
    classes.show(choices, chosen);
  }

  /** Label of the class at a place of those shown, or {@link PairModel#NONE}. */
  int labelAt(int place) {
    return classes.labelAt(place);
  }
}
