package cincer.data;

import java.util.AbstractList;
import java.util.List;
import weka.core.Instance;

/** The texts of rows in one string attribute, null where missing; each is unpacked when it is asked for. */
final class RowTexts extends AbstractList<String> {

  private final List<Instance> rows;
  private final int attribute;

  RowTexts(List<Instance> rows, int attribute) {
    this.rows = rows;
    this.attribute = attribute;
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public String get(int row) {
    Instance instance = rows.get(row);
    return instance.isMissing(attribute) ? null : instance.stringValue(attribute);
  }

  /** At most so many of them, from all over the rows. */
  List<String> some(int most) {
    int step = Math.max(1, (size() + most - 1) / most);
    return new AbstractList<>() {
      @Override
      public int size() {
        return (RowTexts.this.size() + step - 1) / step;
      }

      @Override
      public String get(int row) {
        return RowTexts.this.get(row * step);
      }
    };
  }

  /** Whether these are those of the same rows: not of equal ones, which would take long to find out. */
  boolean areOf(List<Instance> others) {
    return rows == others;
  }

  List<Instance> rows() {
    return rows;
  }
}
