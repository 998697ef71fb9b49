package cincer.data;

import cincer.data.CsvColumn.ColumnType;
import java.io.File;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instances;

/** What a person should know of how a table was read: nothing where it is written as Weka expects it. */
final class CsvRemarks {

  private static final int MOST_COLUMNS = 5;

  private final String file;
  private final CsvTable table;
  private final Instances data;

  CsvRemarks(File file, CsvTable table, Instances data) {
    this.file = "'" + Plain.text(file.getName()) + "'";
    this.table = table;
    this.data = data;
  }

  void add(List<String> remarks) {
    boolean commas = table.columns().stream().anyMatch(column -> kind(column) == ColumnType.COMMA_NUMBERS);
    if (table.dialect().separator() != ',') {
      remarks.add(file + " was read as separated by " + CsvDialect.name(table.dialect().separator())
          + (commas ? ", with decimal commas" : ""));
    }
    if (table.firstIsUnnamed()) {
      remarks.add("the first column of " + file + " has no name; it is called '" + data.attribute(0).name() + "'"
          + (data.attribute(0).isString() ? " and not learned from, because its values only tell the rows apart" : ""));
    }
    List<String> missing = table.columns().stream().map(column -> column.missing(kind(column))).filter(text -> !text.isEmpty()).toList();
    if (!missing.isEmpty()) {
      remarks.add("missing values in " + file + ": " + list(missing)
          + (missing.stream().anyMatch(text -> text.contains("(NA ")) ? "; where NA is a word, write it in quotes (\"NA\")" : ""));
    }
    List<String> exact = table.columns().stream().filter(column -> kind(column) == ColumnType.WHOLE_AS_TEXT).map(CsvColumn::exactness).toList();
    if (!exact.isEmpty()) {
      remarks.add("kept as text in " + file + ", because as numbers they would lose digits or leading zeros: " + list(exact));
    }
    List<String> numbers = data.numAttributes() == 0 ? List.of() : IntStream.range(0, data.numAttributes())
        .mapToObj(data::attribute).map(Attribute::name).filter(name -> CsvColumn.isNumber(name) && name.contains(".")).toList();
    if (!numbers.isEmpty()) {
      remarks.add("the first line of " + file + " was read as the names of the columns, but looks like a row ("
          + Plain.text(list(numbers)) + "); if it is one, put a line with names before it");
    }
  }

  private ColumnType kind(CsvColumn column) {
    return column.kind(table.dialect().separator() != ',');
  }

  private static String list(List<String> items) {
    return items.stream().limit(MOST_COLUMNS).collect(Collectors.joining(", "))
        + (items.size() > MOST_COLUMNS ? " and " + (items.size() - MOST_COLUMNS) + " more" : "");
  }
}
