package cincer.spark.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What -overwrite replaces, and what it leaves alone. */
class FilesTest {

  @TempDir
  private Path folder;
  private final ClusterFiles files = new ClusterFiles(new Configuration());
  private String output;

  @BeforeEach
  void begin() {
    output = folder.resolve("doubtful").toString();
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  private String refused(Outputs own) {
    return assertThrows(InvalidInputException.class, () -> files.requireFree(output, true, "-output", own)).getMessage();
  }

  @Test
  void aListOfChangesIsNotWrittenWhereAFolderIsReplaced() {
    for (String changes : List.of(output, output + "/changes.csv", output + ".old/changes.csv", folder.toString())) {
      String message = assertThrows(InvalidInputException.class, () -> files.requireElsewhere(changes, output + "/")).getMessage();
      assertTrue(message.startsWith("-changes '" + changes + "' is, holds, or lies in '" + output), message);
    }
    files.requireElsewhere(output + "-changes.csv", output);
  }

  @Test
  void aJobReplacesWhatItHasWritten() throws IOException {
    write("doubtful/header.arff", "doubtful/worklist.arff", "doubtful/worklist.json", "doubtful/summary.md", "doubtful/.summary.md.crc",
        "doubtful/worklist.parquet/part-0.snappy.parquet", "doubtful/worklist.parquet/._SUCCESS.crc", "doubtful.unfinished/summary.md");
    files.requireFree(output, true, "-output", Outputs.WORKLIST);
    write("doubtful.unfinished/header.arff");
    files.replace(output + "/", Outputs.WORKLIST);
    for (String gone : List.of("doubtful.old", "doubtful.unfinished", "doubtful/worklist.arff")) {
      assertFalse(Files.exists(folder.resolve(gone)), gone);
    }
    assertEquals("doubtful.unfinished/header.arff", Files.readString(folder.resolve("doubtful/header.arff")));
  }

  @Test
  void whatSomebodyHasPutThereStays() throws IOException {
    write("doubtful/worklist.arff", "doubtful/worklist.arff.cincer.jsonl");
    assertEquals("'" + output + "' holds 'worklist.arff.cincer.jsonl', which is no output of this job; name another -output", refused(Outputs.WORKLIST));
    write("doubtful.unfinished/header.arff");
    assertThrows(InvalidInputException.class, () -> files.replace(output, Outputs.WORKLIST));
    Files.delete(folder.resolve("doubtful/worklist.arff.cincer.jsonl"));
    assertEquals("'" + output + "' holds 'worklist.arff', which is no output of this job; name another -output", refused(Outputs.TABLE));
    write("doubtful/worklist.parquet/notes.txt");
    assertEquals("'" + output + "/worklist.parquet' holds 'notes.txt', which is no output of this job; name another -output", refused(Outputs.WORKLIST));
    output = folder.resolve("doubtful/worklist.arff").toString();
    assertEquals("'" + output + "' is a file, which is no output of this job; name another -output", refused(Outputs.WORKLIST));
  }
}
