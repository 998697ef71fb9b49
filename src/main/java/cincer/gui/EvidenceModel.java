package cincer.gui;

import cincer.annotator.Values;
import cincer.data.Attributes;
import cincer.data.Differences;
import cincer.data.ShortNames;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import javax.swing.table.AbstractTableModel;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/** The values of a pair, one line per attribute; those that differ most come first. */
final class EvidenceModel extends AbstractTableModel {

  static final int DIFFERENCE = 3;

  /** So many values tell how wide values are. */
  private static final int MOST_MEASURED = 2000;

  private static final long serialVersionUID = 1L;

  /**
   * One attribute.
   *
   * @param difference in [0, 1], in scaled space
   */
  record Line(String attribute, String left, String right, double difference) {}

  private final transient Instances data;
  private final transient Differences differences;
  private final transient List<Attribute> attributes;
  private transient List<Line> lines = List.of();
  private transient List<Line> visible = List.of();
  private String filter = "";
  private String leftHeading = "";
  private String rightHeading = "";
  private boolean pair;
  private String widest = "";
  private int measured;
  private transient ShortNames shortNames; // made when one is needed
  private final transient Map<String, Integer> places = new HashMap<>();

  /** @param hidden names of attributes that are shown elsewhere */
  EvidenceModel(Instances data, Collection<String> hidden) {
    this.data = data;
    this.differences = Differences.of(data);
    this.attributes = Attributes.shown(data, hidden);
  }

  /** Width of the widest name of an attribute, or of its heading. */
  int widestName(ToIntFunction<String> width) {
    return Math.max(width.applyAsInt(getColumnName(0)), attributes.stream().mapToInt(one -> width.applyAsInt(one.name())).max().orElse(0));
  }

  /** Width of the widest value, of the pair that is shown and of some other rows. */
  int widestValue(ToIntFunction<String> width) {
    int most = Math.min(data.size(), Math.max(2, MOST_MEASURED / Math.max(1, attributes.size())));
    for (; measured < most; measured++) {
      Instance instance = data.instance(measured);
      attributes.forEach(attribute -> widest(Values.shown(instance, attribute)));
    }
    lines.stream().limit(MOST_MEASURED).forEach(line -> {
      widest(line.left());
      widest(line.right());
    });
    return Math.max(width.applyAsInt(widest), width.applyAsInt(rightHeading));
  }

  /** By characters: to measure each would take too long. */
  private void widest(String value) {
    widest = value.length() > widest.length() ? value : widest;
  }

  /** A name of an attribute as it fits: what tells it from the others is left. */
  String fit(String attribute, int room, ToIntFunction<String> width) {
    if (width.applyAsInt(attribute) <= room) {
      return attribute;
    } else if (shortNames == null) {
      shortNames = new ShortNames(attributes.stream().map(Attribute::name).toList());
      for (int i = 0; i < shortNames.size(); i++) {
        places.put(shortNames.name(i), i);
      }
    }
    return shortNames.fit(places.get(attribute), room, width);
  }

  /** Whether there is anything to show. */
  boolean isEmpty() {
    return attributes.isEmpty();
  }

  /**
   * Shows two rows.
   *
   * @param right -1 for one row alone
   */
  void show(int left, int right) {
    Instance one = data.instance(left);
    Instance other = data.instance(right < 0 ? left : right);
    boolean columns = pair != right >= 0 || leftHeading.isEmpty();
    pair = right >= 0;
    leftHeading = "Row " + (left + 1);
    rightHeading = "Row " + (right + 1);
    lines = attributes.stream().map(attribute -> new Line(attribute.name(), Values.shown(one, attribute), Values.shown(other, attribute),
        differences.between(attribute, one, other))).sorted(Comparator.comparingDouble(Line::difference).reversed()).toList();
    select();
    if (columns) {
      fireTableStructureChanged();
    }
  }

  /** Shows attributes whose name or value contains a text only, whatever the case. */
  void filter(String text) {
    filter = text.strip().toLowerCase(Locale.ROOT);
    select();
  }

  private void select() {
    visible = lines.stream().filter(line -> (line.attribute() + "\n" + line.left() + "\n" + (pair ? line.right() : ""))
        .toLowerCase(Locale.ROOT).contains(filter)).toList();
    fireTableDataChanged();
  }

  /** How many attributes there are, and how many the filter leaves. */
  String count() {
    if (attributes.isEmpty()) {
      return "no attributes to compare";
    }
    long differ = lines.stream().filter(line -> line.difference() > 0).count();
    return filter.isEmpty() ? attributes.size() + (attributes.size() == 1 ? " attribute" : " attributes")
        + (pair ? ", " + differ + (differ == 1 ? " differs" : " differ") : "") : visible.size() + " of " + attributes.size();
  }

  @Override
  public int getRowCount() {
    return visible.size();
  }

  @Override
  public int getColumnCount() {
    return pair ? 4 : 2;
  }

  @Override
  public String getColumnName(int column) {
    return switch (column) {
      case 0 -> "Attribute";
      case 1 -> leftHeading;
      case 2 -> rightHeading;
      default -> "Apart";
    };
  }

  @Override
  public Class<?> getColumnClass(int column) {
    return column == DIFFERENCE ? Double.class : String.class;
  }

  @Override
  public Object getValueAt(int row, int column) {
    Line line = visible.get(row);
    return switch (column) {
      case 0 -> line.attribute();
      case 1 -> line.left();
      case 2 -> line.right();
      default -> line.difference();
    };
  }
}
