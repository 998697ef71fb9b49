package cincer.data;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Kinds of files that are no data sets that can be read, told by what they begin with; and what to do with them. */
final class FileKinds {

  private static final int BEGINNING = 4096;
  private static final Pattern KEEL = Pattern.compile("(?m)^@(inputs?|outputs?)\\b|^@attribute\\s[^\\n]*\\b(real|integer)\\s*\\[");

  private FileKinds() {}

  /** Why a file cannot be read and the way out, in a clause that follows its name; empty if nothing speaks against it. */
  static String obstacle(File file) throws IOException {
    String name = file.getName().toLowerCase(Locale.ROOT);
    String begin = beginning(file);
    if (begin.startsWith("PK\3\4")) {
      return name.matches(".*\\.(xlsx|xlsm|ods)") || begin.contains("xl/") || begin.contains("opendocument")
          ? "is a spreadsheet, which is not read; save it there as CSV" : "is a zip archive, which is not read; unpack it first";
    } else if (begin.startsWith("\u00d0\u00cf\u0011\u00e0") || name.matches(".*\\.(xls|xlsx|xlsm|ods)")) {
      return "is a spreadsheet, which is not read; save it there as CSV";
    } else if (begin.startsWith("BZh")) {
      return "is compressed with bzip2, which is not read; unpack it first, or compress it with gzip";
    } else if (begin.startsWith("\u00fd7zXZ") || begin.startsWith("7z\u00bc\u00af") || begin.startsWith("\u0028\u00b5\u002f\u00fd")) {
      return "is compressed in a way that is not read; unpack it first, or compress it with gzip";
    } else if (begin.startsWith("\u001f\u008b") && !name.endsWith(".gz")) {
      return "is compressed with gzip; add .gz to its name";
    } else if (begin.startsWith("PAR1") || begin.startsWith("\u0089HDF") || begin.startsWith("ARROW1") || begin.startsWith("Obj\1")) {
      return "is in a binary format (" + (begin.startsWith("PAR1") ? "Parquet" : begin.startsWith("Obj") ? "Avro" : begin.startsWith("ARROW1")
          ? "Arrow" : "HDF5") + "), which is not read; save it as CSV or ARFF";
    }
    String text = begin.stripLeading().toLowerCase(Locale.ROOT);
    if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
      return "is a web page and no data; download the file itself";
    } else if (text.contains("@relation") && KEEL.matcher(text).find()) {
      return "is in KEEL's format, which is not read; take out the ranges in brackets and the lines @inputs and @outputs, and save it as .arff";
    }
    return "";
  }

  /** What to do with a file whose extension says nothing, in a clause. */
  static String advice(File file) throws IOException {
    String name = file.getName().toLowerCase(Locale.ROOT);
    String text = beginning(file).stripLeading().toLowerCase(Locale.ROOT);
    if (text.startsWith("@relation")) {
      return "it looks like ARFF: rename it to end in .arff";
    } else if (name.matches(".*\\.(svm|svmlight)") || text.matches("(?s)[-+]?\\d\\S*( \\d+:\\S+)+\\s*\\n.*")) {
      return "it looks like SVM light's format: rename it to end in .dat, or in .libsvm where it is LIBSVM's";
    }
    return "save it as .arff, .arff.gz or .csv";
  }

  private static String beginning(File file) throws IOException {
    try (InputStream in = new BufferedInputStream(new FileInputStream(file))) {
      return new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
    }
  }
}
