package cincer.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/** Whether an attribute is a text to learn from, and neither a category, an id, a key, a name, a number nor the name of a file. */
final class TextGuess {

  private static final int LEAST_WORDS = 3;
  private static final int LOOKED_AT = 1000;

  private TextGuess() {}

  /**
   * All attributes that could be texts: no class, no keys, no results of ours, no names of rows or images; nominal ones if
   * their values hardly repeat, as CSV files with texts are read.
   */
  static List<Attribute> strings(Instances data, Set<String> keys) {
    List<Attribute> strings = new ArrayList<>();
    Attribute images = new ImageFiles(data, null).attribute();
    for (int a = 0; a < data.numAttributes(); a++) {
      Attribute attribute = data.attribute(a);
      boolean texts = attribute.isString() || attribute.isNominal() && NominalValues.hardlyRepeat(data, attribute);
      if (texts && a != data.classIndex() && attribute != images && !keys.contains(attribute.name())
          && !attribute.name().startsWith(Attributes.RESULT_PREFIX) && !attribute.name().startsWith(CsvTable.ROW_NAMES)) {
        strings.add(attribute);
      }
    }
    return strings;
  }

  /** Whether an attribute is one of those that can be texts. */
  static boolean couldBeText(Instances data, Attribute attribute) {
    return strings(data, Set.of()).contains(attribute) && isText(data, attribute);
  }

  /** Whether half of the values that are there have at least three words; of up to 1,000 rows from all over the data. */
  static boolean isText(Instances data, Attribute attribute) {
    int step = Math.max(1, data.size() / LOOKED_AT);
    int known = 0;
    int wordy = 0;
    for (int i = 0; i < data.size(); i += step) {
      Instance row = data.instance(i);
      if (!row.isMissing(attribute) && !row.stringValue(attribute).isBlank()) {
        known++;
        wordy += hasWords(row.stringValue(attribute)) ? 1 : 0;
      }
    }
    return known > 0 && 2 * wordy >= known;
  }

  /** Parts between spaces that have letters; where a script knows no spaces, the words are its characters. */
  private static boolean hasWords(String text) {
    int words = 0;
    for (String part : text.strip().split("\\s+", 4 * LEAST_WORDS)) {
      long letters = part.codePoints().filter(Character::isLetter).limit(2).count();
      words += letters == 0 ? 0 : Words.areUnparted(part) ? Words.of(part).size() : 1;
    }
    return words >= LEAST_WORDS;
  }
}
