package cincer.it;

import java.util.Map;
import weka.core.PluginManager;
import weka.core.PropertyPath;
import weka.core.WekaPackageManager;
import weka.gui.knowledgeflow.TemplateManager;
import weka.knowledgeflow.Flow;
import weka.knowledgeflow.FlowRunner;
import weka.knowledgeflow.StepManagerImpl;
import weka.knowledgeflow.steps.Classifier;
import weka.knowledgeflow.steps.CrossValidationFoldMaker;
import weka.knowledgeflow.steps.ImageViewer;
import weka.knowledgeflow.steps.TextViewer;

/** Opens templates of installed packages as the KnowledgeFlow's menu does, runs them, and prints what their viewers hold. */
public final class Templates {

  private Templates() {}

  /** @param args descriptions of templates; none: those of all are printed */
  public static void main(String[] args) throws Exception {
    WekaPackageManager.loadPackages(false);
    TemplateManager templates = new TemplateManager();
    if (args.length == 0) {
      templates.getPluginTemplateDescriptions().forEach(System.out::println);
      System.out.println(PluginManager.getPluginNamesOfType("weka.knowledgeflow.steps.Step"));
    }
    for (String description : args) {
      run(templates.getTemplateFlow(description));
    }
    System.exit(0);
  }

  private static void run(Flow flow) throws Exception {
    for (StepManagerImpl step : flow.getSteps()) {
      if (step.getManagedStep().getClass().getName().equals("weka.knowledgeflow.steps.CincerStep")) {
        PropertyPath.setValue(step.getManagedStep(), "filter.classifier.epochs", "5"); // sooner done
        PropertyPath.setValue(step.getManagedStep(), "filter.bootstrap", "0.8");
      } else if (step.getManagedStep() instanceof CrossValidationFoldMaker maker) {
        maker.setNumFolds("2");
      } else if (step.getManagedStep() instanceof Classifier) {
        PropertyPath.setValue(step.getManagedStep(), "classifier.epochs", "5");
      }
    }
    FlowRunner runner = new FlowRunner();
    runner.setFlow(flow);
    runner.run();
    runner.waitUntilFinished();
    for (StepManagerImpl step : flow.getSteps()) {
      if (step.getManagedStep() instanceof TextViewer viewer) {
        for (Map.Entry<String, String> text : viewer.getResults().entrySet()) {
          System.out.println("<<" + viewer.getName() + ">> " + text.getKey() + "\n" + text.getValue());
        }
      } else if (step.getManagedStep() instanceof ImageViewer viewer) {
        viewer.getImages().forEach((title, image) -> System.out.println("<<" + viewer.getName() + ">> " + title + " " + image.getWidth()));
      }
    }
  }
}
