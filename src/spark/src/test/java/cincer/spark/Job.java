package cincer.spark;

import static org.junit.jupiter.api.Assertions.assertThrows;

import cincer.CincerException;
import cincer.data.ArffFiles;
import cincer.data.DataFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.Utils;

/** Runs jobs in one session of Spark, which all tests of the JVM share. */
final class Job {

  private static final Path EXAMPLES = Path.of(System.getProperty("cincer.examples", "../../examples"));
  private static SparkSession session;

  private Job() {}

  static synchronized SparkSession session() {
    if (session == null) {
      session = SparkSession.builder().master("local[2]").config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "2")
          .config("spark.sql.codegen.wholeStage", "false").config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
          .getOrCreate(); // few rows: compiling the plans would take longer than running them
    }
    return session;
  }

  /** Runs a job with options; what is meant for paths stands in its own words. */
  static void run(SparkTool job, Object... options) throws Exception {
    session();
    job.setOptions(Stream.of(options).map(Object::toString).toArray(String[]::new));
    job.perform(what -> {});
  }

  /** The sentence with which it fails. */
  static String fails(SparkTool job, Object... options) {
    return assertThrows(CincerException.class, () -> run(job, options)).getMessage();
  }

  /** An example with a key: 1, 2, 3, ... by the row. */
  static Instances example(String name) {
    Instances data = DataFiles.load(EXAMPLES.resolve(name + ".arff").toFile());
    data.insertAttributeAt(new Attribute("id"), 0);
    for (int i = 0; i < data.size(); i++) {
      data.instance(i).setValue(0, i + 1);
    }
    data.setClassIndex(data.numAttributes() - 1);
    return data;
  }

  static Path arff(Instances data, Path file) {
    try (Writer out = Files.newBufferedWriter(file)) {
      ArffFiles.write(data, out);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same as a table of texts. */
  static Path csv(Instances data, Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", attributes(data).stream().map(Attribute::name).toList()));
    data.forEach(row -> lines.add(String.join(",", attributes(data).stream().map(a -> row.isMissing(a) ? "?" : a.isNumeric() ? plain(row.value(a)) : row.stringValue(a))
        .toList())));
    return Files.write(file, lines);
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : Double.toString(value);
  }

  static List<Attribute> attributes(Instances data) {
    return Stream.iterate(0, a -> a + 1).limit(data.numAttributes()).map(data::attribute).toList();
  }

  /** A worklist with its class. */
  static Instances read(Path file) {
    Instances data = DataFiles.load(file.toFile());
    data.setClassIndex(data.numAttributes() - 1);
    return data;
  }

  static String[] words(String text) {
    try {
      return Utils.splitOptions(text);
    } catch (Exception e) { // as Weka declares it
      throw new IllegalStateException(e);
    }
  }
}
