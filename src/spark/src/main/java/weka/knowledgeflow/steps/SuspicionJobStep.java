package weka.knowledgeflow.steps;

import cincer.spark.SparkTool;
import cincer.spark.SuspicionJob;
import weka.core.OptionMetadata;
import weka.gui.knowledgeflow.KFGUIConsts;

/** KnowledgeFlow step that finds the rows of a data set of any size whose labels are worth a person's look. */
@KFStep(name = "Find doubtful labels", category = "Spark", iconPath = KFGUIConsts.BASE_ICON_PATH + "SparkStep.png",
    toolTipText = "Finds the doubtful labels of a data set of any size on Apache Spark, and writes a worklist to review")
public class SuspicionJobStep extends SparkStep {

  private static final long serialVersionUID = 1L;

  private SuspicionJob job = new SuspicionJob();

  public SuspicionJob getJob() {
    return job;
  }

  @OptionMetadata(displayName = "job", description = "Where the data is, and what is done with it.", displayOrder = 1)
  public void setJob(SuspicionJob job) {
    this.job = job;
  }

  @Override
  SparkTool job() {
    return job;
  }

  @Override
  String deed() {
    return "Looking for doubtful labels in " + job.getInput();
  }
}
