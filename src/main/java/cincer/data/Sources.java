package cincer.data;

import cincer.InvalidInputException;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * The files that a data set was read from: they are never written to.
 *
 * @param files all that are known
 * @param data  as read, with its class, by which a file of it is known that nobody has named; null if all were
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record Sources(List<File> files, Instances data) {

  private static final List<String> C45 = List.of(".names", ".data");

  /** Copies the list. */
  public Sources {
    files = List.copyOf(files);
  }

  /** The files behind names; null and empty names are left out. */
  public static Sources of(File... named) {
    return new Sources(Stream.of(named).filter(Objects::nonNull).filter(file -> !file.getPath().isEmpty())
        .flatMap(file -> files(file).stream()).toList(), null);
  }

  /** These and more. */
  public Sources and(List<File> more) {
    return new Sources(Stream.concat(files.stream(), of(more.toArray(File[]::new)).files.stream()).toList(), data);
  }

  /** The same with what the data is. */
  public Sources knownBy(Instances read) {
    return new Sources(files, read);
  }

  /** All files that are read where this one is named: C4.5 keeps names and rows apart. */
  static List<File> files(File named) {
    List<File> files = new ArrayList<>(List.of(named));
    String name = named.getName().toLowerCase(Locale.ROOT);
    for (String extension : C45) {
      if (name.endsWith(extension)) {
        String stem = named.getPath().substring(0, named.getPath().length() - extension.length());
        C45.forEach(other -> files.add(new File(stem + other)));
      }
    }
    return files;
  }

  /** @throws InvalidInputException if this file is one of them, or holds the data */
  public void requireOther(OutputFile output) {
    files.forEach(file -> output.requireOther(file, "a file that the data is read from, and what it says would be lost"));
    if (data != null && isHeldBy(output.target().toFile())) {
      throw output.isPrecious("a file of the data as it was before it was cleaned, and its labels would be lost");
    }
  }

  /** Whether a file says the same, or at least has the same labels in the same order. */
  private boolean isHeldBy(File file) {
    if (!file.isFile()) {
      return false;
    }
    try {
      Instances there = DataFiles.load(file);
      Attribute labels = there.attribute(data.classAttribute().name());
      return labels != null && there.size() == data.size() && (Fingerprint.of(there).equals(Fingerprint.of(data)) || labels.isNominal()
          && IntStream.range(0, data.size()).allMatch(row -> label(there, row, labels).equals(label(data, row, data.classAttribute()))));
    } catch (InvalidInputException e) { // it holds something else
      return false;
    }
  }

  private static String label(Instances rows, int row, Attribute labels) {
    return rows.instance(row).isMissing(labels) ? "" : rows.instance(row).stringValue(labels);
  }
}
