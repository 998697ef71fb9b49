package cincer.spark.cluster;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Properties of a session of Spark: those that somebody gives, with what our classes need. */
final class Settings {

  private static final String MASTER = "spark.master";
  private static final String JARS = "spark.jars";
  private static final String JAVA = "spark.executor.extraJavaOptions";
  private static final String OURS = "-Djava.awt.headless=true -Dweka.packageManager.offline=true";

  private Settings() {}

  /**
   * All of them.
   *
   * @param master what -master says; empty if nothing
   * @param given  what -conf says, which comes first
   * @param system properties of this JVM, where spark-submit leaves what it was told; null where there is none
   */
  static Map<String, String> of(String master, Map<String, String> given, UnaryOperator<String> system) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("spark.ui.enabled", or(system.apply("spark.ui.enabled"), "false"));
    all.put("spark.ui.showConsoleProgress", "false");
    all.put(MASTER, master.isEmpty() ? or(system.apply(MASTER), "local[*]") : master);
    all.putAll(given);
    all.put(JAVA, (OURS + " " + or(given.get(JAVA), or(system.apply(JAVA), ""))).strip()); // what comes later holds
    String jars = system.apply("cincer.spark.jars");
    if (jars != null && !all.get(MASTER).startsWith("local")) {
      String ours = Stream.of(jars.split(",")).filter(jar -> new File(jar).isFile()).collect(Collectors.joining(","));
      all.merge(JARS, ours, (others, more) -> others + "," + more);
    }
    return all;
  }

  private static String or(String value, String otherwise) {
    return value == null ? otherwise : value;
  }
}
