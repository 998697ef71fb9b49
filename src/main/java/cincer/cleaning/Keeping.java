package cincer.cleaning;

import cincer.data.OutputFile;
import cincer.journal.JournalChoice;
import java.io.File;
import java.util.List;
import java.util.Map;

/**
 * What is kept of a cleaning pass, and where.
 *
 * @param journal where every question and answer goes
 * @param who     answers, for the journal
 * @param report  table with one row per question, written in the end; null if none is wanted
 * @param images  folder of the images that a string attribute names; null if nobody knows
 * @param options of whoever runs the pass, which change nothing in it, for the journal: name to value
 */
public record Keeping(JournalChoice journal, String who, OutputFile report, File images, Map<String, String> options) {

  /** Nothing but what a journal needs by itself: none is kept where no person answers. */
  public static final Keeping DEFAULT =
      new Keeping(new JournalChoice(new File(""), null, false, false, List.of()), System.getProperty("user.name", ""), null, null, Map.of());

  Keeping withJournal(JournalChoice other) {
    return new Keeping(other, who, report, images, options);
  }

  /** The same with another report, or null for none. */
  public Keeping withReport(OutputFile other) {
    return new Keeping(journal, who, other, images, options);
  }

  Keeping withImages(File folder) {
    return new Keeping(journal, who, report, folder, options);
  }
}
