package cincer.data;

import cincer.InvalidInputException;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/** Reads what was just written, and compares: not every format holds the names of the classes, and all digits. */
final class ReadBack {

  private static final String ADVICE = "; .arff holds everything";

  private ReadBack() {}

  /**
   * Writes and reads one row of each class.
   *
   * @throws InvalidInputException if the labels are not the same afterwards
   */
  @SuppressWarnings("try") // what is deleted in the end is not referred to before
  static void requireFits(OutputFile file, DataFormat format, Instances data) {
    if (format == DataFormat.ARFF || data.classIndex() < 0) {
      return;
    }
    try {
      String extension = DataFormat.extension(file.target());
      Path trial = Files.createTempFile("cincer-", extension);
      try (Closeable gone = () -> Files.deleteIfExists(trial)) {
        try (OutputStream out = Files.newOutputStream(trial)) {
          format.write(oneOfEach(data), DataFormat.ALL_DIGITS, null, extension.endsWith(".gz"), out);
        }
        requireSameLabels(oneOfEach(data), trial);
      }
    } catch (IOException e) {
      throw file.failed(e);
    }
  }

  private static Instances oneOfEach(Instances data) {
    Instances few = new Instances(data, 0);
    BitSet seen = new BitSet();
    for (Instance row : data) {
      if (!row.classIsMissing() && !seen.get((int) row.classValue())) {
        seen.set((int) row.classValue());
        few.add(row);
      }
    }
    return few;
  }

  /** @throws IOException if labels or numbers are not the same in the file, says which */
  static void requireSame(Instances data, Path written) throws IOException {
    Instances read = requireSameLabels(data, written);
    for (int a = 0; a < data.numAttributes(); a++) {
      if (data.attribute(a).type() == Attribute.NUMERIC && read.attribute(a).type() == Attribute.NUMERIC) {
        requireSameNumbers(data, read, a);
      }
    }
  }

  /** A format does not hold what the data has. */
  static final class Differs extends IOException {

    private static final long serialVersionUID = 1L;

    private Differs(String message) {
      super(message);
    }

    private Differs(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private static void requireSameNumbers(Instances data, Instances read, int a) throws IOException {
    for (int row = 0; row < data.size(); row++) {
      double value = data.instance(row).value(a);
      double there = read.instance(row).value(a);
      if (value != there && !(Double.isNaN(value) && Double.isNaN(there))) {
        throw new Differs("'" + Plain.text(data.attribute(a).name()) + "' of row " + (row + 1) + " is " + value + ", and would be read as "
            + there + ADVICE);
      }
    }
  }

  private static Instances requireSameLabels(Instances data, Path written) throws IOException {
    Instances read;
    try {
      read = DataFiles.load(written.toFile());
    } catch (InvalidInputException e) {
      throw new Differs("it could not be read again" + ADVICE, e);
    }
    if (read.size() != data.size() || read.numAttributes() != data.numAttributes()) {
      throw new Differs(read.size() + " rows of " + read.numAttributes() + " attributes would be read, not " + data.size() + " of "
          + data.numAttributes() + ADVICE);
    }
    Attribute labels = read.attribute(Math.max(0, data.classIndex()));
    for (int row = 0; data.classIndex() >= 0 && row < data.size(); row++) {
      String label = label(data.instance(row), data.classAttribute());
      String there = label(read.instance(row), labels);
      if (!label.equals(there)) {
        throw new Differs("the label '" + Plain.text(label) + "' of row " + (row + 1) + " would be read as " + (labels.isNumeric()
            ? "the number " : "") + "'" + Plain.text(there) + "'" + ADVICE);
      }
    }
    return read;
  }

  /** A number is no label. */
  private static String label(Instance row, Attribute attribute) {
    return row.isMissing(attribute) ? "?" : attribute.isNominal() || attribute.isString() ? row.stringValue(attribute)
        : String.valueOf(row.value(attribute));
  }
}
