package cincer.spark.cluster;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/** One pass over all rows: what the values of each column are. */
final class HeaderPass {

  private HeaderPass() {}

  /** Of some of the rows. */
  private static final class HeaderPart implements Serializable {
    private static final long serialVersionUID = 1L;
    private final ColumnStats[] columns;
    private long rows;

    HeaderPart(int columns) {
      this.columns = new ColumnStats[columns];
      for (int i = 0; i < columns; i++) {
        this.columns[i] = new ColumnStats();
      }
    }

    HeaderPart add(Iterator<Object[]> cells) {
      while (cells.hasNext()) {
        Object[] row = cells.next();
        for (int i = 0; i < row.length; i++) {
          columns[i].add(row[i]);
        }
        rows++;
      }
      return this;
    }

    HeaderPart merge(HeaderPart other) {
      for (int i = 0; i < columns.length; i++) {
        columns[i].merge(other.columns[i]);
      }
      rows += other.rows;
      return this;
    }
  }

  /** @throws cincer.InvalidInputException if class or key cannot be what they are to be */
  static DataHeader of(Table table, String className, String key, String relation) {
    int columns = table.names().size();
    HeaderPart all = table.rows().getNumPartitions() == 0 ? new HeaderPart(columns)
        : table.rows().mapPartitions(cells -> List.of(new HeaderPart(columns).add(cells)).iterator()).treeReduce(HeaderPart::merge, 2);
    return DataHeader.of(table, all.columns, all.rows, className, key, relation);
  }
}
