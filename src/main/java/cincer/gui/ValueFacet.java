package cincer.gui;

import cincer.data.Plain;
import cincer.queue.Facets;
import cincer.queue.Filter;
import cincer.queue.QueueColumn;
import java.awt.CardLayout;
import java.text.SimpleDateFormat;
import java.util.BitSet;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.Utils;

/** The facet of an attribute that somebody chooses: its values with their counts, or the range of its numbers on their histogram. */
final class ValueFacet extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 24;
  private static final int DIGITS = 3;

  private final transient Consumer<Attribute> chosen;
  private final FacetCombo attributes;
  private final FacetCombo values;
  private final RangeView range;
  private final JLabel text = Theme.label(" ");
  private final CardLayout cards = new CardLayout();
  private final JPanel place = new JPanel(cards);
  private List<Attribute> all = List.of();

  /**
   * Of no attribute.
   *
   * @param narrow is told how the filter changes
   * @param chosen is told the attribute that somebody has chosen; null for none
   */
  ValueFacet(Consumer<UnaryOperator<Filter>> narrow, Consumer<Attribute> chosen) {
    super(new MigLayout("insets 0, fill, hidemode 1", "[grow, fill]"));
    this.chosen = chosen;
    attributes = new FacetCombo("cincer.byAttribute", "Attribute whose values narrow the queue down", "Any values", this::choose);
    values = new FacetCombo("cincer.byValue", "Rows with this value", "Any value", wanted -> narrow.accept(filter -> filter.values(wanted)));
    range = new RangeView("cincer.values", "value", (from, to) -> narrow.accept(filter -> filter.part(from, to)));
    text.setName("cincer.valueRange");
    text.setHorizontalAlignment(JLabel.TRAILING);
    JPanel numbers = new JPanel(new MigLayout("insets 0, fill", "[]rel[grow, fill]rel[]"));
    numbers.add(Theme.label("Value"));
    numbers.add(range, "grow, w 40:80:");
    numbers.add(text, "wmin 0");
    place.add(values, "values");
    place.add(numbers, "numbers");
    add(place, "grow, wmin 0");
    place.setVisible(false);
  }

  /** Where the attribute is chosen. */
  FacetCombo attributes() {
    return attributes;
  }

  /** Of other data. */
  void begin(Instances data) {
    all = Collections.list(data.enumerateAttributes()).stream().filter(attribute -> attribute.isNumeric() || attribute.isNominal()).toList();
  }

  private void choose(BitSet one) {
    chosen.accept(one.isEmpty() ? null : all.get(one.nextSetBit(0)));
  }

  /**
   * Shows what is filtered, and how many rows there are of what.
   *
   * @param now that somebody wants; what is counted may be older
   */
  void show(Facets facets, Filter now) {
    QueueColumn column = now.column();
    attributes.list(all.stream().map(attribute -> FacetCombo.BY + Plain.cut(Plain.text(attribute.name()), LONGEST)).toList(),
        column == null ? -1 : all.indexOf(column.attribute()));
    place.setVisible(column != null);
    if (column == null || facets.filter().column() != column) {
      return; // it is being counted
    }
    boolean nominal = column.attribute().isNominal();
    cards.show(place, nominal ? "values" : "numbers");
    if (nominal) {
      values.show(facets.values(), now.values(), value -> value < column.attribute().numValues()
          ? Plain.cut(Plain.text(column.attribute().value(value)), LONGEST) : "missing");
    } else {
      range.show(facets.values(), now.part(), part -> number(column, part));
      text.setPreferredSize(null);
      text.setText(number(column, 0) + " \u2013 " + number(column, 1));
      text.setPreferredSize(text.getPreferredSize()); // nothing moves while a handle is dragged
      text.setText(range.text());
    }
  }

  private static String number(QueueColumn column, double part) {
    double value = column.at(part);
    if (column.attribute().isDate()) {
      return new SimpleDateFormat(column.attribute().getDateFormat()).format(new Date((long) value));
    }
    double spread = column.high() - column.low();
    int digits = spread > 0 ? (int) Math.max(0, DIGITS - 1 - Math.floor(Math.log10(spread))) : DIGITS;
    return Utils.doubleToString(value, digits);
  }
}
