package cincer.spark.cluster;

import cincer.CincerException;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;

/** Opens a session of Spark for a job, or takes the one that is there. */
public final class SparkSessions {

  private SparkSessions() {}

  /** Finds doubtful rows. */
  public static String run(SuspicionParameters job, Consumer<String> told) throws Exception {
    return in(job, session -> new SuspicionRun(job, session, told).run());
  }

  /** Brings answers back. */
  public static String run(ApplyParameters job, Consumer<String> told) throws Exception {
    return in(job, session -> new ApplyRun(job, session, told).run());
  }

  /** Makes data. */
  public static String run(GenerateParameters job, Consumer<String> told) throws Exception {
    return in(job, session -> GenerateRun.run(job, session));
  }

  private interface SparkAction {
    String in(SparkSession session) throws Exception;
  }

  private static String in(JobParameters job, SparkAction action) throws Exception {
    SparkSession.Builder builder = SparkSession.builder().appName(job.getClass().getSimpleName());
    Settings.of(job.getMaster(), job.properties(), System::getProperty).forEach(builder::config);
    boolean there = SparkSession.getDefaultSession().isDefined();
    SparkSession session = null;
    try {
      session = builder.getOrCreate();
      return action.in(session);
    } catch (CincerException | InterruptedException e) {
      throw e;
    } catch (Exception e) { // Spark's are many
      throw SparkErrors.forPerson(e);
    } finally {
      if (session != null && !there) {
        session.stop();
      }
    }
  }
}
