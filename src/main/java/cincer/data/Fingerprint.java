package cincer.data;

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

  /** SHA-256 of attributes and rows, in hexadecimal digits. */
  public static String of(Instances data) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (DataOutputStream out = new DataOutputStream(new java.io.BufferedOutputStream(
          new DigestOutputStream(OutputStream.nullOutputStream(), digest), 1 << 16))) {
        write(data, out);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) { // every Java has it
      throw new IllegalStateException(e);
    } catch (IOException e) { // nothing is written to
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Instances data, DataOutputStream out) throws IOException {
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
        value(row, data.attribute(a), out);
      }
    }
  }

  private static void value(Instance row, Attribute attribute, DataOutputStream out) throws IOException {
    boolean missing = row.isMissing(attribute);
    out.writeBoolean(missing);
    if (missing) {
      return;
    } else if (attribute.isString()) {
      text(row.stringValue(attribute), out);
    } else if (attribute.isRelationValued()) {
      write(row.relationalValue(attribute), out);
    } else {
      out.writeDouble(row.value(attribute));
    }
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
