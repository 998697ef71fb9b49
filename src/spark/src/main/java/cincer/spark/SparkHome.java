package cincer.spark;

import cincer.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The jars of an Apache Spark.
 *
 * @param jars folder that they are in
 */
record SparkHome(Path jars) {

  private static final Pattern CORE = Pattern.compile("spark-core_(\\d+\\.\\d+)-(\\d+)\\.(.*)\\.jar");
  private static final String SCALA = "2.13";
  private static final int VERSION = 4;

  /** Whether Spark is on the class path. */
  static boolean isHere() {
    try {
      Class.forName("org.apache.spark.sql.SparkSession", false, SparkHome.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /**
   * Finds it.
   *
   * @param option a folder; empty for the environment's SPARK_HOME
   * @throws InvalidInputException if there is none, or one that does not fit
   */
  static SparkHome find(String option) {
    String named = option.isBlank() ? System.getenv("SPARK_HOME") : option;
    if (named == null || named.isBlank()) {
      throw new InvalidInputException("Spark is not here: name the folder of Apache Spark 4 with -spark-home, or set SPARK_HOME "
          + "(https://spark.apache.org/downloads.html)");
    }
    for (Path folder : List.of(Path.of(named, "jars"), Path.of(named))) {
      for (String jar : names(folder)) {
        Matcher core = CORE.matcher(jar);
        if (core.matches()) {
          return fitting(folder, core);
        }
      }
    }
    throw new InvalidInputException("there is no Spark in '" + named + "' (no jars/spark-core_" + SCALA + "-4....jar); correct "
        + (option.isBlank() ? "SPARK_HOME" : "-spark-home"));
  }

  private static SparkHome fitting(Path folder, Matcher core) {
    String version = core.group(2) + "." + core.group(3);
    if (!core.group(1).equals(SCALA)) {
      throw new InvalidInputException("the Spark in '" + folder + "' is " + version + " for Scala " + core.group(1) + ", and this package is for Scala " + SCALA
          + "; name another Spark with -spark-home");
    } else if (Integer.parseInt(core.group(2)) != VERSION) {
      throw new InvalidInputException("the Spark in '" + folder + "' is " + version + ", and this package is for Spark " + VERSION
          + "; name another one with -spark-home");
    }
    return new SparkHome(folder);
  }

  private static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new InvalidInputException("cannot look into '" + folder + "' (" + e.getMessage() + "); correct -spark-home", e);
    }
  }
}
