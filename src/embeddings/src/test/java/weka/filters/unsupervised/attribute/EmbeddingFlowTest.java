package weka.filters.unsupervised.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;
import weka.core.converters.ArffLoader;
import weka.core.converters.ArffSaver;
import weka.core.converters.ConverterUtils.DataSource;
import weka.filters.Filter;
import weka.knowledgeflow.Flow;
import weka.knowledgeflow.FlowRunner;
import weka.knowledgeflow.StepManager;
import weka.knowledgeflow.StepManagerImpl;
import weka.knowledgeflow.steps.ClassAssigner;
import weka.knowledgeflow.steps.Loader;
import weka.knowledgeflow.steps.Saver;
import weka.knowledgeflow.steps.Step;

/** Texts go through a KnowledgeFlow, and come out of a command line, as from the filter itself. */
class EmbeddingFlowTest {

  private static final String DATA = "@relation texts\n@attribute text string\n@attribute class {sport,space}\n@data\n"
      + "'They won the match after extra time.',sport\n'The rocket carried a satellite into orbit.',space\n?,space\n";

  @TempDir
  Path folder;

  private Path write() throws Exception {
    return Files.writeString(folder.resolve("texts.arff"), DATA);
  }

  private static StepManagerImpl add(Flow flow, Step step) {
    StepManagerImpl manager = new StepManagerImpl(step);
    flow.addStep(manager);
    return manager;
  }

  private void assertVectors(Path file) throws Exception {
    Instances data = DataSource.read(write().toString());
    data.setClassIndex(1);
    SentenceEmbedding filter = new SentenceEmbedding();
    filter.setInputFormat(data);
    List<String> expected = Filter.useFilter(data, filter).stream().map(Object::toString).toList();
    assertEquals(expected, DataSource.read(file.toString()).stream().map(Object::toString).toList());
  }

  @Test
  void aKnowledgeFlowEmbedsTexts() throws Exception {
    Flow flow = new Flow();
    ArffLoader arff = new ArffLoader();
    arff.setFile(write().toFile());
    Loader loader = new Loader();
    loader.setLoader(arff);
    weka.knowledgeflow.steps.Filter filter = new weka.knowledgeflow.steps.Filter();
    filter.setFilter(new SentenceEmbedding());
    Saver saver = new Saver();
    ArffSaver to = new ArffSaver();
    to.setFilePrefix("vectors");
    to.setDir(folder.toString());
    saver.setSaver(to);
    saver.setRelationNameForFilename(false);
    StepManagerImpl before = add(flow, loader);
    for (Step next : List.of(new ClassAssigner(), filter, saver)) {
      StepManagerImpl step = add(flow, next);
      flow.connectSteps(before, step, StepManager.CON_DATASET);
      before = step;
    }
    FlowRunner runner = new FlowRunner();
    runner.setFlow(flow);
    runner.run();
    runner.waitUntilFinished();
    try (Stream<Path> files = Files.list(folder)) {
      assertVectors(files.filter(file -> file.getFileName().toString().startsWith("vectors")).findFirst().orElseThrow());
    }
  }

  @Test
  void aCommandLineEmbedsTexts() throws Exception {
    Path vectors = folder.resolve("out.arff");
    Filter.filterFile(new SentenceEmbedding(), new String[]{"-i", write().toString(), "-o", vectors.toString(), "-c", "last"});
    assertVectors(vectors);
  }
}
