package cincer.annotator;

import cincer.data.Attributes;
import cincer.data.Differences;
import cincer.data.Plain;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/** Shows one row of a data set, or two side by side: the attributes in which they differ most first. */
final class PairTable {

  /** Longer values are cut. */
  private static final int MOST_CHARACTERS = 240;
  private static final int LEAST_WIDTH = 12;
  private static final int MARK_WIDTH = 9;
  private static final int PADDING = 2;

  private final Instances data;
  private final Differences differences;
  private final int width;

  /** @param width of the terminal, in cells */
  PairTable(Instances data, int width) {
    this.data = data;
    this.differences = new Differences(data);
    this.width = width;
  }

  /**
   * A row of the data and its heading.
   *
   * @param row     row number (0-based)
   * @param heading fit for a terminal
   */
  record Side(int row, String heading) {}

  private record Line(String attribute, String left, String right, double difference, boolean numeric) {

    String mark() {
      return difference == 0 ? "" : numeric ? Plain.percent(difference) : "differs";
    }
  }

  /** One row, in the order of the attributes; at most {@code most} attributes. */
  String render(Side only, int most) {
    PackedCells cells = new PackedCells();
    List<Line> lines = lines(only.row(), only.row(), cells);
    List<Line> first = lines.subList(0, Math.min(most, lines.size()));
    return table(first, only, null, cells) + remainder(lines.size() - first.size(), "");
  }

  /** Two rows side by side; at most {@code most} attributes, and only unequal ones where not all fit. */
  String render(Side left, Side right, int most) {
    PackedCells cells = new PackedCells();
    List<Line> lines = lines(left.row(), right.row(), cells);
    lines.sort(Comparator.comparingDouble(Line::difference).reversed());
    int unequal = (int) lines.stream().filter(line -> line.difference() > 0).count();
    int shown = lines.size() <= most ? lines.size() : Math.min(most, unequal == 0 ? most : unequal);
    int hidden = lines.size() - shown;
    String remark = shown < unequal ? "" : hidden == 1 ? ", equal in both rows" : ", all equal in both rows";
    return table(lines.subList(0, shown), left, right, cells) + remainder(hidden, remark);
  }

  private static String remainder(int hidden, String remark) {
    return hidden == 0 ? "" : "\n... and " + hidden + " more" + remark + " (type + to see all)";
  }

  private List<Line> lines(int left, int right, PackedCells cells) {
    List<Line> lines = new ArrayList<>();
    Instance one = data.instance(left);
    Instance other = data.instance(right);
    for (int a = 0; a < data.numAttributes(); a++) {
      Attribute attribute = data.attribute(a);
      if (a != data.classIndex() && !attribute.name().startsWith(Attributes.RESULT_PREFIX)) {
        lines.add(new Line(cells.pack(cut(Plain.text(attribute.name()))), cells.pack(cut(Values.shown(one, attribute))),
            cells.pack(cut(Values.shown(other, attribute))), differences.between(attribute, one, other),
            attribute.isNumeric() && !one.isMissing(a) && !other.isMissing(a)));
      }
    }
    return lines;
  }

  private static String cut(String text) {
    return Plain.cut(text, MOST_CHARACTERS);
  }

  private String table(List<Line> lines, Side left, Side right, PackedCells cells) {
    String leftHeading = cells.pack(left.heading());
    String rightHeading = right == null ? "" : cells.pack(right.heading());
    int sides = right == null ? 1 : 2;
    int room = width - (right == null ? 0 : MARK_WIDTH) - sides - 1; // for names and values, borders taken off
    int longest = longest(lines, List.of(leftHeading, rightHeading));
    int name = lines.stream().mapToInt(line -> line.attribute().length()).max().orElse(0) + PADDING;
    name = Math.max(Math.min(name, Math.max(room / 3, room - sides * longest)), LEAST_WIDTH);
    int value = Math.max((room - name) / sides, LEAST_WIDTH);
    List<ColumnData<Line>> columns = new ArrayList<>();
    columns.add(column("attribute", name).with(Line::attribute));
    columns.add(column(leftHeading, value).with(Line::left));
    if (right != null) {
      columns.add(column(rightHeading, value).with(Line::right));
      columns.add(column("apart", MARK_WIDTH).with(Line::mark));
    }
    return cells.unpack(AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER, lines, columns))
        .replaceAll(" +(?=\\R|$)", "");
  }

  /** What the widest value or heading takes. */
  private static int longest(List<Line> lines, List<String> headings) {
    return PADDING + Stream.concat(headings.stream(), lines.stream().flatMap(line -> Stream.of(line.left(), line.right())))
        .mapToInt(String::length).max().orElse(0);
  }

  private static Column column(String heading, int width) {
    return new Column().header(heading).headerAlign(HorizontalAlign.LEFT).dataAlign(HorizontalAlign.LEFT)
        .maxColumnWidth(width);
  }
}
