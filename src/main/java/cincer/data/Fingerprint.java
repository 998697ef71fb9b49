package cincer.data;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/** Tells whether two data sets are the same: attributes, rows in their order, weights and labels; not the relation's name. */
public final class Fingerprint {

  private Fingerprint() {}

  /**
   * SHA-256 of attributes and rows, in hexadecimal digits: of dates as they are written, not of the moment that this
   * computer's time zone makes of them; so that a file is the same data everywhere.
   */
  public static String of(Instances data) {
    return of(data, Fingerprint::asWritten);
  }

  /** Whether a fingerprint is of this data: one as {@link #of} makes it, or one of version 1.0, whose dates were moments. */
  public static boolean matches(String fingerprint, Instances data) {
    return fingerprint.equals(of(data)) || fingerprint.equals(of(data, Instance::value));
  }

  /** How a number or date is told apart from others. */
  private interface NumberWriter {
    double of(Instance row, Attribute attribute);
  }

  private static String of(Instances data, NumberWriter numbers) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
          new DigestOutputStream(OutputStream.nullOutputStream(), digest), 1 << 16))) {
        write(data, out, numbers);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) { // every Java has it
      throw new IllegalStateException(e);
    } catch (IOException e) { // nothing is written to
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Instances data, DataOutputStream out, NumberWriter numbers) throws IOException {
    out.writeInt(data.numAttributes());
    for (int a = 0; a < data.numAttributes(); a++) {
      Attribute attribute = data.attribute(a);
      text(attribute.name(), out);
      out.writeInt(attribute.type());
      if (attribute.isNominal()) {
        out.writeInt(attribute.numValues());
        for (int v = 0; v < attribute.numValues(); v++) {
          text(attribute.value(v), out);
        }
      } else if (attribute.isDate()) {
        text(attribute.getDateFormat(), out);
      }
    }
    out.writeInt(data.numInstances());
    for (Instance row : data) {
      out.writeDouble(row.weight());
      for (int a = 0; a < data.numAttributes(); a++) {
        value(row, data.attribute(a), out, numbers);
      }
    }
  }

  private static void value(Instance row, Attribute attribute, DataOutputStream out, NumberWriter numbers) throws IOException {
    boolean missing = row.isMissing(attribute);
    out.writeBoolean(missing);
    if (missing) {
      return;
    } else if (attribute.isString()) {
      text(row.stringValue(attribute), out);
    } else if (attribute.isRelationValued()) {
      write(row.relationalValue(attribute), out, numbers);
    } else {
      out.writeDouble(numbers.of(row, attribute));
    }
  }

  /** A date as if it had been written in UTC; where its format has a time zone, it is the same moment everywhere. */
  private static double asWritten(Instance row, Attribute attribute) {
    if (!attribute.isDate() || DateFormats.hasZone(attribute.getDateFormat())) {
      return row.value(attribute);
    }
    return DateFormats.utc(attribute.getDateFormat(), row.stringValue(attribute));
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
