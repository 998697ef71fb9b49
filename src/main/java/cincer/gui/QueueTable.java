package cincer.gui;

import cincer.queue.Sorting;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javax.swing.AbstractAction;
import javax.swing.Icon;
import javax.swing.ImageIcon;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableCellRenderer;

/** The table of a queue: Enter or a double click chooses a row. */
final class QueueTable extends JTable {

  private static final long serialVersionUID = 1L;
  private static final String[] WIDEST = {"100000", "an example of a row with a few words", "a name of a class", "a name of a class", ">99%",
      "same as row 1000", "relabelled", "a name"};

  private static final String SHORT_NAME = "a short name";

  private static final List<String> NEEDED = List.of("Row", "Doubt", "Status"); // short, and of no use in part

  private static final JLabel NOTHING = new DefaultTableCellRenderer(); // which is never laid out
  private static final TableCellRenderer EMPTY = (table, value, selected, focused, line, column) -> NOTHING;

  private final QueueModel model;
  private boolean striped; // by the look and feel

  /**
   * Shows what the model has.
   *
   * @param chosen is told the row (0-based) that somebody wants
   * @param sorts  is told by what rows are to be ordered; null for the order of the queue
   */
  QueueTable(QueueModel model, IntConsumer chosen, BiConsumer<Sorting, Boolean> sorts) {
    super(model);
    this.model = model;
    setName("cincer.queue");
    getAccessibleContext().setAccessibleName("Queue");
    setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
    setAutoResizeMode(AUTO_RESIZE_SUBSEQUENT_COLUMNS);
    setTableHeader(header());
    setUpdateSelectionOnSort(false); // nothing moves before the rows have come in their order
    setRowSorter(new QueueSorter(model, sorts));
    getTableHeader().setReorderingAllowed(false);
    Keys.leaveByTab(this);
    setFillsViewportHeight(true);
    new Cell(when -> "", when -> "").into(this);
    DefaultTableCellRenderer pictures = new DefaultTableCellRenderer() {
      private static final long serialVersionUID = 1L;

      @Override
      protected void setValue(Object value) {
        setIcon(value instanceof ImageIcon icon ? icon : null);
        setText(value instanceof String name ? name : ""); // of a file that is not read yet, or cannot be
      }
    };
    setDefaultRenderer(ImageIcon.class, Theme.plain(pictures));
    getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), "cincer.choose");
    getActionMap().put("cincer.choose", new AbstractAction() {
      private static final long serialVersionUID = 1L;

      @Override
      public void actionPerformed(ActionEvent event) {
        choose(chosen);
      }
    });
    addMouseListener(new MouseAdapter() {
      @Override
      public void mouseClicked(MouseEvent event) {
        if (event.getClickCount() == 2 && SwingUtilities.isLeftMouseButton(event)) {
          choose(chosen);
        }
      }
    });
    fit();
  }

  /** Of the column of examples it says which values they are. */
  private JTableHeader header() {
    return new JTableHeader(getColumnModel()) {
      private static final long serialVersionUID = 1L;

      @Override
      public String getToolTipText(MouseEvent event) {
        int column = columnAtPoint(event.getPoint());
        return column == 1 && !model.shown().isEmpty() ? " " + model.shown() : column < 0 || !QueueSorter.sorts(column) ? super.getToolTipText(event)
            : "A click orders the rows by this, another the other way round, a third by doubt again";
      }
    };
  }

  @Override
  protected void paintComponent(Graphics g) {
    super.paintComponent(g);
    if (model.facets().rows().length == 0 && model.facets().queue().size() > 0) {
      String none = "No row is like that. Show all brings them back.";
      g.setFont(Theme.font());
      g.setColor(Theme.quiet());
      g.drawString(none, Math.max(Theme.gap(), (getWidth() - g.getFontMetrics().stringWidth(none)) / 2), 3 * getRowHeight());
    }
  }

  private void choose(IntConsumer chosen) {
    if (selected() >= 0) {
      chosen.accept(selected());
    }
  }

  /** The row (0-based) that was selected last; -1 if none is. */
  int selected() {
    int line = getSelectionModel().getLeadSelectionIndex();
    return line >= 0 && line < getRowCount() && isRowSelected(line) ? model.row(line) : getSelectedRow() < 0 ? -1 : model.row(getSelectedRow());
  }

  /** All rows (0-based) that are selected, in the order of the queue. */
  int[] selection() {
    int[] rows = getSelectedRows();
    for (int i = 0; i < rows.length; i++) {
      rows[i] = model.row(rows[i]);
    }
    return rows;
  }

  /** Selects these rows again where they are still to be seen. */
  void select(int[] rows) {
    BitSet wanted = new BitSet();
    for (int row : rows) {
      wanted.set(row);
    }
    ListSelectionModel selection = getSelectionModel();
    selection.setValueIsAdjusting(true);
    for (int line = 0, left = wanted.cardinality(); left > 0 && line < model.getRowCount(); line++) {
      if (wanted.get(model.row(line))) {
        selection.addSelectionInterval(line, line);
        left--;
      }
    }
    selection.setValueIsAdjusting(false);
  }

  /** A picture is named where the mouse is, and so are the values of a row. */
  @Override
  public String getToolTipText(MouseEvent event) {
    int line = rowAtPoint(event.getPoint());
    boolean example = line >= 0 && columnAtPoint(event.getPoint()) == 1;
    return example ? " " + model.words(model.row(line)) : super.getToolTipText(event);
  }

  /** Where there is nothing to write, nothing is painted: most cells are empty, and each takes its time. */
  @Override
  public TableCellRenderer getCellRenderer(int line, int column) {
    return !striped && column > 1 && !isCellSelected(line, column) && "".equals(getValueAt(line, column)) ? EMPTY : super.getCellRenderer(line, column);
  }

  /** Of a class what tells it apart is seen, however narrow its column. */
  @Override
  public Component prepareRenderer(TableCellRenderer renderer, int line, int column) {
    Component cell = super.prepareRenderer(renderer, line, column);
    int label = cell == NOTHING ? -1 : model.label(line, column);
    if (label >= 0 && cell instanceof JLabel text) {
      int room = getColumnModel().getColumn(column).getWidth() - text.getInsets().left - text.getInsets().right - 1;
      text.setText(model.names().fit(label, room, text.getFontMetrics(text.getFont())::stringWidth));
    }
    return cell;
  }

  /** Columns and lines as their content needs them. */
  void fit() {
    FontMetrics metrics = getFontMetrics(Theme.font());
    boolean pictures = model.hasPictures();
    setRowHeight(pictures ? 2 * Theme.font().getSize() + 4 : metrics.getHeight() + 3);
    for (int column = 0; column < WIDEST.length; column++) {
      String widest = column == 1 && pictures ? "0000" : WIDEST[column];
      boolean ofClass = column == 2 || column == 3; // as wide as the names, for short ones leave more to others
      int width = Math.max(metrics.stringWidth(model.getColumnName(column)), ofClass && model.widestName(metrics::stringWidth) > 0
          ? Math.min(metrics.stringWidth(widest), model.widestName(metrics::stringWidth)) : metrics.stringWidth(widest)) + 2 * Theme.gap();
      getColumnModel().getColumn(column).setPreferredWidth(width);
      if (NEEDED.contains(model.getColumnName(column))) {
        getColumnModel().getColumn(column).setMinWidth(Math.max(metrics.stringWidth(model.getColumnName(column)) + arrow(), metrics.stringWidth(widest)) + Theme.gap());
      }
    }
    for (int column = 2; column <= 3; column++) { // short names of classes are seen whole
      getColumnModel().getColumn(column).setMinWidth(Math.min(metrics.stringWidth(SHORT_NAME), model.widestName(metrics::stringWidth)) + Theme.gap());
    }
    setPreferredScrollableViewportSize(new Dimension(metrics.charWidth('m') * 40, getRowHeight() * 8));
  }

  /** Width of what the header shows beside the name of a column by which rows are ordered. */
  private static int arrow() {
    Icon icon = UIManager.getIcon("Table.ascendingSortIcon");
    return icon == null ? 0 : icon.getIconWidth() + Theme.gap();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    striped = UIManager.getColor("Table.alternateRowColor") != null;
    if (model != null) {
      SwingUtilities.invokeLater(this::fit);
    }
  }
}
