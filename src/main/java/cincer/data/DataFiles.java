package cincer.data;

import cincer.CincerException;
import cincer.InvalidInputException;
import cincer.StorageException;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StreamTokenizer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import weka.core.Instances;
import weka.core.converters.AbstractFileLoader;
import weka.core.converters.ArffLoader;
import weka.core.converters.ArffLoader.ArffReader;
import weka.core.converters.C45Loader;
import weka.core.converters.ConverterUtils;
import weka.core.converters.TextDirectoryLoader;

/**
 * Loads data sets strictly: a file is read to its end, or refused in one sentence. Weka's own {@code DataSource} prints
 * stack traces and goes on with the rows before the error, and its ARFF reader never comes back from a header that ends
 * in the middle of a line.
 */
@API(status = API.Status.MAINTAINED, since = "0.2.0")
public final class DataFiles {

  /** U+FEFF in UTF-8. */
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /** Tables: what Weka's loader reads as CSV, and what is written in the same way. */
  private static final Pattern TABLE = Pattern.compile("(?i)(.*)\\.(?:csv|tsv|tab)(?:\\.gz)?");

  private DataFiles() {}

  /**
   * A data set as a file has it.
   *
   * @param data    without a class
   * @param remarks what a person should know of how it was read, in sentences without a full stop; none where nothing is special
   * @param charset that the file is written in
   * @param asWeka  whether Weka's own loader is sure to read the same
   */
  public record Reading(Instances data, List<String> remarks, Charset charset, boolean asWeka) {}

  /**
   * All rows of a file in any format that Weka knows by its extension, compressed with gzip or not; or of a folder that has a sub-folder of images or
   * of texts for each class.
   *
   * @return the data, without a class
   * @throws InvalidInputException if there is no such file, it cannot be read, or it is broken anywhere
   */
  public static Instances load(File file) {
    return read(file).data();
  }

  /**
   * The same, and how it was read.
   *
   * @throws InvalidInputException if there is no such file, it cannot be read, or it is broken anywhere
   */
  public static Reading read(File file) {
    if (file.isDirectory()) {
      return folder(file);
    }
    requireFile(file);
    try {
      return readHere(file);
    } catch (CincerException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // a loader may throw anything where a file is broken
      if (cause(e).toLowerCase(Locale.ROOT).contains("unparse")) { // a time that summer time skips here
        try {
          Reading utc = DateFormats.inUtc(() -> readHere(file));
          return new Reading(utc.data(), utc.remarks(), utc.charset(), false);
        } catch (Exception again) { // what cannot be read anywhere is told as it was met here
          e.addSuppressed(again);
        }
      }
      throw new InvalidInputException("cannot read '" + file + "': " + cause(e) + "; correct the file", e);
    }
  }

  /**
   * A file as a table of text in any dialect, whatever its name.
   *
   * @throws InvalidInputException if there is no such file, or it is no such table
   */
  public static Reading table(File file) {
    requireFile(file);
    try {
      requireReadable(file);
      Charset charset = TextEncoding.of(file);
      List<String> remarks = new ArrayList<>();
      return new Reading(table(file, file.getName().replaceFirst("\\.[^.]*$", ""), charset, remarks), remarks, charset, false);
    } catch (IOException e) {
      throw new InvalidInputException("cannot read '" + file + "': " + cause(e) + "; correct the file", e);
    }
  }

  /** A folder with a sub-folder for each class. */
  private static Reading folder(File folder) {
    try {
      List<String> remarks = new ArrayList<>();
      Instances data = ImageFolder.isOne(folder) ? ImageFolder.read(folder) : TextFolder.read(folder, remarks);
      if (data == null) {
        throw new InvalidInputException("'" + folder + "' is a directory without sub-folders of images or texts; name a data file, or a folder that has "
            + "such a sub-folder for each class");
      }
      data.setClassIndex(-1);
      return new Reading(data, remarks, StandardCharsets.UTF_8, false);
    } catch (IOException e) {
      throw new StorageException("'" + folder + "' cannot be read: " + OutputFile.reason(e) + "; check its permissions", e);
    }
  }

  /**
   * The data as Weka's own loader reads it, which other programs and the Explorer use; null where it does not read it.
   *
   * @throws InvalidInputException if there is no such file
   */
  public static Instances asWekaReads(File file) {
    if (!file.isDirectory()) {
      requireFile(file);
    }
    try {
      if (file.isDirectory()) {
        TextDirectoryLoader texts = new TextDirectoryLoader();
        texts.setDirectory(file);
        return texts.getDataSet();
      }
      return other(loader(file), file);
    } catch (IOException | RuntimeException e) { // a loader may throw anything
      return null;
    }
  }

  private static Reading readHere(File file) throws IOException {
    requireReadable(file);
    Matcher table = TABLE.matcher(file.getName());
    AbstractFileLoader loader = table.matches() ? null : loader(file);
    Charset charset = TextEncoding.of(file);
    List<String> remarks = new ArrayList<>();
    boolean arff = loader instanceof ArffLoader;
    Charset read = arff || loader == null ? charset : Charset.defaultCharset();
    Instances data = arff ? arff(file, charset) : loader == null ? table(file, table.group(1), charset, remarks) : other(loader, file);
    if (data == null) {
      throw new IOException("it holds no data set");
    }
    data.setClassIndex(-1);
    TextEncoding.requireUnderstood(data, file, read);
    return new Reading(data, remarks, charset, loader != null && read.equals(Charset.defaultCharset()));
  }

  private static Instances table(File file, String relation, Charset charset, List<String> remarks) throws IOException {
    return CsvFiles.read(file, TextEncoding.text(file, charset), relation, remarks);
  }

  private static void requireReadable(File file) throws IOException {
    String obstacle = FileKinds.obstacle(file);
    if (!obstacle.isEmpty()) {
      throw new InvalidInputException("'" + file + "' " + obstacle);
    }
  }

  private static void requireFile(File file) {
    if (!file.exists()) {
      throw new InvalidInputException("there is no file '" + file + "'"
          + (file.isAbsolute() ? "" : " in '" + new File("").getAbsolutePath() + "'") + "; correct its name");
    } else if (file.isDirectory()) {
      throw new InvalidInputException("'" + file + "' is a directory; name a data file");
    } else if (!file.canRead()) {
      throw new StorageException("'" + file + "' may not be read; check its permissions");
    } else if (file.isFile() && file.length() == 0) {
      throw new InvalidInputException("'" + file + "' is empty; name a file with data");
    }
  }

  private static AbstractFileLoader loader(File file) throws IOException {
    // "./": Weka looks for a second dot, and fails where there is none
    AbstractFileLoader loader = ConverterUtils.getLoaderForFile("./" + file.getName());
    if (loader == null) {
      throw new InvalidInputException("'" + file + "' has no extension that Weka knows; " + FileKinds.advice(file));
    } else if (loader instanceof C45Loader) {
      requireBoth(file);
    }
    return loader;
  }

  /** C4.5's data are two files. */
  private static void requireBoth(File file) {
    String name = file.getName();
    String other = name.substring(0, name.lastIndexOf('.')) + (name.toLowerCase(Locale.ROOT).endsWith(".names") ? ".data" : ".names");
    if (!new File(file.getAbsoluteFile().getParentFile(), other).isFile()) {
      throw new InvalidInputException("'" + file + "' is one of two files in C4.5's format, but '" + other + "' is not beside it; "
          + "put it there, or rename a table with the columns' names in its first line to end in .csv");
    }
  }

  private static Instances arff(File file, Charset charset) throws IOException {
    try (InputStream bytes = TextEncoding.open(file);
        // the line break at the end ends an unfinished header line
        Reader text = new InputStreamReader(new SequenceInputStream(bytes, new ByteArrayInputStream(new byte[] {'\n'})),
            charset)) {
      refuseByteOrderMark(bytes);
      return new StrictArffReader(text).getData();
    }
  }

  /** Weka takes it for the beginning of the first word. */
  private static void refuseByteOrderMark(InputStream bytes) throws IOException {
    bytes.mark(BYTE_ORDER_MARK.length);
    if (Arrays.equals(bytes.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
      throw new IOException("it begins with a byte order mark, which Weka cannot read; save it as UTF-8 without one (BOM)");
    }
    bytes.reset();
  }

  private static synchronized Instances other(AbstractFileLoader loader, File file) throws IOException {
    MutedOutput muted = new MutedOutput();
    try {
      loader.setFile(file);
      return loader.getDataSet();
    } finally {
      muted.close();
    }
  }

  /** What happened, in one line. */
  private static String cause(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return message.strip().lines().findFirst().orElse("").replaceAll("(?:\\w+\\.)+\\w*(?:Exception|Error): ", "").replaceAll("[.;:]$", "");
  }

  /** Refuses the superfluous value at the end of a row that Weka's reader drops. */
  private static final class StrictArffReader extends ArffReader {

    StrictArffReader(Reader text) throws IOException {
      super(text);
    }

    @Override
    protected double getInstanceWeight() throws IOException {
      double weight = super.getInstanceWeight();
      if (Double.isNaN(weight) && m_Tokenizer.ttype != StreamTokenizer.TT_EOL && m_Tokenizer.ttype != StreamTokenizer.TT_EOF) {
        errorMessage("more values than attributes");
      }
      return weight;
    }
  }
}
