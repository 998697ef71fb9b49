package cincer.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A text file seen in one dialect: the names of its columns, what their values are, how many rows it has; or why it cannot
 * be read so. Its rows are not kept: they are read a second time when they are wanted.
 */
final class CsvTable {

  /** The name of a first column that has none: R and pandas write the names of the rows there. */
  static final String ROW_NAMES = "row-name";

  private final CsvDialect dialect;
  private final String text;
  private final List<CsvColumn> columns = new ArrayList<>();
  private List<String> header;
  private String problem = "";
  private int rows;
  private boolean firstIsUnnamed;
  private boolean lastIsEmpty = true;
  private final Apostrophes apostrophes = new Apostrophes();

  CsvTable(CsvDialect dialect, String text) {
    this.dialect = dialect;
    this.text = text;
    try {
      read(this::look);
      if (header == null) {
        problem = "it has no line with the names of the columns";
      } else {
        nameColumns();
      }
    } catch (Unequal e) {
      problem = e.getMessage();
    } catch (UncheckedIOException | IOException e) { // what the library says of quotes
      problem = unreadable(e);
    }
  }

  /** Reads all rows again. */
  void forEach(Consumer<CSVRecord> row) throws IOException {
    read((record, line) -> row.accept(record));
  }

  CsvDialect dialect() {
    return dialect;
  }

  /** What is wrong with it, in a clause; empty if all rows have as many values. */
  String problem() {
    return problem;
  }

  List<CsvColumn> columns() {
    return columns;
  }

  /** Number of rows below the header. */
  int rows() {
    return rows;
  }

  /** Number of names in the header. */
  int names() {
    return header == null ? 0 : header.size();
  }

  /** Whether the rows have one value more than the header has names. */
  boolean isShifted() {
    return header != null && columns.size() > header.size();
  }

  boolean firstIsUnnamed() {
    return firstIsUnnamed;
  }

  Apostrophes apostrophes() {
    return apostrophes;
  }

  private interface RowReader {
    void accept(CSVRecord values, int line);
  }

  private void read(RowReader row) throws IOException {
    try (CSVParser parser = dialect.format().parse(new StringReader(text))) {
      boolean first = true;
      for (CSVRecord record : parser) {
        if (first) {
          first = false;
          header = new ArrayList<>();
          record.forEach(name -> header.add(name == null ? CsvDialect.NOT_AVAILABLE : name));
        } else if (header.size() == 1 || record.size() > 1 || !CsvColumn.isMissing(record.get(0))) { // not a blank line
          row.accept(record, (int) parser.getCurrentLineNumber());
        }
      }
    }
  }

  private void look(CSVRecord record, int line) {
    int width = record.size();
    boolean oneMore = header.size() > 1 && width == header.size() + 1;
    if (columns.isEmpty() && (width == header.size() || oneMore)) {
      for (int v = 0; v < width; v++) {
        columns.add(new CsvColumn());
      }
    } else if (width != columns.size()) {
      throw new Unequal("line " + line + " has " + count(width, "value") + ", but "
          + (columns.isEmpty() ? "line 1 names " + count(header.size(), "column") : "the lines before it have " + columns.size()));
    }
    rows++;
    lastIsEmpty &= "".equals(record.get(width - 1));
    for (int v = 0; v < width; v++) {
      columns.get(v).add(record.get(v), rows);
      apostrophes.look(record.get(v));
    }
  }

  private void nameColumns() {
    while (columns.size() < header.size()) { // no rows
      columns.add(new CsvColumn());
    }
    if (isShifted() && lastIsEmpty) { // a separator at the end of each row
      columns.remove(columns.size() - 1);
    }
    List<String> names = new ArrayList<>(header);
    if (isShifted()) { // R leaves out the name of the column with the rows' names
      names.add(0, "");
    }
    Set<String> taken = new HashSet<>(names);
    for (int c = 0; c < columns.size(); c++) {
      String name = names.get(c);
      if (name.isBlank()) {
        firstIsUnnamed |= c == 0;
        name = c == 0 ? ROW_NAMES : "unnamed-" + (c + 1);
        while (!taken.add(name)) {
          name += "-" + (c + 1);
        }
      }
      columns.get(c).setName(name);
    }
  }

  private static String unreadable(Exception e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = String.valueOf(root.getMessage());
    String line = message.replaceAll("(?s).*?line(?: number)?[:= ]*(\\d+).*|.*", "$1");
    String where = line.isEmpty() ? "" : " in line " + line;
    return message.contains("EOF reached") || message.contains("startline") ? "a quote that opens" + where + " is not closed"
        : "something follows a quote that closes" + where;
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** A row of another length. */
  private static final class Unequal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unequal(String message) {
      super(message);
    }
  }

  /** Whether apostrophes are quotes: they stand at both ends of values, or are parts of words. */
  static final class Apostrophes {
    private int around;
    private int inside;
    private boolean blankBeforeQuote;

    private void look(String value) {
      if (value == null || value.isEmpty()) {
        return;
      }
      boolean opens = value.charAt(0) == '\'';
      boolean closes = value.length() > 1 && value.charAt(value.length() - 1) == '\'';
      around += opens && closes ? 1 : 0;
      inside += opens != closes ? 1 : 0;
      blankBeforeQuote |= value.charAt(0) == ' ' && value.stripLeading().startsWith("\"");
    }

    boolean areQuotes() {
      return around > 0 && inside == 0;
    }

    boolean blankBeforeQuote() {
      return blankBeforeQuote;
    }
  }
}
