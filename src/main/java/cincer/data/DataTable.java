package cincer.data;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/** A data set as CSV with every digit, which Weka reads and a spreadsheet opens without calculating what is text. */
public final class DataTable {

  private static final String MISSING = "?";

  private DataTable() {}

  /** @throws IOException if it cannot be written */
  public static void write(Instances data, Writer out) throws IOException {
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.NON_NUMERIC).setRecordSeparator('\n').get());
    List<Object> names = new ArrayList<>();
    for (int a = 0; a < data.numAttributes(); a++) {
      names.add(Cells.text(data.attribute(a).name()));
    }
    csv.printRecord(names);
    for (Instance row : data) {
      List<Object> cells = new ArrayList<>();
      for (int a = 0; a < data.numAttributes(); a++) {
        cells.add(cell(row, data.attribute(a)));
      }
      csv.printRecord(cells);
    }
    csv.flush();
  }

  private static Object cell(Instance row, Attribute attribute) {
    if (row.isMissing(attribute)) {
      return MISSING;
    } else if (attribute.type() != Attribute.NUMERIC) {
      return Cells.text(row.stringValue(attribute));
    }
    double value = row.value(attribute);
    return Cells.isWhole(value) ? (Number) (long) value : (Number) value;
  }
}
