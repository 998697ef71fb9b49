package cincer.gui;

import cincer.queue.Filter;
import java.util.BitSet;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;

/** One facet as a choice: any, or one of its values with how many rows there are of it. */
final class FacetCombo extends JComboBox<String> {

  private static final long serialVersionUID = 1L;

  private final String any;
  private boolean showing;

  /**
   * Any.
   *
   * @param any    what is written where nothing is chosen
   * @param chosen is told what somebody has chosen
   */
  FacetCombo(String name, String spoken, String any, Consumer<BitSet> chosen) {
    this.any = any;
    setName(name);
    getAccessibleContext().setAccessibleName(spoken);
    setToolTipText(spoken);
    setRenderer(Theme.plain(new DefaultListCellRenderer()));
    setMaximumRowCount(20);
    setPrototypeDisplayValue("an average name (0000)");
    addItem(any);
    addActionListener(event -> {
      if (!showing) {
        chosen.accept(getSelectedIndex() <= 0 ? new BitSet() : Filter.only(getSelectedIndex() - 1));
      }
    });
  }

  /** Shows how many rows there are of each value, and which is chosen. */
  void show(int[] counts, BitSet wanted, IntFunction<String> names) {
    String[] items = new String[counts.length + 1];
    items[0] = any;
    for (int value = 0; value < counts.length; value++) {
      items[value + 1] = names.apply(value) + " (" + counts[value] + ")";
    }
    showing = true;
    if (!isPopupVisible()) { // nothing changes under somebody's hand
      setModel(new DefaultComboBoxModel<>(items));
    }
    setSelectedIndex(wanted.isEmpty() ? 0 : wanted.nextSetBit(0) + 1);
    showing = false;
  }
}
