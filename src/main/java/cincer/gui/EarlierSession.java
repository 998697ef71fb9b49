package cincer.gui;

import cincer.InvalidInputException;
import cincer.data.Plain;
import cincer.journal.Header;
import cincer.journal.JournalText;
import java.io.File;
import weka.core.Instances;

/**
 * A session of an earlier time that is to be opened.
 *
 * @param journal where it is kept
 * @param header  what it is about
 */
public record EarlierSession(File journal, Header header) {

  /**
   * Reads the journal.
   *
   * @param data as loaded; null if none is
   * @throws InvalidInputException if the journal cannot be understood, or is about other data
   */
  public static EarlierSession open(File journal, Instances data) {
    Header header = JournalText.read(journal).header();
    if (data == null || data.attribute(header.classLabel()) == null) {
      throw new InvalidInputException("the journal '" + journal + "' is about other data ('" + Plain.text(header.relation()) + "', with the class '"
          + Plain.text(header.classLabel()) + "'); open that in the Preprocess tab first");
    }
    Instances copy = new Instances(data);
    copy.setClass(copy.attribute(header.classLabel()));
    header.requireData(copy, journal.getPath());
    return new EarlierSession(journal, header);
  }
}
