package cincer.spark.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cincer.CincerException;
import cincer.spark.SuspicionJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Properties of a session. */
class SettingsTest {

  @TempDir
  private Path folder;

  private static Map<String, String> of(String master, String conf, Map<String, String> system) {
    SuspicionJob job = new SuspicionJob();
    job.setConf(conf);
    return Settings.of(master, job.properties(), system::get);
  }

  @Test
  void whereTheWorkIsDoneIsSaidByConfMasterOrTheStarter() {
    assertEquals("local[*]", of("", "", Map.of()).get("spark.master"));
    assertEquals("yarn", of("", "", Map.of("spark.master", "yarn")).get("spark.master"));
    assertEquals("local[2]", of("local[2]", "", Map.of("spark.master", "yarn")).get("spark.master"));
    assertEquals("spark://a:7077", of("", "spark.master=spark://a:7077", Map.of()).get("spark.master"));
  }

  @Test
  void ourJarsGoToAClusterBesideThoseOfOthers() throws Exception {
    String jar = Files.createFile(folder.resolve("a.jar")).toString();
    Map<String, String> system = Map.of("cincer.spark.jars", jar + "," + folder);
    assertNull(of("local[2]", "", system).get("spark.jars"));
    assertEquals(jar, of("", "spark.master=spark://a:7077", system).get("spark.jars"));
    assertEquals("b.jar,c.jar," + jar, of("yarn", "spark.jars=b.jar,c.jar", system).get("spark.jars"));
  }

  @Test
  void optionsOfTheExecutorsJavaStay() {
    String ours = "-Djava.awt.headless=true -Dweka.packageManager.offline=true";
    assertEquals(ours, of("", "", Map.of()).get("spark.executor.extraJavaOptions"));
    assertEquals(ours + " -Xss4m", of("", "spark.executor.extraJavaOptions=-Xss4m", Map.of()).get("spark.executor.extraJavaOptions"));
    assertEquals(ours + " -Xss2m", of("", "", Map.of("spark.executor.extraJavaOptions", "-Xss2m")).get("spark.executor.extraJavaOptions"));
  }

  @Test
  void aPartWithoutASignBelongsToTheValueBeforeIt() {
    SuspicionJob job = new SuspicionJob();
    job.setConf("spark.jars.packages=a:b:1, c:d:2, spark.executor.cores=2");
    assertEquals(Map.of("spark.jars.packages", "a:b:1,c:d:2", "spark.executor.cores", "2"), job.properties());
    job.setConf("cores,spark.executor.cores=2");
    assertEquals("option -conf: 'cores' has no =; give name=value, separated by commas", assertThrows(CincerException.class, job::properties).getMessage());
  }
}
