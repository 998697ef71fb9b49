package cincer.gui;

import cincer.data.ShortNames;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.FontMetrics;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import javax.swing.text.Position;
import net.miginfocom.swing.MigLayout;

/** Many classes, the most probable first, with a box to filter them. */
final class ClassList extends ClassesView {

  private static final long serialVersionUID = 1L;

  private static final int LEAST_ROWS = 6;

  private final JTextField filter = new JTextField();
  private final DefaultListModel<ClassChoice> shown = new DefaultListModel<>();
  private final JList<ClassChoice> list = new JList<>(shown) {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean getScrollableTracksViewportWidth() {
      return true; // a long name never pushes the probabilities away
    }

    @Override
    public int getNextMatch(String prefix, int start, Position.Bias bias) {
      return -1; // letters are keys of the window
    }
  };
  private final transient IntConsumer chosen;
  private transient List<ClassChoice> choices = List.of();
  private int choice = PairModel.NONE;
  private boolean showing;

  /**
   * An empty list.
   *
   * @param side "left" or "right"; the first letter is the key that begins to filter
   * @param key  pressed together with a class's own, as it is shown
   */
  ClassList(ShortNames names, ClassKeys keys, String side, String key, IntConsumer chosen) {
    super("insets 0, fill, wrap");
    this.chosen = chosen;
    String whose = side.equals("left") ? "suspicious example" : "counter-example";
    filter.setName(side + ".filter");
    filter.getAccessibleContext().setAccessibleName("Filter the classes of the " + whose);
    filter.putClientProperty("JTextField.placeholderText", "Filter classes");
    FilterBox.on(filter, this::select, this::chooseFirst);
    list.setName(side + ".classes");
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setVisibleRowCount(LEAST_ROWS);
    list.setCellRenderer(new ClassCell(names, key));
    list.getAccessibleContext().setAccessibleName("Classes of the " + whose);
    list.addListSelectionListener(selected -> {
      if (!showing && !list.isSelectionEmpty() && labelAt(list.getSelectedIndex()) != choice) {
        choose(list.getSelectedIndex());
      }
    });
    add(FilterBox.labelled(filter, side.charAt(0), keys), "growx");
    add(new JScrollPane(list), "grow, push, wmin 0, hmin 0");
  }

  /** The first of those that are found is chosen, and all are there again. */
  private void chooseFirst() {
    int label = labelAt(0);
    if (label != PairModel.NONE) {
      filter.setText("");
      if (label != choice) { // or it would be taken back
        chosen.accept(label);
      }
    }
  }

  private void choose(int place) {
    int label = labelAt(place);
    if (label != PairModel.NONE) {
      chosen.accept(label);
    }
  }

  @Override
  void show(List<ClassChoice> newChoices, List<Integer> chosen) {
    if (newChoices.size() != choices.size()) { // or every cell would be measured each time
      list.setPrototypeCellValue(newChoices.isEmpty() ? null : newChoices.get(0));
    }
    choices = newChoices;
    choice = chosen.isEmpty() ? PairModel.NONE : chosen.get(chosen.size() - 1);
    select();
  }

  private void select() {
    showing = true;
    fill();
    showing = false;
  }

  private void fill() {
    List<ClassChoice> matching = ClassChoice.matching(choices, filter.getText());
    if (!matching.equals(Collections.list(shown.elements()))) {
      shown.clear();
      shown.addAll(matching);
    }
    list.clearSelection();
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i).label() == choice) {
        list.setSelectedIndex(i);
        list.ensureIndexIsVisible(i);
      }
    }
  }

  private int labelAt(int place) {
    return place >= 0 && place < shown.size() ? shown.get(place).label() : PairModel.NONE;
  }

  private static final class ClassCell extends JPanel implements ListCellRenderer<ClassChoice> {

    private static final long serialVersionUID = 1L;
    private static final String CURRENT = " (as it is)";
    private static final String BRIEFLY = " (now)";
    private static final int BAR_PERCENT = 24;
    private static final int GAPS = 5;
    private static final int LEAST_CHARACTERS = 12;
    /** With less room for a name its key is not shown. */
    private static final int FEW_CHARACTERS = 8;

    private final JLabel keyLabel = Theme.label("");
    private final JLabel text = Theme.label("");
    private final Bar bar = new Bar();
    private final transient ShortNames names;
    private final String key;
    private final int keyWidth;
    private int barWidth = -1;

    ClassCell(ShortNames names, String key) {
      super(new MigLayout("insets 0 rel 0 rel, fillx, hidemode 3"));
      this.names = names;
      this.key = key;
      keyWidth = keyLabel.getFontMetrics(keyLabel.getFont()).stringWidth("[" + key + "9] ");
      add(keyLabel, "w " + keyWidth + "!");
      add(text, "growx, pushx, wmin 0");
      add(bar, "wmin 0, w " + BAR_PERCENT + "%!");
    }

    @Override
    public Component getListCellRendererComponent(JList<? extends ClassChoice> list, ClassChoice value, int index, boolean selected,
        boolean focused) {
      setBackground(selected ? list.getSelectionBackground() : list.getBackground());
      Color foreground = selected ? list.getSelectionForeground() : list.getForeground();
      keyLabel.setForeground(foreground);
      keyLabel.setText(value.key().isEmpty() ? "" : "[" + key + value.key() + "]");
      text.setForeground(foreground);
      text.setFont(value.current() ? Theme.font().deriveFont(Font.BOLD) : Theme.font());
      text.setText(fitted(value, room(list.getWidth())));
      bar.setForeground(selected ? foreground : null);
      bar.show(value.probability(), figure(value));
      setToolTipText(" " + value.action());
      getAccessibleContext().setAccessibleName(spoken(value, key));
      return this;
    }

    /** What is left for the name: where that is little, of the bar only its figure is shown, and where it is very little, no key. */
    private int room(int width) {
      FontMetrics metrics = text.getFontMetrics(text.getFont());
      int character = metrics.charWidth('m');
      int figure = metrics.stringWidth("100%") + Theme.gap();
      int bars = width * BAR_PERCENT / 100;
      boolean narrow = width > 0 && width - bars - keyWidth - GAPS * Theme.gap() < LEAST_CHARACTERS * character;
      bars = narrow ? Math.min(figure, bars) : bars;
      int room = width - bars - keyWidth - GAPS * Theme.gap();
      boolean keyless = narrow && room < FEW_CHARACTERS * character;
      keyLabel.setVisible(!keyless);
      if (bars != barWidth && width > 0) {
        ((MigLayout) getLayout()).setComponentConstraints(bar, "wmin 0, w " + bars + "!");
        barWidth = bars;
      }
      return keyless ? room + keyWidth : room;
    }

    /**
     * The name, and whether it is the label that the example has: that is never cut off. Where this leaves no room for a name, bold letters say it
     * alone.
     */
    private String fitted(ClassChoice value, int room) {
      FontMetrics metrics = text.getFontMetrics(text.getFont());
      boolean briefly = room < Math.min(metrics.stringWidth(value.name()), LEAST_CHARACTERS * metrics.charWidth('m'))
          + metrics.stringWidth(CURRENT);
      String after = !value.current() ? "" : briefly ? BRIEFLY : CURRENT;
      after = room > 0 && room - metrics.stringWidth(after) < Math.min(metrics.stringWidth(value.name()), FEW_CHARACTERS * metrics.charWidth('m')) ? "" : after;
      return room <= 0 ? value.name() + after : names.fit(value.label(), room - metrics.stringWidth(after), metrics::stringWidth) + after;
    }
  }
}
