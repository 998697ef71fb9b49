package cincer.gui;

import cincer.data.Plain;
import java.awt.Component;
import java.awt.FontMetrics;
import java.awt.KeyboardFocusManager;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
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

  private final EvidenceModel model;
  private final JTextField filter = new JTextField();
  private final JLabel count = Theme.label(" ");
  private final JTable table;

  ValuesView(EvidenceModel model, ClassKeys keys) {
    super(new MigLayout("insets 0, fill, wrap 2", "[grow, fill, shrink 200][shrink 0]", "[][grow, fill]"));
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
    table.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null); // as everywhere else: Tab leaves the table
    table.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
    for (int modifiers : new int[] {0, InputEvent.SHIFT_DOWN_MASK}) {
      table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(KeyEvent.VK_TAB, modifiers), "window's own");
    }
    table.getAccessibleContext().setAccessibleName("Values of both examples");
    table.setDefaultRenderer(String.class, text());
    table.setDefaultRenderer(Double.class, difference());
    table.setFillsViewportHeight(true);
    table.setShowVerticalLines(false);
    table.setIntercellSpacing(new java.awt.Dimension(table.getIntercellSpacing().width, 1));
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
    add(FilterBox.labelled(filter, '/', keys), "wmin 0");
    add(count, "wmin 0");
    add(new JScrollPane(table), "span, grow, push, wmin 0, hmin 0");
  }

  private void filter() {
    model.filter(filter.getText());
    count.setText(model.count());
  }

  /** Shows two rows; -1 for no second one. */
  void show(int left, int right) {
    model.show(left, right);
    count.setText(model.count());
    for (int c = 0; c < table.getColumnCount(); c++) {
      table.getColumnModel().getColumn(c).setHeaderValue(model.getColumnName(c));
    }
    table.getTableHeader().repaint();
    fitColumns();
    table.scrollRectToVisible(table.getCellRect(0, 0, true));
  }

  /**
   * Names get what they need, up to two fifths of the room or what the values leave, bars what they need, and both values the
   * same of the rest.
   */
  private void fitColumns() {
    FontMetrics metrics = table.getFontMetrics(table.getFont());
    int room = Math.max(1, table.getWidth());
    int bars = table.getColumnCount() > EvidenceModel.DIFFERENCE ? Math.min(room / 5, new Bar().getPreferredSize().width) : 0;
    int values = (table.getColumnCount() > 2 ? 2 : 1) * (model.widestValue(metrics::stringWidth) + 2 * Theme.gap());
    int names = Math.min(Math.max(room * 2 / 5, room - bars - values), model.widestName(metrics::stringWidth) + 2 * Theme.gap());
    for (int c = 0; c < table.getColumnCount(); c++) {
      table.getColumnModel().getColumn(c).setPreferredWidth(c == 0 ? names : c == EvidenceModel.DIFFERENCE ? bars
          : (room - names - bars) / (table.getColumnCount() == 2 ? 1 : 2));
    }
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
