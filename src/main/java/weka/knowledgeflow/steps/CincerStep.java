package weka.knowledgeflow.steps;

import cincer.CincerException;
import cincer.EnvironmentException;
import cincer.InvalidInputException;
import cincer.annotator.DialogAnnotator;
import cincer.gui.QuestionsChartImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import weka.core.Instances;
import weka.core.OptionMetadata;
import weka.core.WekaException;
import weka.filters.supervised.instance.CincerFilter;
import weka.gui.knowledgeflow.KFGUIConsts;
import weka.knowledgeflow.BaseExecutionEnvironment;
import weka.knowledgeflow.Data;
import weka.knowledgeflow.StepManager;

/**
 * KnowledgeFlow step that cleans the labels of a data set, or of training sets one after the other, together with a person.
 * Gives the cleaned data, a report (text) and a chart (image).
 */
@KFStep(name = "Clean labels", category = "Filters", iconPath = KFGUIConsts.BASE_ICON_PATH + "CincerStep.png",
    toolTipText = "Asks a person about the labels that the model doubts") // in one line, or Weka's dialog has no room for what is below
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public class CincerStep extends BaseStep {

  private static final long serialVersionUID = 1L;
  private static final List<String> INPUTS = List.of(StepManager.CON_DATASET, StepManager.CON_TRAININGSET);

  private CincerFilter filter = new CincerFilter();
  private transient volatile StepRun run;
  private transient Offers.Continuation choice;
  private transient Offers offers;
  private transient boolean paused;
  private transient int cleaned;

  public CincerFilter getFilter() {
    return filter;
  }

  @OptionMetadata(displayName = "filter", displayOrder = 1,
      description = "The cleaning pass: the model, who answers, how suspicious a label must be.")
  public void setFilter(CincerFilter filter) {
    this.filter = filter;
  }

  /** The cleaning pass that runs, or ran last; null before the first. */
  @API(status = API.Status.INTERNAL)
  public StepRun run() {
    return run;
  }

  @Override
  public List<String> getIncomingConnectionTypes() {
    return getStepManager().numIncomingConnections() == 0 ? INPUTS : List.of();
  }

  @Override
  public List<String> getOutgoingConnectionTypes() {
    List<String> types = new ArrayList<>(INPUTS);
    types.removeIf(type -> getStepManager().numIncomingConnectionsOfType(type) == 0);
    if (!types.isEmpty()) {
      types.addAll(List.of(StepManager.CON_TEXT, StepManager.CON_IMAGE));
    }
    return types;
  }

  @Override
  public void stepInit() {
    cleaned = 0;
    run = null;
    choice = null;
    paused = false;
  }

  /** Asks in another way whether to go on with answers that exist; not kept when the step is saved. */
  void setOffers(Offers offers) {
    this.offers = offers;
  }

  /** Asked once for all training sets of a flow. */
  private Offers.Continuation choice(EarlierAnswers answers) throws InterruptedException {
    if (choice == null) {
      boolean headless = getStepManager().getExecutionEnvironment().isHeadless();
      Offers asked = offers != null ? offers : headless ? Offers.withoutWindow() : Offers.inWindow();
      choice = asked.choose(answers);
    }
    return choice;
  }

  /** Synchronized: a person answers one question at a time, also where the folds of a cross-validation arrive at once. */
  @Override
  public synchronized void processIncoming(Data data) throws WekaException {
    StepManager manager = getStepManager();
    manager.processing();
    try {
      if (!isStopRequested()) {
        clean(data);
      }
    } catch (CincerException e) {
      refuse(e);
    } catch (InterruptedException e) {
      manager.logBasic("Stopped" + (run.note().isEmpty() ? "" : "; " + run.note()));
    } catch (WekaException e) { // the data has what no CincerFilter can handle; its message says what
      refuse(e);
    } catch (Exception e) {
      throw new WekaException(e);
    }
    Integer sets = data.getPayloadElement(StepManager.CON_AUX_DATA_MAX_SET_NUM);
    cleaned++;
    if (isStopRequested()) {
      manager.interrupted();
      if (paused) {
        manager.statusMessage("Paused; run the flow again to go on");
      }
      Connected.release(manager);
    } else if (sets == null || cleaned >= sets) {
      manager.finished();
    }
  }

  /** One sentence, no stack trace; the flow stops. */
  private void refuse(Exception e) {
    getStepManager().logError(e.getMessage(), null);
  }

  private void clean(Data data) throws Exception {
    Instances rows = data.getPrimaryPayload();
    requireClass(rows);
    if (filter.getAnnotator() instanceof DialogAnnotator && getStepManager().getExecutionEnvironment().isHeadless()) {
      throw new EnvironmentException("DialogAnnotator asks in a window, and this flow runs without one; run it in the KnowledgeFlow, or "
          + "choose ReferenceAnnotator (labels from a file), ReplayAnnotator (answers of an earlier session) or Nobody");
    }
    String what = title(data, rows.relationName());
    getStepManager().logBasic("Cleaning the labels of " + what);
    getStepManager().statusMessage("Cleaning the labels of " + what);
    run = new StepRun(filter, new Instances(rows), Connected.folder(getStepManager())).telling(getStepManager()::logWarning);
    if (isStopRequested()) {
      run.stop();
    }
    Optional<EarlierAnswers> earlier = run.earlier();
    Offers.Continuation chosen = earlier.isPresent() ? choice(earlier.get()) : Offers.Continuation.ANEW;
    Instances result = run.clean(chosen == Offers.Continuation.ANEW ? Optional.empty() : earlier, chosen == Offers.Continuation.AS_REVIEW);
    if (result == null) {
      pause(what);
      return;
    }
    output(data, data.getConnectionName(), result, what);
    output(data, StepManager.CON_TEXT, run.report(), what);
    if (getStepManager().numOutgoingConnectionsOfType(StepManager.CON_IMAGE) > 0) {
      output(data, StepManager.CON_IMAGE, QuestionsChartImage.of(run.session().snapshot()), what);
    }
  }

  /** Half-cleaned data goes nowhere: the flow stops here, and goes on with the same answers when it is run again. */
  private void pause(String what) {
    paused = true;
    getStepManager().logBasic("Paused cleaning the labels of " + what + "; " + (run.note().isEmpty() ? "" : run.note() + ". ")
        + "Run the flow again to go on with the next question");
    if (getStepManager().getExecutionEnvironment() instanceof BaseExecutionEnvironment environment) {
      stop(environment);
    }
  }

  /** On a thread of its own: Weka waits some seconds for the threads of its steps to end, and this is one of them. */
  private static void stop(BaseExecutionEnvironment environment) {
    Thread stopping = new Thread(environment::stopProcessing, "cincer-stop");
    stopping.setDaemon(true);
    stopping.start();
    try {
      while (stopping.isAlive() && !environment.getFlowExecutor().wasStopped()) {
        stopping.join(10);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // by Weka, which stops the threads of all steps: that is what was wanted
    }
  }

  private static void requireClass(Instances rows) {
    if (rows.classIndex() < 0) {
      throw new InvalidInputException("no class attribute is set for '" + rows.relationName()
          + "'; put a ClassAssigner step before this one");
    }
  }

  private static String title(Data data, String relation) {
    Integer set = data.getPayloadElement(StepManager.CON_AUX_DATA_SET_NUM);
    Integer sets = data.getPayloadElement(StepManager.CON_AUX_DATA_MAX_SET_NUM);
    return relation + (set == null || sets == null || sets < 2 ? "" : ", set " + set + " of " + sets);
  }

  private void output(Data incoming, String type, Object payload, String what) throws WekaException {
    Data data = new Data(type, payload);
    for (String number : new String[] {StepManager.CON_AUX_DATA_SET_NUM, StepManager.CON_AUX_DATA_MAX_SET_NUM}) {
      if (incoming.getPayloadElement(number) != null) {
        data.setPayloadElement(number, incoming.getPayloadElement(number));
      }
    }
    data.setPayloadElement(StepManager.CON_AUX_DATA_TEXT_TITLE, "Cleaned labels: " + what);
    getStepManager().outputData(data);
  }

  /** Ends the asking; what was answered is in the journal. */
  @Override
  public void stop() {
    super.stop();
    StepRun running = run;
    if (running != null) {
      running.stop();
    }
  }

  @Override
  public Instances outputStructureForConnectionType(String type) throws WekaException {
    if (!INPUTS.contains(type) || getStepManager().numIncomingConnectionsOfType(type) == 0) {
      return null;
    }
    Instances rows = getStepManager().getIncomingStructureForConnectionType(type);
    return rows == null || rows.classIndex() < 0 ? rows : StepRun.structure(filter, rows);
  }

  @Override
  public Map<String, String> getInteractiveViewers() {
    return Map.of("Show answers", "weka.gui.knowledgeflow.steps.CincerStepInteractiveView");
  }
}
