package cincer.shots;

import java.awt.BorderLayout;
import java.awt.Frame;
import java.awt.Point;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JMenuItem;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;
import weka.core.PropertyPath;
import weka.gui.knowledgeflow.KnowledgeFlowApp;
import weka.gui.knowledgeflow.LayoutPanel;
import weka.gui.knowledgeflow.MainKFPerspective;
import weka.gui.knowledgeflow.VisibleLayout;
import weka.knowledgeflow.Flow;
import weka.knowledgeflow.StepManagerImpl;

/** The KnowledgeFlow with a template: its steps, and the view of the cleaning step after a run. */
final class FlowTour {

  private static final String TEMPLATE = "Compare with and without cleaning by cross-validation";

  private final Robot robot;
  private final String suffix;
  private JFrame frame;
  private MainKFPerspective perspective;

  FlowTour(Robot robot, String suffix) {
    this.robot = robot;
    this.suffix = suffix;
  }

  void take() throws Exception {
    frame = GuiActionRunner.execute(() -> {
      KnowledgeFlowApp app = new KnowledgeFlowApp();
      perspective = (MainKFPerspective) app.getMainPerspective();
      JFrame window = new JFrame("Weka KnowledgeFlow");
      window.getContentPane().setLayout(new BorderLayout());
      window.getContentPane().add(app, BorderLayout.CENTER);
      window.setSize(1200, 680);
      window.setVisible(true);
      return window;
    });
    Flow flow = perspective.getTemplateManager().getTemplateFlow(TEMPLATE);
    GuiActionRunner.execute(() -> perspective.getCurrentLayout().setFlow(flow));
    robot.waitForIdle();
    Picture.take(frame, "knowledgeflow" + suffix);
    PropertyPath.setValue(flow.findStep("Clean labels").getManagedStep(), "filter.annotatorName", "Ann");
    PropertyPath.setValue(flow.findStep("Clean labels").getManagedStep(), "filter.classifier.epochs", "20"); // sooner done
    VisibleLayout layout = perspective.getCurrentLayout();
    GuiActionRunner.execute(() -> layout.executeFlow(false));
    awaitEnd(flow);
    takeView(flow);
  }

  private static void awaitEnd(Flow flow) {
    Pause.pause(2, TimeUnit.SECONDS);
    Pause.pause(new Condition("the flow has run") {
      @Override
      public boolean test() {
        return flow.getSteps().stream().noneMatch(StepManagerImpl::isStepBusy);
      }
    }, Timeout.timeout(8, TimeUnit.MINUTES));
    Pause.pause(4, TimeUnit.SECONDS); // the KnowledgeFlow itself looks every three
  }

  private void takeView(Flow flow) throws Exception {
    StepManagerImpl step = flow.findStep("Clean labels");
    LayoutPanel canvas = robot.finder().findByType(frame, LayoutPanel.class, true);
    Point middle = new Point(step.getStepVisual().getX() + 25, step.getStepVisual().getY() + 25);
    robot.click(canvas, middle, MouseButton.RIGHT_BUTTON, 1);
    JMenuItem item = robot.finder().find(new GenericTypeMatcher<JMenuItem>(JMenuItem.class, true) {
      @Override
      protected boolean isMatching(JMenuItem candidate) {
        return "Show answers".equals(candidate.getText());
      }
    });
    robot.click(item);
    robot.waitForIdle();
    Pause.pause(2, TimeUnit.SECONDS);
    Frame view = Arrays.stream(Frame.getFrames()).filter(f -> f.isShowing() && f != frame && f instanceof JFrame).findFirst().orElseThrow();
    GuiActionRunner.execute(() -> view.setSize(1000, 620));
    Pause.pause(1, TimeUnit.SECONDS);
    Picture.take(view, "knowledgeflow-answers" + suffix);
    robot.click(robot.finder().find(view, new GenericTypeMatcher<JButton>(JButton.class) {
      @Override
      protected boolean isMatching(JButton candidate) {
        return "Close".equals(candidate.getText());
      }
    }));
  }
}
