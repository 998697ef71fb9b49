package cincer.gui;

import cincer.data.Plain;
import cincer.report.LabelMatrix;
import java.awt.Component;
import java.awt.Font;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;

/** Given labels (down) against those that stand (across): how many rows there are of each. Only to be looked at. */
final class MatrixTable extends JTable {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 14;

  private final transient ClassColumns columns;

  /** The counts as a table; its first column names the given labels. */
  private static final class MatrixModel extends AbstractTableModel {
    private static final long serialVersionUID = 1L;
    private final transient Sentences names;
    private final transient LabelMatrix matrix;

    MatrixModel(Sentences names, LabelMatrix matrix) {
      this.names = names;
      this.matrix = matrix;
    }

    @Override
    public int getRowCount() {
      return matrix.classes().length;
    }

    @Override
    public int getColumnCount() {
      return matrix.classes().length + matrix.outside().size() + 1;
    }

    @Override
    public String getColumnName(int column) {
      int outside = column - 1 - matrix.classes().length;
      return column == 0 ? "Given \\ final" : outside >= 0 ? Plain.cut(Plain.text(matrix.outside().get(outside)), LONGEST)
          : names.name(matrix.classes()[column - 1], LONGEST);
    }

    @Override
    public Object getValueAt(int row, int column) {
      return column == 0 ? names.name(matrix.classes()[row], LONGEST) : matrix.counts()[row][column - 1];
    }
  }

  MatrixTable(Sentences names, LabelMatrix matrix) {
    super(new MatrixModel(names, matrix));
    setName("cincer.matrix");
    getAccessibleContext().setAccessibleName("Given labels against those that stand");
    setToolTipText("Rows by the label that they had (down) and the one that stands (across)"
        + (matrix.hidden() == 0 ? "" : "; " + matrix.hidden() + " changes of other classes are not shown"));
    setCellSelectionEnabled(true);
    Keys.leaveByTab(this);
    setAutoResizeMode(AUTO_RESIZE_OFF);
    getTableHeader().setReorderingAllowed(false);
    setDefaultRenderer(Object.class, new CountRenderer());
    columns = new ClassColumns(this, names, matrix.classes(), "00000");
  }

  /** The same where it may be larger than its place. */
  JScrollPane inScrollPane() {
    JScrollPane pane = new JScrollPane(this);
    Fitted.onResize(pane, () -> columns.fit(pane.getViewport().getWidth()));
    return pane;
  }

  /** A count; those of changed labels stand out. */
  private static final class CountRenderer extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1L;

    CountRenderer() {
      Theme.plain(this);
    }

    @Override
    public Component getTableCellRendererComponent(JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      super.getTableCellRendererComponent(table, value, selected, focused, row, column);
      boolean zero = Integer.valueOf(0).equals(value);
      boolean changed = column > 0 && row != column - 1 && !zero;
      setHorizontalAlignment(column == 0 ? LEADING : TRAILING);
      setText(zero ? "" : String.valueOf(value));
      if (!selected) {
        setBackground(changed ? Theme.mark() : column == 0 ? Theme.background() : table.getBackground());
        setForeground(row == column - 1 ? Theme.quiet() : table.getForeground());
      }
      setFont(changed ? Theme.font().deriveFont(Font.BOLD) : Theme.font());
      return this;
    }
  }
}
