package cincer.gui;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.util.stream.IntStream;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.table.TableCellRenderer;

/**
 * The columns of a table of counts by two classes: each as wide as its name, or where there is too little room for all of them narrower, as far as the counts let them;
 * what tells a name from the others stands above, and the whole name is its tip.
 */
final class ClassColumns {

  private final JTable table;
  private final Sentences names;
  private final int[] classes;
  private final int[] wanted;
  private final int least;

  /**
   * Of a table whose first column has names.
   *
   * @param classes of the columns after the first; those after them belong to no class
   * @param widest  count
   */
  ClassColumns(JTable table, Sentences names, int[] classes, String widest) {
    this.table = table;
    this.names = names;
    this.classes = classes.clone();
    FontMetrics metrics = table.getFontMetrics(Theme.font().deriveFont(Font.BOLD));
    least = metrics.stringWidth(widest) + Theme.gap();
    wanted = IntStream.range(0, table.getColumnCount()).map(column -> Math.max(least - Theme.gap(), widest(metrics, column)) + 2 * Theme.gap()).toArray();
    table.setRowHeight(table.getFontMetrics(Theme.heading()).getHeight() + 4);
    table.setPreferredScrollableViewportSize(new Dimension(IntStream.of(wanted).sum(), table.getRowHeight() * table.getRowCount()));
    table.getTableHeader().setDefaultRenderer(head(table.getTableHeader().getDefaultRenderer()));
    fit(Integer.MAX_VALUE);
  }

  /** Width of the name of a column, and of what stands in the first one. */
  private int widest(FontMetrics metrics, int column) {
    int name = metrics.stringWidth(table.getColumnName(column));
    return column > 0 ? name
        : IntStream.range(0, table.getRowCount()).map(row -> metrics.stringWidth(table.getValueAt(row, 0).toString())).reduce(name, Math::max);
  }

  /** In so much room: the widest columns are made narrower first. */
  void fit(int room) {
    int most = IntStream.of(wanted).skip(1).max().orElse(0);
    while (most > least && wanted[0] + narrowed(most) > room) {
      most--;
    }
    int first = Math.max(names(), Math.min(wanted[0], room - narrowed(most)));
    for (int column = 0; column < wanted.length; column++) {
      table.getColumnModel().getColumn(column).setPreferredWidth(column == 0 ? first : Math.min(wanted[column], most));
    }
  }

  /** Width of what stands in the first column, without its own name. */
  private int names() {
    FontMetrics metrics = table.getFontMetrics(Theme.font().deriveFont(Font.BOLD));
    IntStream widths = IntStream.range(0, table.getRowCount()).map(row -> metrics.stringWidth(table.getValueAt(row, 0).toString()));
    return widths.reduce(metrics.stringWidth("Given"), Math::max) + 2 * Theme.gap();
  }

  private int narrowed(int most) {
    return IntStream.of(wanted).skip(1).map(width -> Math.min(width, most)).sum();
  }

  private TableCellRenderer head(TableCellRenderer plain) {
    return (in, value, selected, focused, row, column) -> {
      Component head = plain.getTableCellRendererComponent(in, value, selected, focused, row, column);
      int label = column > 0 && column <= classes.length ? classes[column - 1] : -1;
      if (head instanceof JLabel text) {
        text.setToolTipText(label < 0 ? null : " " + names.whole(label));
        if (label >= 0) {
          int room = in.getColumnModel().getColumn(column).getWidth() - text.getInsets().left - text.getInsets().right;
          text.setText(names.shortNames().fit(label, room, text.getFontMetrics(text.getFont())::stringWidth));
        }
      }
      return head;
    };
  }
}
