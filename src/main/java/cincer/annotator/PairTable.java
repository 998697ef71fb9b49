package cincer.annotator;

import cincer.data.Attributes;
import cincer.data.Differences;
import cincer.data.Plain;
import cincer.explanation.ReadingOrder;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Shows one row of a data set, or two side by side: texts first, then what speaks for the doubt and what against it, where somebody knows that,
 * and then what differs most.
 */
final class PairTable {

  /** Longer values are cut. */
  private static final int MOST_CHARACTERS = 240;
  private static final int LEAST_WIDTH = 12;
  private static final int MARK_WIDTH = 9;
  private static final int PADDING = 2;
  private static final int SIGNS = 5;
  private static final int SIGNS_WIDTH = SIGNS + PADDING;

  private final Instances data;
  private final Differences differences;
  private final int width;
  private final double[] speaksFor;

  /** @param width of the terminal, in cells */
  PairTable(Instances data, int width) {
    this(data, new Differences(data), width, null);
  }

  private PairTable(Instances data, Differences differences, int width, double[] speaksFor) {
    this.data = data;
    this.differences = differences;
    this.width = width;
    this.speaksFor = speaksFor;
  }

  /**
   * The same with how much each attribute of the first row speaks for what is expected of it.
   *
   * @param byAttribute negative where it speaks for the label that is given, NaN where it says nothing; null where nobody knows
   */
  PairTable explained(double[] byAttribute) {
    return new PairTable(data, differences, width, byAttribute);
  }

  /**
   * A row of the data and its heading.
   *
   * @param row     row number (0-based)
   * @param heading fit for a terminal
   */
  record HeadedRow(int row, String heading) {}

  /** @param speaks in [-1, 1], the strongest being 1 or -1; 0 where it says nothing */
  private record PairLine(String attribute, String left, String right, double difference, boolean numeric, boolean text, double speaks) {

    String signs() {
      return ReadingOrder.says(speaks) ? (speaks < 0 ? "-" : "+").repeat((int) Math.round(SIGNS * Math.abs(speaks))) : "";
    }

    String mark() {
      return difference == 0 ? "" : numeric ? Plain.percent(difference) : "differs";
    }
  }

  /** One row, in the order of the attributes; at most {@code most} attributes. */
  String render(HeadedRow only, int most) {
    PackedCells cells = new PackedCells();
    List<PairLine> lines = lines(only.row(), only.row(), cells);
    sort(lines);
    List<PairLine> first = lines.subList(0, Math.min(most, lines.size()));
    return table(first, only, null, cells) + remainder(lines.size() - first.size(), "");
  }

  /** Two rows side by side; at most {@code most} attributes, and only unequal ones where not all fit. */
  String render(HeadedRow left, HeadedRow right, int most) {
    PackedCells cells = new PackedCells();
    List<PairLine> lines = lines(left.row(), right.row(), cells);
    sort(lines);
    int said = 1 + IntStream.range(0, lines.size()).filter(i -> lines.get(i).difference() > 0 || !lines.get(i).signs().isEmpty()).max().orElse(most - 1);
    int shown = lines.size() <= most ? lines.size() : Math.min(most, said);
    int hidden = lines.size() - shown;
    boolean equal = lines.stream().skip(shown).allMatch(line -> line.difference() == 0);
    String remark = !equal ? "" : hidden == 1 ? ", equal in both rows" : ", all equal in both rows";
    return table(lines.subList(0, shown), left, right, cells) + remainder(hidden, remark);
  }

  /** Where nobody explains, what differs most comes first in a pair, and a row alone stays as it is. */
  private void sort(List<PairLine> lines) {
    if (speaksFor != null) {
      lines.sort(Comparator.comparing((PairLine line) -> !line.text()).thenComparing(ReadingOrder.of(PairLine::speaks, PairLine::difference)));
    } else {
      lines.sort(Comparator.comparingDouble(PairLine::difference).reversed());
    }
  }

  private static String remainder(int hidden, String remark) {
    return hidden == 0 ? "" : "\n... and " + hidden + " more" + remark + " (type + to see all)";
  }

  private List<PairLine> lines(int left, int right, PackedCells cells) {
    List<PairLine> lines = new ArrayList<>();
    Instance one = data.instance(left);
    Instance other = data.instance(right);
    double strongest = speaksFor == null ? 0 : Arrays.stream(speaksFor).map(Math::abs).filter(s -> s > 0).max().orElse(0);
    for (int a = 0; a < data.numAttributes(); a++) {
      Attribute attribute = data.attribute(a);
      if (a != data.classIndex() && !attribute.name().startsWith(Attributes.RESULT_PREFIX)) {
        lines.add(new PairLine(cells.pack(cut(Plain.text(attribute.name()))), cells.pack(cut(Values.shown(one, attribute))),
            cells.pack(cut(Values.shown(other, attribute))), differences.between(attribute, one, other),
            attribute.isNumeric() && !one.isMissing(a) && !other.isMissing(a), attribute.isString(),
            strongest == 0 || Double.isNaN(speaksFor[a]) ? 0 : speaksFor[a] / strongest));
      }
    }
    return lines;
  }

  private static String cut(String text) {
    return Plain.cut(text, MOST_CHARACTERS);
  }

  private String table(List<PairLine> lines, HeadedRow left, HeadedRow right, PackedCells cells) {
    String leftHeading = cells.pack(left.heading());
    String rightHeading = right == null ? "" : cells.pack(right.heading());
    int sides = right == null ? 1 : 2;
    int room = width - (right == null ? 0 : MARK_WIDTH) - (speaksFor == null ? 0 : SIGNS_WIDTH + 1) - sides - 1; // for names and values, borders taken off
    int longest = longest(lines, List.of(leftHeading, rightHeading));
    int name = lines.stream().mapToInt(line -> line.attribute().length()).max().orElse(0) + PADDING;
    name = Math.max(Math.min(name, Math.max(room / 3, room - sides * longest)), LEAST_WIDTH);
    int value = Math.max((room - name) / sides, LEAST_WIDTH);
    List<ColumnData<PairLine>> columns = new ArrayList<>();
    columns.add(column("attribute", name).with(PairLine::attribute));
    columns.add(column(leftHeading, value).with(PairLine::left));
    if (right != null) {
      columns.add(column(rightHeading, value).with(PairLine::right));
      columns.add(column("apart", MARK_WIDTH).with(PairLine::mark));
    }
    if (speaksFor != null) {
      columns.add(column("doubt", SIGNS_WIDTH).with(PairLine::signs));
    }
    return cells.unpack(AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER, lines, columns))
        .replaceAll(" +(?=\\R|$)", "");
  }

  /** What the widest value or heading takes. */
  private static int longest(List<PairLine> lines, List<String> headings) {
    return PADDING + Stream.concat(headings.stream(), lines.stream().flatMap(line -> Stream.of(line.left(), line.right())))
        .mapToInt(String::length).max().orElse(0);
  }

  private static Column column(String heading, int width) {
    return new Column().header(heading).headerAlign(HorizontalAlign.LEFT).dataAlign(HorizontalAlign.LEFT)
        .maxColumnWidth(width);
  }
}
