package cincer.gui;

import cincer.queue.Facets;
import java.awt.Component;
import java.awt.Font;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.swing.AbstractAction;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;

/** Given labels (down) against expected ones (across): how many rows there are of each; a click, or Space, filters by a cell. */
final class CellsTable extends JTable {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 14;

  /** The cells as a table; its first column names the given labels. */
  private static final class CellsModel extends AbstractTableModel {
    private static final long serialVersionUID = 1L;
    private final transient Sentences names;
    private final int classes;
    private transient Facets facets;

    CellsModel(Sentences names, int classes) {
      this.names = names;
      this.classes = classes;
    }

    @Override
    public int getRowCount() {
      return classes;
    }

    @Override
    public int getColumnCount() {
      return classes + 1;
    }

    @Override
    public String getColumnName(int column) {
      return column == 0 ? "Given \\ expected" : names.name(column - 1, LONGEST);
    }

    @Override
    public Object getValueAt(int row, int column) {
      return column == 0 ? names.name(row, LONGEST) : facets == null ? "" : facets.cells()[row * classes + column - 1];
    }

    boolean isWanted(int row, int column) {
      return column > 0 && facets != null && facets.filter().cells().get(row * classes + column - 1);
    }
  }

  private final CellsModel cells;
  private final transient ClassColumns columns;

  /**
   * No counts yet.
   *
   * @param most    the greatest count that there may be
   * @param toggled is told the cell, given * c + expected, that somebody has clicked
   */
  CellsTable(Sentences names, int classes, int most, IntConsumer toggled) {
    super(new CellsModel(names, classes));
    cells = (CellsModel) getModel();
    setName("cincer.cells");
    getAccessibleContext().setAccessibleName("Given labels against expected ones");
    setToolTipText("Rows by the label that they have (down) and the one that is expected (across); a click, or Space, shows those of a cell");
    Keys.leaveByTab(this);
    setCellSelectionEnabled(true);
    setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    setAutoResizeMode(AUTO_RESIZE_OFF);
    getTableHeader().setReorderingAllowed(false);
    getTableHeader().setResizingAllowed(false);
    setDefaultRenderer(Object.class, new CellRenderer());
    getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(KeyEvent.VK_SPACE, 0), "cincer.toggle");
    getActionMap().put("cincer.toggle", new AbstractAction() {
      private static final long serialVersionUID = 1L;

      @Override
      public void actionPerformed(ActionEvent event) {
        toggle(getSelectedRow(), getSelectedColumn(), toggled);
      }
    });
    addMouseListener(new MouseAdapter() {
      @Override
      public void mousePressed(MouseEvent event) {
        toggle(rowAtPoint(event.getPoint()), columnAtPoint(event.getPoint()), toggled);
      }
    });
    columns = new ClassColumns(this, names, IntStream.range(0, classes).toArray(), String.valueOf(most).replaceAll(".", "0"));
  }

  private void toggle(int row, int column, IntConsumer toggled) {
    if (row >= 0 && column > 0) {
      toggled.accept(row * cells.classes + column - 1);
    }
  }

  void show(Facets now) {
    cells.facets = now;
    repaint();
  }

  /** In so much room. */
  void fit(int room) {
    columns.fit(room);
  }

  /** A count; where it is wanted, marked. What the model and the data agree on is quiet. */
  private final class CellRenderer extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1L;

    CellRenderer() {
      Theme.plain(this);
    }

    @Override
    public Component getTableCellRendererComponent(JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      super.getTableCellRendererComponent(table, value, false, focused, row, column);
      boolean wanted = cells.isWanted(row, column);
      boolean zero = Integer.valueOf(0).equals(value);
      setHorizontalAlignment(column == 0 ? LEADING : TRAILING);
      setText(zero ? "" : String.valueOf(value));
      setBackground(wanted ? Theme.accent() : column == 0 ? Theme.background() : table.getBackground());
      setForeground(wanted ? table.getSelectionForeground() : row == column - 1 ? Theme.quiet() : table.getForeground());
      setFont(wanted || column > 0 && row != column - 1 && !zero ? Theme.font().deriveFont(Font.BOLD) : Theme.font());
      return this;
    }
  }
}
