package cincer.spark.cluster;

import cincer.InvalidInputException;
import cincer.StorageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;

/** Paths of any file system that Hadoop knows. */
final class ClusterFiles {

  /** Formats of input. */
  enum FileFormat { CSV, TSV, PARQUET, ARFF }

  private final Configuration configuration;

  ClusterFiles(JavaSparkContext context) {
    this(context.hadoopConfiguration());
  }

  ClusterFiles(Configuration configuration) {
    this.configuration = configuration;
  }

  FileSystem system(Path path) throws IOException {
    return path.getFileSystem(configuration);
  }

  /** @throws InvalidInputException if there is nothing, or nothing that could be read */
  void requireInput(String path) {
    try {
      Path there = new Path(path);
      if (!system(there).exists(there)) {
        throw new InvalidInputException("there is no '" + path + "'; correct -input");
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidInputException("cannot look for '" + path + "' (" + SparkErrors.of(e) + "); correct -input", e);
    }
  }

  /**
   * What is there already may be replaced only if that is said, and if a job has written all of it.
   *
   * @throws InvalidInputException if there is something that may not be replaced
   */
  void requireFree(String path, boolean overwrite, String option, Outputs own) {
    try {
      Path there = new Path(path);
      requireAbsent(there, path, overwrite, option);
      for (Path one : List.of(there, new Path(unfinished(path)), new Path(old(path)))) {
        own.requireNothingElse(system(one), one, option);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidInputException("cannot look for '" + path + "' (" + SparkErrors.of(e) + "); correct " + option, e);
    }
  }

  /** @throws InvalidInputException if there is a folder, or a file that may not be replaced */
  void requireFreeFile(String path, boolean overwrite, String option) {
    try {
      Path there = new Path(path);
      requireAbsent(there, path, overwrite, option);
      if (system(there).exists(there) && system(there).getFileStatus(there).isDirectory()) {
        throw new InvalidInputException("'" + path + "' is a folder; name a file with " + option);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidInputException("cannot look for '" + path + "' (" + SparkErrors.of(e) + "); correct " + option, e);
    }
  }

  private void requireAbsent(Path there, String path, boolean overwrite, String option) throws IOException {
    if (!overwrite && system(there).exists(there)) {
      throw new InvalidInputException("'" + path + "' exists already; name another " + option + ", or say -overwrite");
    }
  }

  /** @throws InvalidInputException if what is read lies in what is written, which would be replaced */
  void requireApart(String read, String written, String option) {
    try {
      String from = qualified(read);
      String to = qualified(written);
      if (from.equals(to) || from.startsWith(to + "/")) {
        throw new InvalidInputException("'" + written + "' is, or holds, '" + read + "', which is read; name another " + option);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidInputException("cannot look for '" + written + "' (" + SparkErrors.of(e) + "); correct " + option, e);
    }
  }

  /** @throws InvalidInputException if the list of changes would be lost with a folder that is replaced, or would be in its way */
  void requireElsewhere(String changes, String output) {
    try {
      String list = qualified(changes) + "/";
      for (String folder : List.of(output, unfinished(output), old(output))) {
        String replaced = qualified(folder) + "/";
        if (list.startsWith(replaced) || replaced.startsWith(list)) {
          throw new InvalidInputException("-changes '" + changes + "' is, holds, or lies in '" + folder + "', which is replaced; name another -changes");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidInputException("cannot look for '" + changes + "' (" + SparkErrors.of(e) + "); correct -changes", e);
    }
  }

  private String qualified(String path) throws IOException {
    Path there = new Path(path);
    return system(there).makeQualified(there).toString();
  }

  /** The format of a file, or of the files in a folder, by how their names end. */
  FileFormat format(String path) {
    try {
      Path there = new Path(path);
      FileStatus status = system(there).getFileStatus(there);
      FileFormat format = format(there);
      if (format == null && status.isDirectory()) {
        for (FileStatus file : system(there).listStatus(there)) {
          format = format == null ? format(file.getPath()) : format;
        }
      }
      if (format == null) {
        throw new InvalidInputException("'" + path + "' ends with no format that is known; its name, or those of the files in it, end with .csv, .tsv, "
            + ".parquet or .arff, the texts with .gz, too");
      }
      return format;
    } catch (IOException e) {
      throw new StorageException("cannot look at '" + path + "': " + SparkErrors.of(e), e);
    }
  }

  private static FileFormat format(Path path) {
    String name = path.getName().toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|bz2|zst)$", "");
    return name.endsWith(".csv") ? FileFormat.CSV : name.endsWith(".tsv") || name.endsWith(".tab") ? FileFormat.TSV
        : name.endsWith(".parquet") ? FileFormat.PARQUET : name.endsWith(".arff") ? FileFormat.ARFF : null;
  }

  void write(String folder, String name, String text) {
    try {
      Path file = new Path(folder, name);
      try (FSDataOutputStream out = system(file).create(file, true)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      Path sum = new Path(folder, "." + name + ".crc"); // of a local file system; nobody reads it
      system(sum).delete(sum, false);
    } catch (IOException e) {
      throw new StorageException("cannot write '" + name + "' to '" + folder + "': " + SparkErrors.of(e), e);
    }
  }

  void delete(String path) {
    try {
      Path there = new Path(path);
      system(there).delete(there, true);
    } catch (IOException e) {
      throw new StorageException("cannot delete '" + path + "': " + SparkErrors.of(e), e);
    }
  }

  /** Where a folder is written before it is whole. */
  static String unfinished(String path) {
    return trimmed(path) + ".unfinished";
  }

  /** Where what was there before waits until its successor is in its place. */
  static String old(String path) {
    return trimmed(path) + ".old";
  }

  static String trimmed(String path) {
    return path.replaceAll("(?<=.)/+$", "");
  }

  /** What was written beside takes its place; what was there before goes only then. */
  void replace(String path, Outputs own) {
    try {
      Path written = new Path(unfinished(path));
      Path there = new Path(path);
      Path old = new Path(old(path));
      FileSystem system = system(there);
      boolean before = system.exists(there);
      if (before) {
        own.requireNothingElse(system, there, "-output"); // somebody may have put something there meanwhile
        system.delete(old, true);
        rename(system, there, old);
      }
      try {
        rename(system, written, there);
      } catch (IOException e) {
        if (before) {
          rename(system, old, there);
        }
        throw e;
      }
      system.delete(old, true);
    } catch (IOException e) {
      throw new StorageException("cannot write '" + path + "': " + SparkErrors.of(e), e);
    }
  }

  private static void rename(FileSystem system, Path from, Path to) throws IOException {
    if (!system.rename(from, to)) {
      throw new IOException("the file system refuses to rename '" + from + "'");
    }
  }
}
