package cincer.gui;

import cincer.queue.Filter;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javax.swing.AbstractListModel;
import javax.swing.ComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;

/** One facet as a choice: any, or one of its values with how many rows there are of it. */
final class FacetCombo extends JComboBox<FacetCombo.Item> {

  private static final long serialVersionUID = 1L;

  /** Before the name of an attribute whose values are chosen from. */
  static final String BY = "by ";

  private String any;
  private boolean showing;
  private transient List<String> listed = List.of();

  /**
   * One choice.
   *
   * @param index among all: two values may look the same
   */
  record Item(int index, String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  /** Any, and each value: written when it is looked at, for there may be many. */
  private static final class Items extends AbstractListModel<Item> implements ComboBoxModel<Item> {
    private static final long serialVersionUID = 1L;
    private final String any;
    private final int values;
    private final transient IntFunction<String> texts;
    private Object selected;

    Items(String any, int values, IntFunction<String> texts) {
      this.any = any;
      this.values = values;
      this.texts = texts;
      this.selected = new Item(0, any);
    }

    @Override
    public int getSize() {
      return values + 1;
    }

    @Override
    public Item getElementAt(int index) {
      return index < 0 || index > values ? null : new Item(index, index == 0 ? any : texts.apply(index - 1));
    }

    @Override
    public void setSelectedItem(Object item) {
      selected = item;
      fireContentsChanged(this, -1, -1);
    }

    @Override
    public Object getSelectedItem() {
      return selected;
    }
  }

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
    setPrototypeDisplayValue(new Item(0, "an average name (0000)"));
    setModel(new Items(any, 0, value -> ""));
    setKeySelectionManager(this::typed);
    addActionListener(event -> {
      if (!showing) {
        chosen.accept(getSelectedIndex() <= 0 ? new BitSet() : Filter.only(getSelectedIndex() - 1));
      }
    });
  }

  /** The next value, from the selected one on, whose name begins with a letter that is typed, whatever stands before the name; -1 for none. */
  private int typed(char letter, ComboBoxModel<?> in) {
    int size = in.getSize();
    for (int i = 1; i <= size; i++) {
      int index = (getSelectedIndex() + i) % size;
      String text = String.valueOf(in.getElementAt(index));
      String name = index > 0 && text.startsWith(BY) ? text.substring(BY.length()) : text;
      if (!name.isEmpty() && Character.toLowerCase(name.charAt(0)) == Character.toLowerCase(letter)) {
        return index;
      }
    }
    return -1;
  }

  @Override
  public void updateUI() {
    super.updateUI();
    WideList.of(this);
  }

  @Override
  public int getSelectedIndex() {
    return getSelectedItem() instanceof Item item ? item.index() : -1;
  }

  /** What is written where nothing is chosen. */
  void setAny(String text) {
    any = text;
  }

  /** Shows values that are not counted, and which is chosen; -1 for none. */
  void list(List<String> values, int chosen) {
    if (!values.equals(listed) || getSelectedIndex() != chosen + 1) {
      listed = isPopupVisible() ? listed : values;
      show(values.size(), chosen, values::get);
    }
  }

  /** Shows how many rows there are of each value, and which is chosen. */
  void show(int[] counts, BitSet wanted, IntFunction<String> names) {
    show(counts.length, wanted.nextSetBit(0), value -> names.apply(value) + " (" + counts[value] + ")");
  }

  private void show(int values, int chosen, IntFunction<String> texts) {
    showing = true;
    if (!isPopupVisible()) { // nothing changes under somebody's hand
      setModel(new Items(any, values, texts));
    }
    if (chosen + 1 < getItemCount()) {
      setSelectedIndex(chosen + 1);
    }
    showing = false;
  }
}
