package cincer.gui;

import cincer.queue.Sorting;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import javax.swing.RowSorter;
import javax.swing.SortOrder;

/**
 * What a click on the queue's header does: the rows are ordered by that column, then the other way round, then by doubt again. The rows are ordered elsewhere, on another
 * thread; what the table shows is in order already.
 */
final class QueueSorter extends RowSorter<QueueModel> {

  /** By columns; null where there is no order. */
  private static final List<Sorting> BY = Arrays.asList(Sorting.ROW, null, Sorting.GIVEN, Sorting.EXPECTED, Sorting.DOUBT, Sorting.REASONS, Sorting.STANDING,
      Sorting.ANSWERED);

  private final QueueModel model;
  private final BiConsumer<Sorting, Boolean> wanted;
  private List<SortKey> keys = List.of();

  /** @param wanted is told by what rows are to be ordered, null for the order of the queue, and whether backwards */
  QueueSorter(QueueModel model, BiConsumer<Sorting, Boolean> wanted) {
    this.model = model;
    this.wanted = wanted;
  }

  /** Whether there is an order by a column. */
  static boolean sorts(int column) {
    return BY.get(column) != null;
  }

  @Override
  public void toggleSortOrder(int column) {
    if (sorts(column)) {
      SortOrder before = keys.isEmpty() || keys.get(0).getColumn() != column ? SortOrder.UNSORTED : keys.get(0).getSortOrder();
      setSortKeys(before == SortOrder.DESCENDING ? List.of() : List.of(new SortKey(column, before == SortOrder.ASCENDING ? SortOrder.DESCENDING : SortOrder.ASCENDING)));
    }
  }

  @Override
  public void setSortKeys(List<? extends SortKey> others) {
    keys = others == null ? List.of() : List.copyOf(others);
    fireSortOrderChanged();
    wanted.accept(keys.isEmpty() ? null : BY.get(keys.get(0).getColumn()), !keys.isEmpty() && keys.get(0).getSortOrder() == SortOrder.DESCENDING);
  }

  @Override
  public List<? extends SortKey> getSortKeys() {
    return keys;
  }

  @Override
  public QueueModel getModel() {
    return model;
  }

  @Override
  public int convertRowIndexToModel(int index) {
    return index;
  }

  @Override
  public int convertRowIndexToView(int index) {
    return index;
  }

  @Override
  public int getViewRowCount() {
    return model.getRowCount();
  }

  @Override
  public int getModelRowCount() {
    return model.getRowCount();
  }

  @Override
  public void modelStructureChanged() {
    // nothing is kept of rows
  }

  @Override
  public void allRowsChanged() {
    // nothing is kept of rows
  }

  @Override
  public void rowsInserted(int first, int last) {
    // nothing is kept of rows
  }

  @Override
  public void rowsDeleted(int first, int last) {
    // nothing is kept of rows
  }

  @Override
  public void rowsUpdated(int first, int last) {
    // nothing is kept of rows
  }

  @Override
  public void rowsUpdated(int first, int last, int column) {
    // nothing is kept of rows
  }
}
