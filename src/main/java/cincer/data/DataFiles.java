package cincer.data;

import cincer.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StreamTokenizer;
import java.nio.charset.Charset;
import java.util.Arrays;
import weka.core.Instances;
import weka.core.converters.AbstractFileLoader;
import weka.core.converters.ArffLoader;
import weka.core.converters.ArffLoader.ArffReader;
import weka.core.converters.ConverterUtils;

/**
 * Loads data sets strictly: a file is read to its end, or refused in one sentence. Weka's own {@code DataSource} prints
 * stack traces and goes on with the rows before the error, and its ARFF reader never comes back from a header that ends
 * in the middle of a line.
 */
public final class DataFiles {

  /** U+FEFF in UTF-8. */
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private DataFiles() {}

  /**
   * All rows of a file in any format that Weka knows by its extension, compressed with gzip or not.
   *
   * @return the data, without a class
   * @throws InvalidInputException if there is no such file, it cannot be read, or it is broken anywhere
   */
  public static Instances load(File file) {
    AbstractFileLoader loader = loader(file);
    try {
      Instances data = loader instanceof ArffLoader ? arff(file) : other(loader, file);
      if (data == null) {
        throw new IOException("it holds no data set");
      }
      data.setClassIndex(-1);
      TextEncoding.requireUnderstood(data, file, loader instanceof ArffLoader ? TextEncoding.charset() : Charset.defaultCharset());
      return data;
    } catch (IOException | RuntimeException e) { // a loader may throw anything where a file is broken
      throw new InvalidInputException("cannot read '" + file + "': " + cause(e) + "; correct the file", e);
    }
  }

  private static AbstractFileLoader loader(File file) {
    if (!file.exists()) {
      throw new InvalidInputException("there is no file '" + file + "'"
          + (file.isAbsolute() ? "" : " in '" + new File("").getAbsolutePath() + "'") + "; correct its name");
    } else if (file.isDirectory()) {
      throw new InvalidInputException("'" + file + "' is a directory; name a data file");
    } else if (!file.canRead()) {
      throw new InvalidInputException("'" + file + "' may not be read; check its permissions");
    } else if (file.isFile() && file.length() == 0) {
      throw new InvalidInputException("'" + file + "' is empty; name a file with data");
    }
    // "./": Weka looks for a second dot, and fails where there is none
    AbstractFileLoader loader = ConverterUtils.getLoaderForFile("./" + file.getName());
    if (loader == null) {
      throw new InvalidInputException("'" + file + "' has no extension that Weka knows; save it as .arff, .arff.gz or .csv");
    }
    return loader;
  }

  private static Instances arff(File file) throws IOException {
    try (InputStream bytes = TextEncoding.open(file);
        // the line break at the end ends an unfinished header line
        Reader text = new InputStreamReader(new SequenceInputStream(bytes, new ByteArrayInputStream(new byte[] {'\n'})),
            TextEncoding.charset())) {
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
    Silence silence = new Silence();
    try {
      loader.setFile(file);
      return loader.getDataSet();
    } finally {
      silence.close();
    }
  }

  /** What happened, in one line. */
  private static String cause(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return message.strip().lines().findFirst().orElse("").replaceAll("[.;:]$", "");
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
