package cincer.data;

import cincer.InvalidInputException;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;
import weka.core.json.JSONInstances;
import weka.core.xml.XMLInstances;

/** How a data set is written: as the ending of its file's name says, so that Weka and we can read it again by that name. */
public enum DataFormat {
  /** Weka's own text format; with every digit. */
  ARFF(".arff", ".arff.gz"),
  /** A table; with every digit. */
  CSV(".csv"),
  /** Weka's XML format. */
  XRFF(".xrff", ".xrff.gz"),
  /** Weka's JSON format. */
  JSON(".json", ".json.gz"),
  /** Weka's binary format. */
  BSI(".bsi");

  /** In place of a number of decimals. */
  public static final int ALL_DIGITS = -1;

  private static final String GZIP = ".gz";

  private final List<String> extensions;

  DataFormat(String... extensions) {
    this.extensions = List.of(extensions);
  }

  /** All endings that can be written. */
  public static List<String> extensions() {
    return Arrays.stream(values()).flatMap(format -> format.extensions.stream()).toList();
  }

  /** The ending of a name by which its format is known; empty if it is none of ours. */
  static String extension(Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
    return extensions().stream().filter(name::endsWith).findFirst().orElse("");
  }

  /**
   * The format of a file that is to be written.
   *
   * @throws InvalidInputException if its name ends with none that can be
   */
  public static DataFormat of(OutputFile file) {
    String extension = extension(file.target());
    return Arrays.stream(values()).filter(format -> format.extensions.contains(extension)).findFirst()
        .orElseThrow(() -> new InvalidInputException("'" + file.target() + "' cannot be written: data is written in the format that the name "
            + "ends with, one of " + String.join(", ", extensions()) + "; choose another name with " + file.option()));
  }

  /**
   * Found out before anybody is asked.
   *
   * @param data with its class
   * @throws InvalidInputException if the format cannot hold the labels of such data
   */
  public static void requireFits(OutputFile file, Instances data) {
    ReadBack.requireFits(file, of(file), data);
  }

  /**
   * A data set as a file that is to be written: what is read from it has the same labels and numbers, or it is refused.
   *
   * @param source the file that the data was read from, in whose encoding it is written; null if nobody knows
   * @throws InvalidInputException if the file's name ends with no format that can be written
   */
  public static OutputFiles.PlannedFile output(OutputFile file, Instances data, File source) {
    return output(file, data, ALL_DIGITS, source);
  }

  /**
   * The same.
   *
   * @param decimals digits after the decimal point, at least 0, or {@link #ALL_DIGITS}
   */
  public static OutputFiles.PlannedFile output(OutputFile file, Instances data, int decimals, File source) {
    DataFormat format = of(file);
    Instances rows = format == ARFF || decimals == ALL_DIGITS ? data : rounded(data, decimals);
    return new OutputFiles.PlannedFile(file, out -> format.write(rows, decimals, source, extension(file.target()).endsWith(GZIP), out),
        written -> format.check(rows, written));
  }

  private static Instances rounded(Instances data, int decimals) {
    Instances rounded = new Instances(data);
    for (Instance row : rounded) {
      for (int a = 0; a < data.numAttributes(); a++) {
        if (data.attribute(a).type() == Attribute.NUMERIC && !row.isMissing(a)) {
          row.setValue(a, Double.parseDouble(Utils.doubleToString(row.value(a), decimals)));
        }
      }
    }
    return rounded;
  }

  /** Weka rounds where it writes, and some formats hold names or values otherwise than they were. */
  private void check(Instances data, Path written) throws IOException {
    if (this != ARFF) { // which is written by our own writer, and may be large
      ReadBack.requireSame(data, written);
    }
  }

  /** Writes without compression; the stream stays open. */
  public void write(Instances data, int decimals, OutputStream out) throws IOException {
    write(data, decimals, null, false, out);
  }

  void write(Instances data, int decimals, File source, boolean compressed, OutputStream raw) throws IOException {
    OutputStream out = compressed ? new GZIPOutputStream(raw) : raw;
    if (this == BSI) {
      ObjectOutputStream objects = new ObjectOutputStream(out);
      objects.writeObject(data);
      objects.flush();
    } else {
      Writer text = new BufferedWriter(new OutputStreamWriter(out, TextEncoding.holding(data, source)));
      write(data, decimals, text);
      text.flush();
    }
    if (out instanceof GZIPOutputStream gzip) {
      gzip.finish();
    }
  }

  private void write(Instances data, int decimals, Writer text) throws IOException {
    switch (this) {
      case ARFF -> {
        if (decimals == ALL_DIGITS) {
          ArffFiles.write(data, text);
        } else {
          ArffFiles.write(data, decimals, text);
        }
      }
      case CSV -> DataTable.write(data, text);
      case XRFF -> text.write(xml(data));
      default -> {
        StringBuffer json = new StringBuffer();
        JSONInstances.toJSON(data).toString(json);
        text.write(json.toString());
      }
    }
  }

  private static String xml(Instances data) throws IOException {
    try {
      return new XMLInstances(data).toString();
    } catch (Exception e) { // what Weka declares
      throw new IOException(e.getMessage(), e);
    }
  }
}
