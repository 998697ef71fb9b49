package cincer.gui;

import cincer.data.Plain;
import cincer.explanation.Spread;
import cincer.gui.EvidenceModel.EvidenceColumn;
import cincer.gui.EvidenceModel.EvidenceLine;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;
import net.miginfocom.swing.MigLayout;

/** The values of a pair as a table, with a box to filter the attributes. */
final class ValuesView extends JPanel {

  private static final long serialVersionUID = 1L;

  /** Where less would be left for names, in widths of an m, there are no strips. */
  private static final int LEAST_NAME = 5;
  /** Width of the line that filters, with what stands before it, in widths of an m. */
  private static final int FIND = 11;

  private final EvidenceModel model;
  private final JTextField filter = new JTextField();
  private final JLabel count = Theme.label(" ");
  private final JLabel legend = Theme.label(" ");
  private final JTable table;
  private String expected = "";
  private String given = "";

  ValuesView(EvidenceModel model, ClassKeys keys) {
    super(new MigLayout("insets 0, fill, wrap 2", "[grow, fill, shrinkprio 90][shrinkprio 200]", "[][grow, fill][]"));
    this.model = model;
    this.table = new JTable(model) {
      private static final long serialVersionUID = 1L;

      @Override
      public boolean getScrollableTracksViewportWidth() {
        return true;
      }
    };
    filter.setName("values.filter");
    filter.getAccessibleContext().setAccessibleName("Filter the attributes");
    FilterBox.on(filter, this::filter, () -> {});
    count.setForeground(Theme.quiet());
    table.setName("values");
    Keys.leaveByTab(table);
    for (int modifiers : new int[] {0, InputEvent.SHIFT_DOWN_MASK}) {
      table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(KeyEvent.VK_TAB, modifiers), "window's own");
    }
    table.getAccessibleContext().setAccessibleName("Values of both examples");
    table.setDefaultRenderer(String.class, text());
    table.setDefaultRenderer(Double.class, difference());
    table.setDefaultRenderer(SignedBar.class, speaks());
    table.setDefaultRenderer(Strip.class, spread());
    table.setFillsViewportHeight(true);
    table.setShowVerticalLines(false);
    table.setIntercellSpacing(new Dimension(table.getIntercellSpacing().width, 1));
    table.setRowHeight(table.getFontMetrics(table.getFont()).getHeight() * 5 / 4);
    for (int key : new int[] {KeyEvent.VK_ENTER, KeyEvent.VK_ESCAPE}) { // these are the window's
      table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key, 0), "window's own");
    }
    addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        fitColumns();
      }
    });
    add(FilterBox.labelled(filter, '/', keys), "w 0:" + table.getFontMetrics(table.getFont()).charWidth('m') * FIND);
    add(count, "wmin 0");
    add(new JScrollPane(table), "span, grow, push, wmin 0, hmin 0");
    legend.setName("values.legend");
    legend.setForeground(Theme.quiet());
    if (model.hasStrips()) {
      add(legend, "span, wmin 0");
    }
  }

  private void filter() {
    model.filter(filter.getText());
    count.setText(model.count());
  }

  /** Shows two rows; -1 for no second one. */
  void show(int left, int right) {
    show(left, right, null);
  }

  /** Shows two rows in the order of how much each attribute of the data speaks for the doubt of the left one; null where nobody knows. */
  void show(int left, int right, double[] byAttribute) {
    model.show(left, right, byAttribute);
    settle();
    table.scrollRectToVisible(table.getCellRect(0, 0, true));
  }

  /** Shows nothing, until it is known in which order. */
  void clear() {
    model.clear();
  }

  /** Says where values lie, by attribute of the data. */
  void spread(Spread[] where) {
    model.spread(where);
    table.repaint();
  }

  /** Whether an attribute of the data is among those that are shown. */
  boolean shows(int attribute) {
    return model.shows(attribute);
  }

  /** Says in words what is expected and what is given. */
  void between(String expectedName, String givenName) {
    expected = expectedName;
    given = givenName;
    legend.setText("\u25ae\u25b2 " + expected + " (expected)   \u25af\u25bc " + given + " (given)");
    legend.setToolTipText(" Doubt: a full bar to the right speaks for " + expected + ", a hollow one to the left for " + given + ". Classes: where the values lie of "
        + "rows labelled " + expected + " (above) and " + given + " (below); the full mark is the doubted row, the dashed one the other row");
  }

  /** No two classes are compared. */
  void betweenNone() {
    legend.setText(" ");
    legend.setToolTipText(null);
  }

  private void settle() {
    count.setText(model.count());
    fitColumns();
  }

  /**
   * Names get what they need, up to two fifths of the room or what the values leave, bars what they need, and both values the
   * same of the rest.
   */
  private void fitColumns() {
    FontMetrics metrics = table.getFontMetrics(table.getFont());
    int room = Math.max(1, table.getWidth());
    List<EvidenceColumn> columns = model.columns();
    int bars = columns.contains(EvidenceColumn.DIFFERENCE) ? Math.min(room / 5, new Bar().getPreferredSize().width) : 0;
    int speaks = columns.contains(EvidenceColumn.SPEAKS)
        ? Math.max(metrics.stringWidth(model.getColumnName(columns.indexOf(EvidenceColumn.SPEAKS))) + 2 * Theme.gap(),
            Math.min(room / 6, new SignedBar().getPreferredSize().width)) : 0;
    int sides = columns.contains(EvidenceColumn.RIGHT) ? 2 : 1;
    int values = sides * (model.widestValue(metrics::stringWidth) + 2 * Theme.gap());
    int strip = Math.min(room / 5, new Strip().getPreferredSize().width);
    boolean narrow = room - bars - speaks - values - strip < metrics.charWidth('m') * LEAST_NAME; // values and names come first
    int spread = columns.contains(EvidenceColumn.SPREAD) && !narrow ? strip : 0;
    int left = room - bars - speaks - spread;
    int names = Math.min(Math.max(left * 2 / 5, left - values), model.widestName(metrics::stringWidth) + 2 * Theme.gap());
    for (int c = 0; c < Math.min(columns.size(), table.getColumnCount()); c++) {
      if (columns.get(c) == EvidenceColumn.SPREAD) {
        table.getColumnModel().getColumn(c).setMinWidth(0);
        table.getColumnModel().getColumn(c).setMaxWidth(narrow ? 0 : Integer.MAX_VALUE);
      }
      table.getColumnModel().getColumn(c).setPreferredWidth(switch (columns.get(c)) {
        case ATTRIBUTE -> names;
        case LEFT, RIGHT -> (left - names) / sides;
        case DIFFERENCE -> bars;
        case SPEAKS -> speaks;
        case SPREAD -> spread;
      });
      boolean row = columns.get(c) == EvidenceColumn.LEFT || columns.get(c) == EvidenceColumn.RIGHT;
      boolean cut = row && table.getWidth() > 0 && metrics.stringWidth(model.getColumnName(c)) + Theme.gap() > (left - names) / sides;
      table.getColumnModel().getColumn(c).setHeaderValue(cut ? model.getColumnName(c).replaceFirst(".* ", "") : model.getColumnName(c)); // a row's number tells most
    }
    table.getTableHeader().repaint();
  }

  private TableCellRenderer text() {
    BiConsumer<DefaultTableCellRenderer, Object> tip = (cell, value) -> cell.setToolTipText(" " + value);
    DefaultTableCellRenderer renderer = new DefaultTableCellRenderer() {
      private static final long serialVersionUID = 1L;

      @Override
      public Component getTableCellRendererComponent(JTable inTable, Object value, boolean selected, boolean focused, int row, int column) {
        tip.accept(this, value);
        super.getTableCellRendererComponent(inTable, value, selected, false, row, column);
        if (column == 0) {
          int room = inTable.getColumnModel().getColumn(0).getWidth() - getInsets().left - getInsets().right - inTable.getIntercellSpacing().width;
          setText(model.fit(String.valueOf(value), room, getFontMetrics(getFont())::stringWidth));
        }
        return this;
      }
    };
    return Theme.plain(renderer);
  }

  private TableCellRenderer speaks() {
    SignedBar bar = new SignedBar();
    return (inTable, value, selected, focused, row, column) -> {
      EvidenceLine line = (EvidenceLine) value;
      bar.setForeground(selected ? inTable.getSelectionForeground() : null);
      bar.setBackground(selected ? inTable.getSelectionBackground() : null);
      bar.show(line.part());
      String times = String.format(Locale.ROOT, "%.3g", Math.exp(Math.min(20, Math.abs(line.speaks()))));
      bar.setToolTipText(!line.says() ? " " + line.attribute() + " says hardly anything here"
          : " If " + line.attribute() + " were unknown, the odds of " + expected + " against " + given + " would be " + times + " times "
          + (line.speaks() > 0 ? "smaller: it speaks for " + expected : "greater: it speaks for " + given));
      bar.getAccessibleContext().setAccessibleName(bar.getToolTipText().strip());
      return bar;
    };
  }

  private TableCellRenderer spread() {
    Strip strip = new Strip();
    return (inTable, value, selected, focused, row, column) -> {
      EvidenceLine line = (EvidenceLine) value;
      strip.setForeground(selected ? inTable.getSelectionForeground() : null);
      strip.setBackground(selected ? inTable.getSelectionBackground() : null);
      Spread lies = model.spread(line);
      strip.show(lies, lies == null ? Double.NaN : model.value(line, true), lies == null ? Double.NaN : model.value(line, false));
      strip.setToolTipText(" Where " + line.attribute() + " lies: above the line in rows labelled " + expected + ", below it in rows labelled " + given
          + " (of each at most " + Spread.MOST_ROWS + " rows); the full mark is the doubted row, the dashed one the other");
      return strip;
    };
  }

  private static TableCellRenderer difference() {
    Bar bar = new Bar();
    return (table, value, selected, focused, row, column) -> {
      double part = (Double) value;
      bar.setForeground(selected ? table.getSelectionForeground() : null);
      bar.setBackground(selected ? table.getSelectionBackground() : null);
      bar.show(part, part == 0 ? "" : Plain.percent(part));
      return bar;
    };
  }
}
