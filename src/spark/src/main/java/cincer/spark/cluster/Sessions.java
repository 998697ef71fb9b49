package cincer.spark.cluster;

import cincer.CincerException;
import cincer.spark.ApplyJob;
import cincer.spark.GenerateJob;
import cincer.spark.SparkTool;
import cincer.spark.SuspicionJob;
import java.io.File;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** Opens a session of Spark for a job, or takes the one that is there. */
public final class Sessions {

  private Sessions() {}

  /** Finds doubtful rows. */
  public static String run(SuspicionJob job, Consumer<String> told) throws Exception {
    return in(job, session -> new SuspicionRun(job, session, told).run());
  }

  /** Brings answers back. */
  public static String run(ApplyJob job, Consumer<String> told) throws Exception {
    return in(job, session -> new ApplyRun(job, session, told).run());
  }

  /** Makes data. */
  public static String run(GenerateJob job, Consumer<String> told) throws Exception {
    return in(job, session -> GenerateRun.run(job, session));
  }

  private interface Action {
    String in(SparkSession session) throws Exception;
  }

  private static String in(SparkTool job, Action action) throws Exception {
    SparkSession.Builder builder = SparkSession.builder().appName(job.getClass().getSimpleName());
    if (!job.getMaster().isEmpty() || System.getProperty("spark.master") == null) {
      builder.master(job.getMaster().isEmpty() ? "local[*]" : job.getMaster());
    }
    builder.config("spark.ui.enabled", System.getProperty("spark.ui.enabled", "false")).config("spark.ui.showConsoleProgress", "false");
    builder.config("spark.executor.extraJavaOptions", "-Djava.awt.headless=true -Dweka.packageManager.offline=true");
    String jars = System.getProperty("cincer.spark.jars");
    if (jars != null && !job.getMaster().startsWith("local") && !job.getMaster().isEmpty()) {
      builder.config("spark.jars", Stream.of(jars.split(",")).filter(jar -> new File(jar).isFile()).collect(Collectors.joining(",")));
    }
    for (Map.Entry<String, String> property : job.properties().entrySet()) {
      builder.config(property.getKey(), property.getValue());
    }
    boolean there = SparkSession.getDefaultSession().isDefined();
    SparkSession session = null;
    try {
      session = builder.getOrCreate();
      return action.in(session);
    } catch (CincerException | InterruptedException e) {
      throw e;
    } catch (Exception e) { // Spark's are many
      throw Sentences.forPerson(e);
    } finally {
      if (session != null && !there) {
        session.stop();
      }
    }
  }
}
