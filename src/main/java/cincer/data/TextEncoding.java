package cincer.data;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import weka.core.Attribute;
import weka.core.Instances;

/** In which encoding data files are read and written: Weka takes Java's, and puts question marks for what it cannot decode. */
public final class TextEncoding {

  private static final String UNDECODABLE = "\ufffd";

  private TextEncoding() {}

  /** Java's encoding; where that is ASCII, as in a container without a locale, UTF-8, of which ASCII is a part. */
  public static Charset charset() {
    Charset java = Charset.defaultCharset();
    return java.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : java;
  }

  /** The bytes of a data file, compressed or not. */
  static InputStream open(File file) throws IOException {
    InputStream raw = new FileInputStream(file);
    boolean compressed = file.getName().toLowerCase(Locale.ROOT).endsWith(".gz");
    return new BufferedInputStream(compressed ? new GZIPInputStream(raw) : raw);
  }

  /**
   * Whether the data was read in another encoding than it was written in, so that names or texts of it are lost.
   *
   * @throws IOException says so, in words
   */
  static void requireUnderstood(Instances data, File file, Charset charset) throws IOException {
    if (!hasUndecodable(data)) {
      return;
    }
    try (Reader text = new InputStreamReader(open(file), charset.newDecoder())) {
      text.transferTo(java.io.Writer.nullWriter());
    } catch (CharacterCodingException e) {
      throw new IOException("it has names or texts that are not written in " + charset + ", Java's encoding; start Java with "
          + "-Dfile.encoding=" + (charset.equals(StandardCharsets.UTF_8) ? "ISO-8859-1" : "UTF-8") + " where that is the file's, or save it in "
          + charset);
    }
  }

  private static boolean hasUndecodable(Instances data) {
    for (int a = 0; a < data.numAttributes(); a++) {
      Attribute attribute = data.attribute(a);
      boolean texts = attribute.isNominal() || attribute.isString();
      if (attribute.name().contains(UNDECODABLE) || texts && Attributes.values(attribute).stream().anyMatch(text -> text.contains(UNDECODABLE))
          || attribute.isRelationValued() && hasUndecodable(attribute.relation())) {
        return true;
      }
    }
    return false;
  }
}
