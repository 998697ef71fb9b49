package cincer.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GenerateJob in one JVM. */
class GenerateJobTest {

  @TempDir
  private Path folder;

  private static List<Row> rows(Path table) {
    return Job.session().read().parquet(table.toString()).orderBy("id").collectAsList();
  }

  @Test
  void theRowsAreTheSameHoweverTheyAreDividedAndReplaceOthersOnlyWhenTheyAreWhole() throws Exception {
    Path table = folder.resolve("made");
    Job.run(new GenerateJob(), "-output", table, "-rows", "40", "-columns", "3", "-wrong", "0.5");
    List<Row> made = rows(table);
    assertEquals(List.of("id", "x1", "x2", "x3", "truth", "class"), List.of(made.get(0).schema().fieldNames()));
    assertEquals(40, made.size());
    long wrong = made.stream().filter(row -> !row.getString(4).equals(row.getString(5))).count();
    assertTrue(wrong >= 10 && wrong <= 30, wrong + " of 40 wrong");
    assertTrue(Job.fails(new GenerateJob(), "-output", table).contains("exists already"));
    Files.createDirectories(folder.resolve("made.unfinished")); // of a job that was killed
    Files.writeString(folder.resolve("made.unfinished").resolve("part-0"), "half");
    Job.run(new GenerateJob(), "-output", table, "-rows", "40", "-columns", "3", "-wrong", "0.5", "-min-slices", "3", "-overwrite");
    assertEquals(made, rows(table));
    assertFalse(Files.exists(folder.resolve("made.unfinished")));
    assertFalse(Files.exists(folder.resolve("made.old")));
  }
}
