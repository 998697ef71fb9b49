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

  /** Whether these are those of the same rows: not of equal ones, which would take long to find out. */
  boolean areOf(List<Instance> others) {
    return rows == others;
  }

  List<Instance> rows() {
    return rows;
  }
}
