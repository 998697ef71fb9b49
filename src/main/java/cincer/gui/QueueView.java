package cincer.gui;

import cincer.Presentation;
import cincer.queue.Bulk;
import cincer.queue.Facets;
import cincer.queue.Filter;
import java.awt.BorderLayout;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import weka.core.Instances;

/** The queue of a review: all rows, the most doubtful first, and what narrows them down. */
final class QueueView extends JPanel {

  private static final long serialVersionUID = 1L;
  /** With more classes the matrix becomes a list of its largest cells. */
  private static final int MATRIX = 30;

  private final QueueModel model = new QueueModel();
  private final QueueTable table;
  private final FacetsView facets;
  private final JScrollPane cells = new JScrollPane() {
    private static final long serialVersionUID = 1L;

    /** As large as the matrix, as long as the table has the greater part. */
    @Override
    public Dimension getPreferredSize() {
      Dimension wanted = super.getPreferredSize();
      Container whole = QueueView.this;
      boolean low = getViewport().getView() != null && wanted.height > whole.getHeight() * 2 / 5;
      int bar = getVerticalScrollBar().getPreferredSize().width;
      int most = whole.getWidth() / 2;
      return new Dimension(Math.min(wanted.width + (low ? bar : 0), most), Math.min(wanted.height + (wanted.width > most ? bar : 0),
          Math.max(6 * getFontMetrics(Theme.font()).getHeight(), whole.getHeight() * 2 / 5)));
    }
  };
  private final JButton ask = new JButton("Ask about this row");
  private final BulkView bulk = new BulkView(ask);
  private final transient QueueWork work = new QueueWork(this::show);
  private transient Sentences names;
  private CellsTable matrix;
  private CellsList list;
  private boolean asks;
  private boolean refreshes; // the same rows will be selected as before
  private transient Consumer<Facets> shown = facets -> {};
  private transient Consumer<int[]> selected = rows -> {};

  /** @param asked is told the row (0-based) that somebody wants to be asked about */
  QueueView(IntConsumer asked) {
    super(new BorderLayout());
    IntConsumer wanted = row -> {
      if (asks) {
        asked.accept(row);
      }
    };
    table = new QueueTable(model, wanted, work::sort);
    facets = new FacetsView(how -> work.narrow(how.apply(work.filter())), work::search, work::column, work::showAll);
    ask.setName("cincer.ask");
    ask.setToolTipText("The question about this row comes next; Enter or a double click does the same");
    ask.addActionListener(event -> wanted.accept(table.selected()));
    table.getSelectionModel().addListSelectionListener(event -> {
      if (!refreshes) {
        update();
      }
      if (!event.getValueIsAdjusting()) {
        selected.accept(table.selection());
      }
    });
    Fitted.onResize(cells.getViewport(), this::fit);
    JPanel narrow = new JPanel(new MigLayout("insets 0, fillx", "[shrinkprio 50]unrel[grow, fill]", "[grow, fill]3[]3"));
    narrow.add(cells, "growy, hmin 0");
    narrow.add(facets, "spany 2, wmin 0, aligny top, wrap");
    narrow.add(facets.count(), "wmin 0, w 0:0, growx");
    add(narrow, BorderLayout.NORTH);
    add(new JScrollPane(table), BorderLayout.CENTER);
    add(bulk, BorderLayout.SOUTH);
    bulk.whenLeft(table::requestFocusInWindow);
    getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(KeyEvent.VK_Z, InputEvent.CTRL_DOWN_MASK), "cincer.undo");
    getActionMap().put("cincer.undo", new AbstractAction() {
      private static final long serialVersionUID = 1L;

      @Override
      public void actionPerformed(ActionEvent event) {
        if (!Keys.isWriting()) {
          bulk.undo();
        }
      }
    });
    update();
  }

  /**
   * Shows another session.
   *
   * @param answered who answered a question, by its number
   */
  void begin(Instances data, Presentation how, IntFunction<String> answered) {
    table.clearSelection(); // rows of other data
    table.getRowSorter().setSortKeys(List.of());
    names = new Sentences(data.classAttribute());
    bulk.begin(data.classAttribute(), names); // before anything is shown: what was done was done to other data
    RowText text = new RowText(data, how);
    model.begin(text, names, answered);
    facets.begin(data);
    int classes = data.numClasses();
    matrix = classes > MATRIX ? null : new CellsTable(names, classes, data.numInstances(),
        cell -> work.narrow(work.filter().cells(Filter.toggled(work.filter().cells(), cell))));
    list = classes <= MATRIX ? null : new CellsList(names, wanted -> work.narrow(work.filter().cells(wanted)));
    cells.setViewportView(matrix == null ? list : matrix);
    fit();
    table.fit();
    work.begin(data, how.keys(), text.hasPictures());
  }

  private void fit() {
    if (matrix != null && cells.getViewport().getWidth() > 0) {
      matrix.fit(cells.getViewport().getWidth());
    }
  }

  /** Tells what is decided on many rows at one stroke. */
  void whenDecided(Consumer<Bulk> decided) {
    bulk.whenDecided(decided);
  }

  /** Tells the number of the question whose answer, to many rows at one stroke, is to be undone. */
  void whenUndone(IntConsumer undone) {
    bulk.whenUndone(undone);
  }

  /**
   * Tells who shows the same rows elsewhere.
   *
   * @param rows   is told which are wanted
   * @param chosen is told which (0-based) are selected
   */
  void whenShown(Consumer<Facets> rows, Consumer<int[]> chosen) {
    shown = rows;
    selected = chosen;
  }

  /** Selects these rows (0-based), of those that are wanted, and no other. */
  void select(int[] rows) {
    table.getSelectionModel().setValueIsAdjusting(true); // until all of them are selected
    table.clearSelection();
    table.select(rows);
    table.getSelectionModel().setValueIsAdjusting(false);
    if (table.getSelectedRow() >= 0) {
      table.scrollRectToVisible(table.getCellRect(table.getSelectedRow(), 0, true));
    }
  }

  /** Shows how the session stands now. */
  void update(QueueWork.Stand now) {
    work.update(now);
  }

  /** Whether another row can be asked about. */
  void setAsks(boolean canAsk) {
    asks = canAsk;
    update();
  }

  private void show(Facets now, Facets ordered) {
    int[] selected = table.selection();
    refreshes = true;
    model.show(ordered);
    if (selected.length > 0 && table.getSelectedRowCount() == 0) {
      table.select(selected);
    }
    refreshes = false;
    facets.show(now, names, work.filter(), work.searched(), work.alike());
    if (matrix != null) {
      matrix.show(now);
    } else {
      list.show(now);
    }
    update();
    shown.accept(now);
  }

  private void update() {
    ask.setEnabled(asks && table.selected() >= 0);
    bulk.show(model.facets().queue(), table.selection(), asks);
  }
}
