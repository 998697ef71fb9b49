package cincer.it;

import java.io.File;
import java.util.Locale;
import weka.core.WekaException;
import weka.core.converters.ArffLoader;
import weka.gui.knowledgeflow.StepVisual;
import weka.knowledgeflow.Flow;
import weka.knowledgeflow.JSONFlowUtils;
import weka.knowledgeflow.StepManager;
import weka.knowledgeflow.StepManagerImpl;
import weka.knowledgeflow.steps.ClassAssigner;
import weka.knowledgeflow.steps.Loader;
import weka.knowledgeflow.steps.Note;
import weka.knowledgeflow.steps.Step;

/** Puts a KnowledgeFlow together. */
final class FlowBuilder {

  private final Flow flow = new Flow();
  private final String folder;

  /** @param folder where the data is */
  FlowBuilder(String name, String folder) {
    flow.setFlowName(name);
    this.folder = folder;
  }

  /** Data with a class, which is the last attribute. */
  StepManager data(String name, String file, int y) throws Exception {
    ArffLoader arff = new ArffLoader();
    arff.setUseRelativePath(!folder.startsWith("$")); // to the folder where Weka is started
    arff.setFile(new File(folder, file));
    Loader loader = new Loader();
    loader.setLoader(arff);
    StepManager read = add(loader, name, 40, y);
    StepManager classed = add(new ClassAssigner(), "Class of " + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), 160, y);
    connect(read, classed, StepManager.CON_DATASET);
    return classed;
  }

  /** A file among the data. */
  File file(String name) {
    return new File(folder, name);
  }

  StepManager add(Step step, String name, int x, int y) {
    step.setName(name);
    StepManagerImpl manager = new StepManagerImpl(step);
    StepVisual visual = StepVisual.createVisual(manager);
    visual.setX(x);
    visual.setY(y);
    manager.setStepVisual(visual);
    flow.addStep(manager);
    return manager;
  }

  /** A remark on the canvas. */
  void note(String text, int x, int y) {
    Note note = new Note();
    note.setNoteText(text);
    add(note, "Note", x, y);
  }

  void connect(StepManager from, StepManager to, String... types) throws WekaException {
    for (String type : types) {
      if (!flow.connectSteps((StepManagerImpl) from, (StepManagerImpl) to, type)) {
        throw new WekaException(from.getName() + " and " + to.getName() + " cannot be connected by " + type);
      }
    }
  }

  /** The text of a KnowledgeFlow file. */
  String json() throws WekaException {
    return JSONFlowUtils.flowToJSON(flow);
  }
}
