package cincer.gui;

import cincer.data.ShortNames;
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

  private final String heading;
  private final JLabel title;
  private final JLabel row = Theme.label(" ");
  private final JLabel label = Theme.label(" ");
  private final SpansView keys = SpansView.sentence();
  private final ClassesView classes;
  private final transient ShortNames names;
  private int current = PairModel.NONE;

  /**
   * An empty side.
   *
   * @param name   for the names of the components
   * @param names  of the classes
   * @param key    pressed together with a class's own, as it is shown
   * @param extra what else there is to say; null for nothing
   */
  SideView(String name, String heading, ShortNames names, ClassKeys classKeys, String key, IntConsumer chosen, JComponent extra) {
    super(new MigLayout("insets 0, fill, wrap, hidemode 2", "[grow, fill]", "[][][][][grow, fill]"));
    this.names = names;
    setName(name);
    getAccessibleContext().setAccessibleName(heading);
    this.heading = heading;
    title = Theme.label(heading);
    title.setForeground(Theme.quiet());
    row.setFont(Theme.heading());
    row.setName(name + ".row");
    label.setName(name + ".label");
    keys.setFont(Theme.font());
    keys.getAccessibleContext().setAccessibleName("Key attributes");
    Fitted.onResize(label, this::fit);
    classes = ClassesView.of(names, classKeys, name, key, chosen);
    JPanel top = new JPanel(new MigLayout("insets 0, fillx, wrap, gapy 0", "[grow, fill]"));
    top.add(title, "wmin 0");
    top.add(row, "wmin 0");
    add(top, "growx, wmin 0");
    add(keys, "growx, wmin 0");
    add(label, "growx, wmin 0");
    add(extra == null ? new JLabel() : extra, "growx, wmin 0");
    add(classes instanceof ClassList ? classes : scrolling(classes), "grow, wmin 0, hmin 0, gaptop rel");
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
   * @param index        row (0-based)
   * @param keyText      key attributes and their values; empty for none
   * @param currentLabel that it has now
   * @param chosen       labels that were chosen
   */
  void show(int index, String keyText, int currentLabel, List<ClassChoice> choices, List<Integer> chosen) {
    row.setText("Row " + (index + 1));
    title.setText(currentLabel == PairModel.NONE ? "Example without a label" : heading);
    keys.show(List.of(Span.plain(keyText)));
    keys.setVisible(!keyText.isEmpty());
    current = currentLabel;
    String labelled = current == PairModel.NONE ? "No label" : "Labelled " + names.name(current);
    label.setToolTipText(" " + labelled);
    label.getAccessibleContext().setAccessibleName(labelled);
    fit();
    classes.show(choices, chosen);
  }

  private void fit() {
    if (current == PairModel.NONE) {
      label.setText("No label");
    } else {
      label.setText(Fitted.text(label, "Labelled ", names, current, 0));
    }
  }
}
