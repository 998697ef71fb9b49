package cincer.gui;

import cincer.queue.Facets;
import cincer.queue.Filter;
import cincer.queue.Standing;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;

/** What narrows a queue down but for its matrix: text, label, status and doubt; and how to see all of it again. */
final class FacetsView extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final double PERCENT = 100;

  private final JTextField find = new JTextField(10);
  private final FacetCombo labels;
  private final FacetCombo standings;
  private final JSpinner least = spinner(0, "cincer.least", "Least doubt in %");
  private final JSpinner most = spinner((int) PERCENT, "cincer.most", "Greatest doubt in %");
  private final DoubtBars bars = new DoubtBars();
  private final JButton all = new JButton("Show all");
  private final JLabel count = Theme.label(" ");
  private boolean showing;

  /**
   * Nothing is filtered.
   *
   * @param narrow  is told how the filter changes
   * @param search  is told what is searched for
   * @param showAll filters nothing any more
   */
  FacetsView(Consumer<UnaryOperator<Filter>> narrow, Consumer<String> search, Runnable showAll) {
    super(new MigLayout("insets 0 0 3 0, fillx, gapy 3", "[grow, fill]"));
    labels = new FacetCombo("cincer.byLabel", "Rows with this label", "Any label", chosen -> narrow.accept(filter -> filter.labels(chosen)));
    standings = new FacetCombo("cincer.byStatus", "Rows with this status", "Any status", chosen -> narrow.accept(filter -> filter.standings(chosen)));
    find.setName("cincer.find");
    find.getAccessibleContext().setAccessibleName("Find rows");
    find.setToolTipText("A row number, a key, or a part of a text or value");
    FilterBox.on(find, () -> {
      if (!showing) {
        search.accept(find.getText());
      }
    }, () -> {});
    least.addChangeListener(event -> range(least, narrow));
    most.addChangeListener(event -> range(most, narrow));
    all.setName("cincer.showAll");
    all.setToolTipText("Filters nothing any more");
    all.addActionListener(event -> showAll.run());
    Keys.bind(this, KeyStroke.getKeyStroke(KeyEvent.VK_F, InputEvent.CTRL_DOWN_MASK), find::requestFocusInWindow);
    count.setName("cincer.count");
    add(named(find, "Find  [Ctrl+F]"), "span, split 2, growx 0");
    add(find, "growx, pushx, wmin 40, wrap");
    add(labels, "span, split 2, growx, pushx, w 40:120");
    add(standings, "growx, pushx, w 40:120, wrap");
    add(named(least, "Doubt %"), "span, split 4, growx 0");
    add(least, "growx 0");
    add(bars, "growx, pushx, growy, w 20:80:300");
    add(most, "growx 0, wrap");
    add(count, "span, split 2, growx, pushx, wmin 0");
    add(all, "growx 0");
  }

  private static JLabel named(JComponent what, String text) {
    JLabel label = Theme.label(text);
    label.setLabelFor(what);
    return label;
  }

  private static JSpinner spinner(int value, String name, String spoken) {
    JSpinner spinner = new JSpinner(new SpinnerNumberModel(value, 0, (int) PERCENT, 5));
    spinner.setName(name);
    spinner.setToolTipText(spoken);
    spinner.getAccessibleContext().setAccessibleName(spoken);
    ((JSpinner.DefaultEditor) spinner.getEditor()).getTextField().getAccessibleContext().setAccessibleName(spoken + ", as a number");
    return spinner;
  }

  /** The one that was moved takes the other along. */
  private void range(JSpinner moved, Consumer<UnaryOperator<Filter>> narrow) {
    if (showing) {
      return;
    }
    int from = (Integer) least.getValue();
    int to = (Integer) most.getValue();
    double low = Math.min(from, moved == most ? to : from) / PERCENT;
    double high = Math.max(to, moved == least ? from : to) / PERCENT;
    narrow.accept(filter -> filter.doubt(low, high));
  }

  /** Shows what is filtered, and how many rows there are of what. */
  void show(Facets facets, Sentences names, String searched) {
    showing = true;
    Filter filter = facets.filter();
    labels.show(facets.labels(), filter.labels(), label -> names.name(label, 24));
    standings.show(facets.standings(), filter.standings(), standing -> Standing.values()[standing].toString());
    least.setValue((int) Math.round(filter.least() * PERCENT));
    most.setValue((int) Math.round(filter.most() * PERCENT));
    bars.show(facets.doubts(), filter.least(), filter.most());
    if (searched.isEmpty() && !find.getText().isEmpty()) {
      find.setText("");
    }
    all.setEnabled(!filter.isAll() || !searched.isEmpty());
    int rows = facets.rows().length;
    count.setText(filter.isAll() ? rows + " rows" : rows + " of " + facets.queue().size() + " rows");
    showing = false;
  }
}
