package cincer.spark.cluster;

import cincer.InvalidInputException;
import cincer.data.Plain;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** What a job writes to its folder, and so may replace; all else in it is somebody's, such as a journal beside a worklist. */
enum Outputs {

  /** Of SuspicionJob. */
  WORKLIST("header\\.arff|worklist\\.arff|worklist\\.json|summary\\.md", "worklist\\.parquet"),
  /** A table as Spark writes it. */
  TABLE("part-.*|_SUCCESS", "_temporary");

  private static final Pattern SUM = Pattern.compile("\\..*\\.crc");

  private final Pattern files;
  private final Pattern folders;

  Outputs(String files, String folders) {
    this.files = Pattern.compile(files);
    this.folders = Pattern.compile(folders);
  }

  /** @throws InvalidInputException if there is a file, or a folder that holds anything else */
  void requireNothingElse(FileSystem system, Path folder, String option) throws IOException {
    if (!system.exists(folder)) {
      return;
    } else if (!system.getFileStatus(folder).isDirectory()) {
      throw new InvalidInputException("'" + shown(folder) + "' is a file, which is no output of this job; name another " + option);
    }
    for (FileStatus entry : system.listStatus(folder)) {
      String name = entry.getPath().getName();
      boolean own = entry.isDirectory() ? folders.matcher(name).matches() : files.matcher(name).matches() || SUM.matcher(name).matches();
      if (!own) {
        throw new InvalidInputException("'" + shown(folder) + "' holds '" + Plain.text(name) + "', which is no output of this job; name another " + option);
      } else if (this == WORKLIST && entry.isDirectory()) {
        TABLE.requireNothingElse(system, new Path(folder, name), option);
      }
    }
  }

  private static String shown(Path path) {
    return Plain.text(path.toString());
  }
}
