package cincer.gui;

import java.awt.Component;
import java.time.Instant;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.border.Border;
import javax.swing.table.DefaultTableCellRenderer;

/** Text of a cell, never taken for HTML; the whole of it as a tip. */
final class Cell extends DefaultTableCellRenderer {

  private static final long serialVersionUID = 1L;

  private final transient Function<Instant, String> time;
  private final transient Function<Instant, String> exactly;
  private transient Object shown;
  private Border padding;

  /**
   * For tables that show moments so.
   *
   * @param exactly in the tip
   */
  Cell(Function<Instant, String> time, Function<Instant, String> exactly) {
    this.time = time;
    this.exactly = exactly;
    Theme.plain(this);
  }

  /** For all columns of a table. */
  void into(JTable table) {
    for (Class<?> type : new Class<?>[] {Instant.class, String.class, Integer.class}) {
      table.setDefaultRenderer(type, this);
    }
  }

  @Override
  public Component getTableCellRendererComponent(JTable table, Object value, boolean selected, boolean focused, int row, int column) {
    super.getTableCellRendererComponent(table, value, selected, focused, row, column);
    setBorder(BorderFactory.createCompoundBorder(getBorder(), padding));
    return this;
  }

  @Override
  public void updateUI() {
    super.updateUI();
    padding = BorderFactory.createEmptyBorder(0, Theme.gap() / 2, 0, Theme.gap() / 2);
  }

  @Override
  protected void setValue(Object value) {
    shown = value;
    setHorizontalAlignment(value instanceof Integer ? TRAILING : LEADING);
    setText(value instanceof Instant when ? time.apply(when) : value == null ? "" : value.toString());
  }

  /** Made when somebody points at the cell. */
  @Override
  public String getToolTipText() {
    return shown == null || shown.toString().isEmpty() ? null : " " + (shown instanceof Instant when ? exactly.apply(when) : shown); // a space: no HTML
  }
}
