package cincer.journal;

import cincer.InvalidInputException;
import cincer.data.OutputFile;
import java.io.File;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import weka.core.Instances;

/**
 * Which journal a session gets.
 *
 * @param named   by the user; an empty path if none was
 * @param data    the file that the data comes from; null if nobody knows
 * @param resume  whether to go on with it
 * @param anyway  whether other options are accepted then
 * @param results what the session is going to write
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record JournalChoice(File named, File data, boolean resume, boolean anyway, List<OutputFile> results) {

  /** Appended to the name of the data file. */
  public static final String SUFFIX = ".cincer.jsonl";

  /** The journal of the command line and of the KnowledgeFlow, beside the file of the data. */
  static File beside(File data) {
    return new File(data.getPath() + SUFFIX);
  }

  /** The same, but to begin a journal in this file. */
  public JournalChoice begin(File file) {
    return new JournalChoice(file, data, false, false, results);
  }

  /**
   * The same, but to go on with the journal in this file.
   *
   * @param otherOptions whether they are accepted
   */
  public JournalChoice goOn(File file, boolean otherOptions) {
    return new JournalChoice(file, data, !otherOptions, otherOptions, results);
  }

  /** The same, but with this file. */
  public JournalChoice in(File file) {
    return new JournalChoice(file, data, resume, anyway, results);
  }

  /** Whether to go on with a journal. */
  public boolean goesOn() {
    return resume || anyway;
  }

  /**
   * Whether a journal is kept: where one was named, and where a person answers; none inside of a classifier, which may be built many times over.
   *
   * @throws InvalidInputException if none is kept, but one is to be gone on with
   */
  @API(status = API.Status.INTERNAL)
  public boolean isKept(boolean person) {
    boolean kept = !named.getPath().isEmpty() || person && !Evaluations.isInside();
    if (!kept && goesOn()) {
      throw new InvalidInputException("-resume goes on with a journal, but none is kept where no person answers; name one with -journal");
    }
    return kept;
  }

  /** The same, where all options are as they are given. */
  @API(status = API.Status.INTERNAL)
  public Session open(Instances rows, Header header) {
    return open(rows, header, Set.of());
  }

  /**
   * Begins or goes on with a journal: the one that was named, else one beside the data or in a private folder.
   *
   * @param header  of a session that begins now
   * @param follows options that are as the journal has them, where it is of a review that is gone on with
   * @throws InvalidInputException if the journal cannot be used
   */
  @API(status = API.Status.INTERNAL)
  public Session open(Instances rows, Header header, Set<String> follows) {
    boolean goOn = goesOn();
    File file = !named.getPath().isEmpty() ? named : data != null ? beside(data)
        : goOn ? PrivateJournals.last(header.fingerprint()) : PrivateJournals.next(header.fingerprint());
    results.forEach(result -> result.requireOther(file, "the journal of this session, and what was answered would be lost"));
    return goOn ? Session.resume(file, header, rows, anyway, follows) : Session.begin(file, header);
  }
}
