package cincer.gui;

import cincer.data.Plain;
import cincer.neighbours.Neighbours;
import cincer.queue.Facets;
import cincer.queue.Filter;
import cincer.queue.Reason;
import cincer.queue.Standing;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * What narrows a queue down but for its matrix: text, label, status, reason, doubt and values of an attribute, for which room is kept free;
 * and how to see all of it again.
 */
final class FacetsView extends JPanel {

  private static final long serialVersionUID = 1L;
  private final JTextField find = new JTextField(10);
  private final FacetCombo labels;
  private final FacetCombo standings;
  private final FacetCombo reasons;
  private final ValueFacet values;
  private final RangeView doubt;
  private final JLabel doubtRange = Theme.label(" ");
  private final JButton all = new JButton("Show all");
  private final JLabel count = Theme.label(" ");
  private boolean showing;

  /**
   * Nothing is filtered.
   *
   * @param narrow  is told how the filter changes
   * @param search  is told what is searched for
   * @param column  is told the attribute whose values are to be a facet; null for none
   * @param showAll filters nothing any more
   */
  FacetsView(Consumer<UnaryOperator<Filter>> narrow, Consumer<String> search, Consumer<Attribute> column, Runnable showAll) {
    super(new MigLayout("insets 0 0 3 0, fillx, gapy 3", "[grow, fill]"));
    labels = new FacetCombo("cincer.byLabel", "Rows with this label", "Any label", chosen -> narrow.accept(filter -> filter.labels(chosen)));
    standings = new FacetCombo("cincer.byStatus", "Rows with this status", "Any status", chosen -> narrow.accept(filter -> filter.standings(chosen)));
    reasons = new FacetCombo("cincer.byReason", "Rows with this reason to look at them, beside doubt", "Any reason",
        chosen -> narrow.accept(filter -> filter.reasons(chosen)));
    values = new ValueFacet(narrow, column);
    doubt = new RangeView("cincer.doubts", "doubt", (from, to) -> narrow.accept(filter -> filter.doubt(from, to)));
    doubtRange.setName("cincer.doubtRange");
    find.setName("cincer.find");
    find.getAccessibleContext().setAccessibleName("Find rows");
    find.setToolTipText("A row number, a key, or a part of a text or value");
    FilterBox.on(find, () -> {
      if (!showing) {
        search.accept(find.getText());
      }
    }, () -> {});
    all.setName("cincer.showAll");
    all.setToolTipText("Filters nothing any more");
    all.addActionListener(event -> showAll.run());
    Keys.bind(this, KeyStroke.getKeyStroke(KeyEvent.VK_F, InputEvent.CTRL_DOWN_MASK), find::requestFocusInWindow);
    count.setName("cincer.count");
    add(named(find, "Find  [Ctrl+F]"), "span, split 3, growx 0, wmin 0");
    add(find, "growx, pushx, wmin 40");
    add(all, "growx 0, wrap");
    add(labels, "span, split 2, growx, pushx, w 40:120");
    add(standings, "growx, pushx, w 40:120, wrap");
    add(reasons, "span, split 2, growx, pushx, w 40:120");
    add(values.attributes(), "growx, pushx, w 40:120, wrap");
    add(Theme.label("Doubt"), "span, split 3, growx 0");
    add(doubt, "growx, pushx, growy, w 20:80:");
    add(doubtRange, "growx 0, wmin 0, wrap");
    doubtRange.setPreferredSize(Theme.label("100% \u2013 100%").getPreferredSize()); // nothing moves while a handle is dragged
    doubtRange.setHorizontalAlignment(JLabel.TRAILING);
    add(values, "span, growx, pushx, wmin 0");
  }

  private static JLabel named(JComponent what, String text) {
    JLabel label = Theme.label(text);
    label.setLabelFor(what);
    return label;
  }

  /** How many rows there are of all of them. */
  JComponent count() {
    return count;
  }

  /** Of other data. */
  void begin(Instances data) {
    values.begin(data);
  }

  /**
   * Shows what is filtered, and how many rows there are of what.
   *
   * @param facets   what was counted last
   * @param filter   that somebody wants now; what was counted may be older
   * @param searched what is searched for
   * @param alike    which rows are alike; null as long as nobody knows
   */
  void show(Facets facets, Sentences names, Filter filter, String searched, Neighbours alike) {
    showing = true;
    labels.show(facets.labels(), filter.labels(), label -> names.name(label, 24));
    standings.show(facets.standings(), filter.standings(), standing -> Standing.values()[standing].toString());
    reasons.setAny(alike == null ? "Any reason (looking...)" : "Any reason");
    reasons.show(facets.reasons(), filter.reasons(), reason -> Reason.values()[reason] + (Reason.values()[reason].isKnown(alike) ? "" : ": not looked for"));
    values.show(facets, filter);
    doubt.show(facets.doubts(), filter.doubt(), Plain::percent);
    doubtRange.setText(doubt.text());
    if (searched.isEmpty() && !find.getText().isEmpty()) {
      find.setText("");
    }
    all.setEnabled(!filter.isAll() || !searched.isEmpty());
    int rows = facets.rows().length;
    count.setText(facets.filter().isAll() ? rows + " rows" : rows + " of " + facets.queue().size() + " rows");
    showing = false;
  }
}
