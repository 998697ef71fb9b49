package cincer.report;

import cincer.data.Cells;
import cincer.data.OutputFile;
import cincer.data.OutputFiles;
import cincer.journal.Recorded;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import weka.core.Attribute;
import weka.core.Instance;

/** A CSV file with one row per {@link LabelChange}: who said so, when, and why. Rows are counted from 1. */
final class ChangeList {

  private ChangeList() {}

  /** @param keys attributes that identify a row */
  static OutputFiles.PlannedFile output(OutputFile file, Recorded session, List<Attribute> keys) {
    List<String> header = new ArrayList<>(List.of("row"));
    keys.forEach(key -> header.add(Cells.text(key.name())));
    header.addAll(List.of("old_label", "new_label", "who", "when", "margin", "counterexample", "suspicious", "question", "seconds", "answer", "alternatives",
        "note"));
    Attribute labels = session.data().classAttribute();
    return file.with(out -> {
      CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180.builder().setHeader(header.toArray(String[]::new)).get());
      for (LabelChange change : LabelChange.of(session)) {
        List<Object> cells = new ArrayList<>(List.of(change.row() + 1));
        keys.forEach(key -> cells.add(Cells.text(text(session.data().instance(change.row()), key))));
        cells.addAll(List.of(Cells.text(change.before() < 0 ? "" : labels.value(change.before())), Cells.text(change.label(labels)),
            Cells.text(change.stamp().who()), change.stamp().time(), change.turn().query().suspicion().margin()));
        cells.add(change.counterExample() < 0 ? "" : change.counterExample() + 1);
        cells.addAll(List.of(change.turn().query().suspicion().row() + 1, change.turn().query().number(),
            QuestionReport.seconds(session.thoughts().get(change.turn().query().number())), change.said(), Cells.text(change.alternatives(labels)),
            Cells.text(change.note())));
        csv.printRecord(cells);
      }
      csv.flush();
    });
  }

  static String text(Instance row, Attribute attribute) {
    if (row.isMissing(attribute)) {
      return "";
    } else if (attribute.type() != Attribute.NUMERIC) {
      return row.stringValue(attribute);
    }
    double value = row.value(attribute);
    return Cells.isWhole(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
