package weka.knowledgeflow.steps;

import cincer.spark.ApplyJob;
import cincer.spark.SparkTool;
import weka.core.OptionMetadata;
import weka.gui.knowledgeflow.KFGUIConsts;

/** KnowledgeFlow step that brings the answers of a session about a worklist back to the data. */
@KFStep(name = "Apply answers", category = "Spark", iconPath = KFGUIConsts.BASE_ICON_PATH + "SparkStep.png",
    toolTipText = "Brings the answers of a session about a worklist back to a data set of any size, on Apache Spark")
public class ApplyJobStep extends SparkStep {

  private static final long serialVersionUID = 1L;

  private ApplyJob job = new ApplyJob();

  public ApplyJob getJob() {
    return job;
  }

  @OptionMetadata(displayName = "job", description = "Where the data and the session are, and what is written.", displayOrder = 1)
  public void setJob(ApplyJob job) {
    this.job = job;
  }

  @Override
  SparkTool job() {
    return job;
  }

  @Override
  String deed() {
    return "Applying " + job.getJournal() + " to " + job.getInput();
  }
}
