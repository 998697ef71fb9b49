package cincer.session;

import cincer.Answer;
import cincer.InvalidInputException;
import cincer.Query;
import cincer.StorageException;
import cincer.data.OutputFile;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;

/** Undoes or changes an answer of a session that rests: nobody is being asked, because it was paused or is over. */
public final class Amendment {

  private Amendment() {}

  /**
   * Tells the journal, as if it had been said at the question where the session rests. Whoever goes on with the session then
   * finds it so.
   *
   * @param present question that waits for its answer; where the session is over, the one that is amended
   * @param labels  labels of all rows (-1 = missing)
   * @param said    an {@link Answer.Undo}, {@link Answer.Redo} or {@link Answer.Change}
   * @param who     says it
   * @throws InvalidInputException if the journal cannot be understood or written
   */
  public static void add(File journal, Query present, int[] labels, Answer said, String who) {
    RandomAccessFile open = OpenJournals.open(journal);
    try {
      JournalText text = JournalText.parse(journal.toString(), OpenJournals.read(open));
      try (JournalFile file = JournalFile.resume(journal, open, text, text.header().options(), who)) {
        file.asked(present, labels, "");
        file.answered(present, labels, said);
      }
    } catch (IOException e) {
      throw new StorageException("the journal '" + journal + "' cannot be read (" + OutputFile.reason(e)
          + "); check its permissions", e);
    } finally {
      OpenJournals.close(open);
    }
  }
}
