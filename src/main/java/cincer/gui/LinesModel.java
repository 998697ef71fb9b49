package cincer.gui;

import java.util.List;
import javax.swing.table.AbstractTableModel;

/** A table with one line per thing, and columns that stay. */
abstract class LinesModel<T> extends AbstractTableModel {

  private static final long serialVersionUID = 1L;

  private final List<String> columns;
  private transient List<T> lines = List.of();

  LinesModel(String... columns) {
    this.columns = List.of(columns);
  }

  /** What the lines show; tells nobody. */
  final void setLines(List<T> now) {
    lines = now;
  }

  final List<T> lines() {
    return lines;
  }

  /** What a line shows. */
  public final T at(int line) {
    return lines.get(line);
  }

  @Override
  public final int getRowCount() {
    return lines.size();
  }

  @Override
  public final int getColumnCount() {
    return columns.size();
  }

  @Override
  public final String getColumnName(int column) {
    return columns.get(column);
  }
}
