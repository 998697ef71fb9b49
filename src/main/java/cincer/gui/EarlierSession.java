package cincer.gui;

import cincer.InvalidInputException;
import cincer.data.Fingerprint;
import cincer.session.Header;
import cincer.session.JournalText;
import cincer.session.PrivateJournals;
import java.io.File;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import weka.core.Instances;

/**
 * A session that is left of an earlier time, and can be gone on with.
 *
 * @param journal where it is kept
 * @param header  what it is about
 * @param answers how many questions were answered
 * @param last    when the last answer was given; null if none was
 */
public record EarlierSession(File journal, Header header, long answers, Instant last) {

  /** The unfinished session over this data, if there is one. */
  public static Optional<EarlierSession> find(Instances data) {
    return PrivateJournals.unfinished(Fingerprint.of(data))
        .map(left -> new EarlierSession(left.file(), left.text().header(), left.answers(), left.last()));
  }

  /** @throws InvalidInputException if the journal cannot be understood, or is about other data */
  public static EarlierSession open(File journal, Instances data) {
    JournalText text = JournalText.read(journal);
    Instances copy = new Instances(data);
    if (copy.attribute(text.header().classLabel()) != null) {
      copy.setClass(copy.attribute(text.header().classLabel()));
    } else {
      throw new InvalidInputException("the journal '" + journal + "' is about other data ('" + text.header().relation() + "', with the class '"
          + text.header().classLabel() + "'); open that in the Preprocess tab first");
    }
    text.header().requireData(copy, journal.getPath());
    return new EarlierSession(journal, text.header(), text.answers(), null);
  }

  /** Says that it is there. */
  public String offer() {
    return "You answered " + answers + (answers == 1 ? " question" : " questions") + " on this data on "
        + DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault()).format(last) + ".";
  }
}
