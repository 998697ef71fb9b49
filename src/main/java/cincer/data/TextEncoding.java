package cincer.data;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
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

  /**
   * The encoding that a file is read in, and that what is made of it is to be written in: Java's; but UTF-8 where the file
   * has other letters than English ones, and all of it is right UTF-8, which text in other encodings practically never is;
   * and UTF-16 where a byte order mark says so.
   */
  public static Charset of(File file) throws IOException {
    return of(file, charset());
  }

  private static Charset of(File file, Charset java) throws IOException {
    Charset marked = marked(file);
    if (marked != null) {
      return marked;
    } else if (java.equals(StandardCharsets.UTF_8)) {
      return java;
    }
    OtherWriter letters = new OtherWriter();
    try (Reader text = new InputStreamReader(open(file), StandardCharsets.UTF_8.newDecoder())) {
      text.transferTo(letters);
    } catch (CharacterCodingException e) {
      return java;
    }
    return letters.seen ? StandardCharsets.UTF_8 : java;
  }

  /**
   * The encoding that data is written in: that of the file that it was read from, else Java's, in which Weka reads; but UTF-8 where that
   * has not all letters of the data, and for UTF-16, which Weka does not read.
   *
   * @param source the file that the data was read from; null if nobody knows
   */
  static Charset holding(Instances data, File source) throws IOException {
    return holding(data, source, charset());
  }

  static Charset holding(Instances data, File source, Charset java) throws IOException {
    Charset like = source == null || !source.isFile() ? java : of(source, java);
    return !like.equals(StandardCharsets.UTF_16) && holds(like.newEncoder(), data) ? like : StandardCharsets.UTF_8;
  }

  private static boolean holds(CharsetEncoder encoder, Instances data) {
    for (int a = 0; a < data.numAttributes(); a++) {
      Attribute attribute = data.attribute(a);
      boolean texts = attribute.isNominal() || attribute.isString();
      if (!encoder.canEncode(attribute.name()) || texts && !Attributes.values(attribute).stream().allMatch(encoder::canEncode)
          || attribute.isRelationValued() && !holds(encoder, attribute.relation())) {
        return false;
      }
    }
    return encoder.canEncode(data.relationName());
  }

  /** What a byte order mark says; null if there is none. */
  private static Charset marked(File file) throws IOException {
    try (InputStream in = open(file)) {
      byte[] begin = in.readNBytes(3);
      if (begin.length >= 2 && (begin[0] & 0xff) + (begin[1] & 0xff) == 0xff + 0xfe && Math.min(begin[0] & 0xff, begin[1] & 0xff) == 0xfe) {
        return StandardCharsets.UTF_16;
      }
      return begin.length == 3 && (begin[0] & 0xff) == 0xef && (begin[1] & 0xff) == 0xbb && (begin[2] & 0xff) == 0xbf ? StandardCharsets.UTF_8 : null;
    }
  }

  /** Whether letters beyond ASCII were written. */
  private static final class OtherWriter extends Writer {
    private boolean seen;

    @Override
    public void write(char[] text, int offset, int length) {
      for (int i = offset; i < offset + length && !seen; i++) {
        seen = text[i] > '\u007f';
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** The text of a file in that encoding, without a byte order mark. */
  static String text(File file, Charset charset) throws IOException {
    try (InputStream in = open(file)) {
      String text = new String(in.readAllBytes(), charset);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
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
      text.transferTo(Writer.nullWriter());
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
