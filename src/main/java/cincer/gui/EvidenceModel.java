package cincer.gui;

import cincer.annotator.Values;
import cincer.data.Attributes;
import cincer.data.Differences;
import cincer.data.ShortNames;
import cincer.explanation.ReadingOrder;
import cincer.explanation.Spread;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javax.swing.table.AbstractTableModel;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/**
 * The values of a pair, one line per attribute: those first that speak for the doubt, then those that speak against it, where that is explained, and
 * then those that differ most.
 */
final class EvidenceModel extends AbstractTableModel {

  /** What stands in a column. */
  enum EvidenceColumn { ATTRIBUTE, LEFT, RIGHT, DIFFERENCE, SPEAKS, SPREAD }

  /** So many values tell how wide values are. */
  private static final int MOST_MEASURED = 2000;

  private static final long serialVersionUID = 1L;

  /**
   * One attribute.
   *
   * @param index      in the data
   * @param difference in [0, 1], in scaled space
   * @param speaks     how much the left value speaks for what is expected, in log-odds; NaN where it says nothing
   * @param part       the same as a part of the strongest, in [-1, 1]
   */
  record EvidenceLine(String attribute, int index, String left, String right, double difference, double speaks, double part) {

    /** Whether it says more than hardly anything. */
    boolean says() {
      return ReadingOrder.says(part);
    }
  }

  private final transient Instances data;
  private final transient Differences differences;
  private final transient List<Attribute> attributes;
  private final BitSet shown = new BitSet();
  private transient List<EvidenceLine> lines = List.of();
  private transient List<EvidenceLine> visible = List.of();
  private final boolean explains;
  private final boolean strips;
  private transient double[] speaks; // of the left row; null as long as nobody knows
  private transient Spread[] spreads;
  private int leftRow = -1;
  private int rightRow = -1;
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
    this(data, hidden, false, false);
  }

  /**
   * Shows nothing yet.
   *
   * @param explains whether to keep columns for what explains a doubt, strips among them
   * @param strips   whether to keep one for where the values of two classes lie
   */
  EvidenceModel(Instances data, Collection<String> hidden, boolean explains, boolean strips) {
    this.explains = explains;
    this.strips = explains || strips;
    this.data = data;
    this.differences = Differences.of(data);
    this.attributes = Attributes.shown(data, hidden);
    attributes.forEach(attribute -> shown.set(attribute.index()));
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

  /** Whether there are columns for what explains a doubt. */
  boolean explains() {
    return explains;
  }

  /** Whether there is a column for where the values of two classes lie. */
  boolean hasStrips() {
    return strips;
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
    show(left, right, left == leftRow ? speaks : null);
  }

  /**
   * Shows two rows in the order of what is said of the left one.
   *
   * @param byAttribute of the data: how much it speaks for the doubt, NaN where it says nothing; null where nobody knows
   */
  void show(int left, int right, double[] byAttribute) {
    boolean columns = pair != right >= 0 || leftHeading.isEmpty();
    if (left != leftRow) {
      spreads = null;
    }
    speaks = byAttribute;
    pair = right >= 0;
    leftRow = left;
    rightRow = right;
    leftHeading = "Row " + (left + 1);
    rightHeading = "Row " + (right + 1);
    order();
    if (columns) {
      fireTableStructureChanged();
    }
  }

  /** Shows nothing, until it is known in which order. */
  void clear() {
    lines = List.of();
    leftRow = -1;
    select();
  }

  /** Says where values lie, by attribute of the data; null where nobody knows. */
  void spread(Spread[] where) {
    spreads = where;
  }

  /** Where the values of an attribute lie; null where nobody knows. */
  Spread spread(EvidenceLine line) {
    return spreads == null ? null : spreads[line.index()];
  }

  /** Whether an attribute of the data is shown. */
  boolean shows(int attribute) {
    return shown.get(attribute);
  }

  private void order() {
    Instance one = data.instance(leftRow);
    Instance other = data.instance(rightRow < 0 ? leftRow : rightRow);
    double strongest = speaks == null ? 0 : attributes.stream().mapToDouble(attribute -> Math.abs(speaks[attribute.index()])).filter(s -> s > 0).max().orElse(0);
    lines = attributes.stream().map(attribute -> {
      double says = strongest == 0 ? Double.NaN : speaks[attribute.index()];
      return new EvidenceLine(attribute.name(), attribute.index(), Values.shown(one, attribute), Values.shown(other, attribute),
          differences.between(attribute, one, other), says, says / strongest);
    }).sorted(ReadingOrder.of(EvidenceLine::part, EvidenceLine::difference)).toList();
    select();
  }

  /** The value of an attribute of the left row or, if there is one, of the right one; NaN where unknown. */
  double value(EvidenceLine line, boolean ofLeft) {
    return ofLeft ? data.instance(leftRow).value(line.index()) : rightRow < 0 ? Double.NaN : data.instance(rightRow).value(line.index());
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

  /** What stands in which column. */
  List<EvidenceColumn> columns() {
    Stream<EvidenceColumn> rows = pair ? Stream.of(EvidenceColumn.ATTRIBUTE, EvidenceColumn.LEFT, EvidenceColumn.RIGHT)
        : Stream.of(EvidenceColumn.ATTRIBUTE, EvidenceColumn.LEFT);
    Stream<EvidenceColumn> between = explains ? Stream.of(EvidenceColumn.SPEAKS) : pair ? Stream.of(EvidenceColumn.DIFFERENCE) : Stream.empty();
    return Stream.of(rows, between, strips ? Stream.of(EvidenceColumn.SPREAD) : Stream.<EvidenceColumn>empty()).flatMap(one -> one).toList();
  }

  @Override
  public int getColumnCount() {
    return columns().size();
  }

  @Override
  public String getColumnName(int column) {
    return switch (columns().get(column)) {
      case ATTRIBUTE -> "Attribute";
      case LEFT -> leftHeading;
      case RIGHT -> rightHeading;
      case DIFFERENCE -> "Apart";
      case SPEAKS -> "Doubt";
      case SPREAD -> "Classes";
    };
  }

  @Override
  public Class<?> getColumnClass(int column) {
    return switch (columns().get(column)) {
      case DIFFERENCE -> Double.class;
      case SPEAKS -> SignedBar.class;
      case SPREAD -> Strip.class;
      default -> String.class;
    };
  }

  @Override
  public Object getValueAt(int row, int column) {
    EvidenceLine line = visible.get(row);
    return switch (columns().get(column)) {
      case ATTRIBUTE -> line.attribute();
      case LEFT -> line.left();
      case RIGHT -> line.right();
      case DIFFERENCE -> line.difference();
      case SPEAKS, SPREAD -> line;
    };
  }
}
