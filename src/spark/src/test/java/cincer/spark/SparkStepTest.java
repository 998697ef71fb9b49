package cincer.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.knowledgeflow.Flow;
import weka.knowledgeflow.FlowRunner;
import weka.knowledgeflow.JSONFlowLoader;
import weka.knowledgeflow.StepManager;
import weka.knowledgeflow.StepManagerImpl;
import weka.knowledgeflow.steps.SparkStep;
import weka.knowledgeflow.steps.Step;
import weka.knowledgeflow.steps.SuspicionJobStep;
import weka.knowledgeflow.steps.TextSaver;

/** The steps of the KnowledgeFlow. */
class SparkStepTest {

  @TempDir
  private Path folder;

  private static StepManagerImpl add(Flow flow, Step step, String name) {
    step.setName(name);
    StepManagerImpl manager = new StepManagerImpl(step);
    flow.addStep(manager);
    return manager;
  }

  private StepManagerImpl saver(Flow flow, String file) {
    TextSaver saver = new TextSaver();
    saver.setFile(folder.resolve(file).toFile());
    return add(flow, saver, file);
  }

  private SuspicionJobStep step(Path input, String output) {
    SuspicionJobStep step = new SuspicionJobStep();
    step.getJob().setOptions(new String[] {"-input", input.toString(), "-class", "diagnosis", "-key", "id", "-output", folder.resolve(output).toString(), "-rows", "10",
        "-context", "0", "-W", "weka.classifiers.functions.CincerClassifier -epochs 2"});
    return step;
  }

  /** The first job fails; the second runs because of that, and the third because the second succeeds. */
  @Test
  void aStepRunsAfterAnotherHasSucceededOrFailed() throws Exception {
    Job.session();
    Path data = Job.arff(Job.example("breast-noisy"), folder.resolve("breast.arff"));
    Flow flow = new Flow();
    StepManagerImpl first = add(flow, step(folder.resolve("absent.arff"), "one"), "first");
    StepManagerImpl second = add(flow, step(data, "two"), "second");
    StepManagerImpl third = add(flow, step(data, "three"), "third");
    StepManagerImpl never = add(flow, step(data, "four"), "never");
    flow.connectSteps(first, second, SparkStep.FAILURE);
    flow.connectSteps(first, never, SparkStep.SUCCESS);
    flow.connectSteps(second, third, SparkStep.SUCCESS);
    flow.connectSteps(third, saver(flow, "text.txt"), StepManager.CON_TEXT);
    FlowRunner runner = new FlowRunner();
    runner.setFlow(flow);
    runner.run();
    runner.waitUntilFinished();
    assertTrue(Files.exists(folder.resolve("two/worklist.arff")) && Files.exists(folder.resolve("three/worklist.arff")));
    assertTrue(!Files.exists(folder.resolve("one")) && !Files.exists(folder.resolve("four")));
    assertTrue(Files.readString(folder.resolve("text.txt")).contains(" doubtful labels of the worklist are expected to be wrong"));
  }

  private static Flow template(String name) throws Exception {
    try (InputStream in = SparkStepTest.class.getResourceAsStream("/weka/gui/knowledgeflow/templates/cincer/" + name + ".kf")) {
      return new JSONFlowLoader().readFlow(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
  }

  /** Two that begin would run side by side, and the one that fails would stop the other. */
  @Test
  void oneStepOfEachTemplateBegins() throws Exception {
    for (String name : List.of("doubtful-on-spark", "apply-on-spark")) {
      assertEquals(1, template(name).getSteps().stream().filter(step -> step.numIncomingConnections() == 0).count(), name);
    }
    StepManagerImpl first = template("doubtful-on-spark").findStep("Find doubtful labels");
    assertEquals("doubtful", ((SuspicionJobStep) first.getManagedStep()).getJob().getOutput());
    StepManagerImpl again = template("apply-on-spark").findStep("Find doubtful labels again");
    assertEquals("data-2.parquet", ((SuspicionJobStep) again.getManagedStep()).getJob().getInput());
    assertEquals(1, again.numIncomingConnectionsOfType(SparkStep.SUCCESS));
  }
}
