package weka.knowledgeflow.steps;

import cincer.CincerException;
import cincer.spark.SparkTool;
import java.util.List;
import java.util.function.Consumer;
import weka.core.WekaException;
import weka.knowledgeflow.Data;
import weka.knowledgeflow.StepManager;

/** A step that runs a job on Spark: at the start of a flow, or after another job has succeeded or failed. */
public abstract class SparkStep extends BaseStep {

  private static final long serialVersionUID = 1L;

  /** Goes to steps that run after the job has done its work. */
  public static final String SUCCESS = "success";
  /** Goes to steps that run after the job has failed. */
  public static final String FAILURE = "failure";

  private transient Thread worker;

  /** What is to be run, with its options. */
  abstract SparkTool job();

  /** What is done, for a person. */
  abstract String deed();

  @Override
  public List<String> getIncomingConnectionTypes() {
    return getStepManager().numIncomingConnections() == 0 ? List.of(SUCCESS, FAILURE) : List.of();
  }

  @Override
  public List<String> getOutgoingConnectionTypes() {
    return List.of(SUCCESS, FAILURE, StepManager.CON_TEXT);
  }

  @Override
  public void stepInit() {}

  @Override
  public void start() throws WekaException {
    if (getStepManager().numIncomingConnections() == 0) {
      runJob();
    }
  }

  @Override
  public void processIncoming(Data data) throws WekaException {
    runJob();
  }

  private void runJob() throws WekaException {
    StepManager manager = getStepManager();
    manager.processing();
    synchronized (this) {
      worker = Thread.currentThread();
    }
    Consumer<String> told = what -> {
      manager.logBasic(what);
      manager.statusMessage(what);
    };
    try {
      told.accept(deed());
      String result = job().perform(told);
      manager.logBasic(result);
      Data text = new Data(StepManager.CON_TEXT, result);
      text.setPayloadElement(StepManager.CON_AUX_DATA_TEXT_TITLE, getName());
      manager.outputData(text);
      manager.outputData(new Data(SUCCESS, result));
      manager.finished();
    } catch (InterruptedException e) {
      manager.logBasic("Stopped");
      manager.interrupted();
    } catch (CincerException e) {
      fail(e);
    } catch (WekaException e) {
      throw e;
    } catch (Exception e) { // as Spark throws it
      fail(e);
    } finally {
      synchronized (this) {
        worker = null;
      }
      Thread.interrupted();
    }
  }

  /** Where nobody waits for a failure the flow stops. */
  private void fail(Exception e) throws WekaException {
    StepManager manager = getStepManager();
    if (manager.numOutgoingConnectionsOfType(FAILURE) > 0) {
      manager.logWarning(e.getMessage());
      manager.outputData(new Data(FAILURE, String.valueOf(e.getMessage())));
      manager.finished();
      return;
    }
    synchronized (this) {
      worker = null; // which the error would interrupt
    }
    manager.logError(e.getMessage(), null);
  }

  @Override
  public void stop() {
    super.stop();
    synchronized (this) {
      if (worker != null) {
        worker.interrupt();
      }
    }
  }
}
