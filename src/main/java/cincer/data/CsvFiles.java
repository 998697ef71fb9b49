package cincer.data;

import cincer.InvalidInputException;
import cincer.data.CsvColumn.ColumnType;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/**
 * Reads text files with one row a line and the columns' names in the first: separated by commas, semicolons, tabs, bars or
 * blanks; quoted as spreadsheets, R, pandas or Weka do. A file that Weka's own loader reads rightly becomes the same data
 * here, attribute for attribute and value for value.
 */
final class CsvFiles {

  private static final char[] SEPARATORS = {',', ';', '\t', '|', ' '};

  /** So many different values of a column of numbers that are no numbers (01, 02) are categories; more are names. */
  private static final int MOST_CODES = 100;

  private CsvFiles() {}

  /**
   * Reads a text.
   *
   * @param file its file, for messages
   * @param relation the data set's name
   * @param remarks  takes what a person should know of how it was read, in sentences
   * @throws InvalidInputException if it cannot be read, in a sentence with separator and line
   */
  static Instances read(File file, String text, String relation, List<String> remarks) throws IOException {
    String rows = beginning(text);
    char given = text.startsWith("sep=") && text.length() > 4 ? text.charAt(4) : 0;
    CsvTable table = table(file, given == 0 ? rows : rows.replaceFirst("^sep=.\\R", ""), given);
    Instances data = instances(table, relation);
    new CsvRemarks(file, table, data).add(remarks);
    return data;
  }

  /** Without comments before the header, but with a header that itself begins with #. */
  private static String beginning(String text) {
    String rest = text;
    String comment = "";
    while (rest.startsWith("#")) {
      int end = rest.indexOf('\n');
      comment = rest.substring(1, end < 0 ? rest.length() : end);
      rest = end < 0 ? "" : rest.substring(end + 1);
    }
    List<String> next = rest.lines().limit(2).toList();
    return isHeaderOf(comment, next) ? "#" + comment + "\n" + rest : rest;
  }

  /** As many names as the line that follows has values, and that one is no header itself. */
  private static boolean isHeaderOf(String comment, List<String> next) {
    for (char separator : SEPARATORS) {
      String bar = Pattern.quote("" + separator);
      if (separator != ' ' && comment.indexOf(separator) >= 0 && !next.isEmpty()
          && comment.split(bar, -1).length == next.get(0).split(bar, -1).length) {
        boolean numbers = Stream.of(next.get(0).split(bar)).anyMatch(CsvColumn::isNumber);
        return numbers || next.size() == 1 || Stream.of(next.get(1).split(bar)).noneMatch(CsvColumn::isNumber);
      }
    }
    return false;
  }

  private static CsvTable table(File file, String text, char given) {
    List<CsvTable> tried = new ArrayList<>();
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    for (char separator : SEPARATORS) {
      if (given != 0 ? separator == given : first.indexOf(separator) >= 0 && (separator != ' ' || tried.isEmpty())) {
        tried.add(best(text, separator));
      }
    }
    if (tried.isEmpty()) {
      tried.add(best(text, given == 0 ? ',' : given));
    }
    // min: of equals the first, which are commas
    Optional<CsvTable> best = tried.stream().filter(table -> table.problem().isEmpty())
        .min(Comparator.comparing(CsvTable::isShifted).thenComparing(table -> -table.columns().size()));
    return best.orElseThrow(() -> refusal(file, tried.get(0)));
  }

  private static InvalidInputException refusal(File file, CsvTable table) {
    return new InvalidInputException("cannot read '" + file + "' as a table " + table.dialect() + ": " + table.problem()
        + "; correct that line, or convert the file with Weka's CSVLoader, whose options -F and -E name separator and quotes");
  }

  /** The first way to quote in which all rows have as many values. */
  private static CsvTable best(String text, char separator) {
    CsvTable plain = new CsvTable(new CsvDialect(separator, '"', false, false), text);
    if (plain.problem().isEmpty() && !plain.apostrophes().areQuotes() && !plain.apostrophes().blankBeforeQuote()) {
      return plain;
    }
    List<CsvDialect> others = new ArrayList<>();
    if (plain.apostrophes().areQuotes() || !plain.problem().isEmpty() && text.indexOf('\'') >= 0) {
      others.add(new CsvDialect(separator, '\'', true, false));
    }
    if (plain.apostrophes().blankBeforeQuote()) {
      others.add(new CsvDialect(separator, '"', false, true));
    }
    if (!plain.problem().isEmpty() && text.contains("\\\"")) {
      others.add(new CsvDialect(separator, '"', true, false));
    }
    if (!plain.problem().isEmpty() && text.indexOf('"') >= 0) {
      others.add(new CsvDialect(separator, null, false, false));
    }
    return others.stream().map(dialect -> new CsvTable(dialect, text)).filter(table -> table.problem().isEmpty()).findFirst().orElse(plain);
  }

  private static Instances instances(CsvTable table, String relation) throws IOException {
    boolean commas = table.dialect().separator() != ',';
    List<CsvColumn> columns = table.columns();
    ColumnType[] kinds = columns.stream().map(column -> column.kind(commas)).toArray(ColumnType[]::new);
    boolean numbered = table.firstIsUnnamed() && kinds[0] == ColumnType.NUMBERS;
    kinds[0] = numbered ? ColumnType.TEXT : kinds[0];
    List<Map<String, Integer>> texts = Stream.of(kinds).map(kind -> (Map<String, Integer>) new HashMap<String, Integer>()).toList();
    List<List<String>> order = Stream.of(kinds).map(kind -> (List<String>) new ArrayList<String>()).toList();
    List<double[]> rows = new ArrayList<>(table.rows());
    table.forEach(record -> rows.add(row(record, table.dialect(), kinds, texts, order)));
    if (numbered && order.get(0).size() < rows.size()) { // they do not tell the rows apart
      kinds[0] = ColumnType.NUMBERS;
      rows.forEach(row -> row[0] = Double.isNaN(row[0]) ? row[0] : CsvColumn.number(order.get(0).get((int) row[0]), ColumnType.NUMBERS));
    }
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int c = 0; c < kinds.length; c++) {
      attributes.add(attribute(columns.get(c).name(), kinds[c], order.get(c), table, c));
    }
    Instances data = new Instances(relation, attributes, rows.size());
    for (double[] row : rows) {
      data.add(new DenseInstance(1, row));
    }
    return data;
  }

  private static double[] row(CSVRecord record, CsvDialect dialect, ColumnType[] kinds, List<Map<String, Integer>> texts,
      List<List<String>> order) {
    double[] row = new double[kinds.length];
    for (int c = 0; c < row.length; c++) {
      String value = record.get(c);
      if (kinds[c] == ColumnType.NUMBERS || kinds[c] == ColumnType.COMMA_NUMBERS) {
        row[c] = CsvColumn.number(value, kinds[c]);
      } else if (CsvColumn.isMissing(value)) {
        row[c] = Double.NaN;
      } else {
        Map<String, Integer> known = texts.get(c);
        String text = dialect.unescaped(value);
        Integer place = known.putIfAbsent(text, known.size());
        if (place == null) {
          order.get(c).add(text);
        }
        row[c] = place == null ? known.size() - 1 : place;
      }
    }
    return row;
  }

  private static Attribute attribute(String name, ColumnType kind, List<String> values, CsvTable table, int column) {
    boolean rowNames = column == 0 && table.firstIsUnnamed() && values.size() == table.rows();
    return switch (kind) {
      case NUMBERS, COMMA_NUMBERS -> new Attribute(name);
      case NOMINAL -> rowNames ? text(name, values) : new Attribute(name, values);
      case TEXT -> text(name, values);
      case WHOLE_AS_TEXT -> values.size() <= MOST_CODES && 2 * values.size() <= table.rows() ? new Attribute(name, values) : text(name, values);
    };
  }

  private static Attribute text(String name, List<String> values) {
    Attribute text = new Attribute(name, (List<String>) null);
    values.forEach(text::addStringValue);
    return text;
  }
}
