package cincer.agreement;

import cincer.data.Cells;
import cincer.data.OutputFile;
import cincer.data.OutputFiles;
import cincer.learner.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * What several people said, and what somebody decided where they differ.
 *
 * @param merged  what they said
 * @param decided by whom, and what
 */
public record Settled(Merged merged, Judgements decided) {

  /** Nobody has decided yet. */
  public static Settled undecided(Merged merged) {
    return new Settled(merged, new Judgements("", IntStream.generate(() -> -1).limit(merged.data().size()).toArray(), Map.of()));
  }

  static Settled of(Merged merged, Outcome outcome, String who) {
    return new Settled(merged, Judgements.of(who, outcome));
  }

  /** How many of the disputed rows nobody has decided about. */
  public int left() {
    return (int) Arrays.stream(merged.disputedRows()).filter(row -> !decided.saysOf(row)).count();
  }

  /** The data with what was decided of each row, else what most people said, else the loaded label; rows that are to be left out are not there. */
  public Instances data() {
    return merged.decided(decided);
  }

  /**
   * A CSV file with one row per row of the data that was changed or disputed: its loaded and its final label, who decided and how
   * ("decided", "majority", "open": nobody has decided, and the loaded label stays), and what each person said. Rows are counted from 1.
   */
  public OutputFiles.PlannedFile changes(OutputFile file) {
    Attribute names = merged.data().classAttribute();
    List<Judgements> all = new ArrayList<>(merged.people());
    all.add(decided);
    Merged named = new Merged(merged.data(), all);
    List<String> header = new ArrayList<>(List.of("row", "old_label", "new_label", "how", "who"));
    merged.people().forEach(person -> header.add(Cells.text(person.who())));
    return file.with(out -> {
      CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180.builder().setHeader(header.toArray(String[]::new)).get());
      for (int row = 0; row < merged.data().size(); row++) {
        String before = merged.data().instance(row).classIsMissing() ? "" : names.value((int) merged.data().instance(row).classValue());
        boolean isDecided = decided.saysOf(row);
        String most = isDecided ? named.said(all.size() - 1, row) : merged.saidMost(row);
        String after = most.isEmpty() ? before : most;
        if (before.equals(after) && !merged.isDisputed(row)) {
          continue;
        }
        List<Object> cells = new ArrayList<>(List.of(row + 1, Cells.text(before), Cells.text(after), isDecided ? "decided" : most.isEmpty() ? "open" : "majority",
            Cells.text(isDecided ? decided.who() : merged.most(row))));
        for (int person = 0; person < merged.people().size(); person++) {
          cells.add(Cells.text(named.said(person, row)));
        }
        csv.printRecord(cells);
      }
      csv.flush();
    });
  }
}
