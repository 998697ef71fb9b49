package cincer.shots;

import java.util.Arrays;
import java.util.List;
import javax.swing.UIManager;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import weka.core.WekaPackageManager;

/**
 * Takes the pictures of the documentation from the real Explorer and KnowledgeFlow with the installed package. Run by
 * {@code xvfb-run -a -s "-screen 0 2560x1800x24" mvn -q -ntp -Pshots verify}.
 */
public final class Screenshots {

  private Screenshots() {}

  /**
   * Takes pictures.
   *
   * @param args what is added to the names of the pictures (light: nothing), the class of the look and feel, then what is to be
   *     taken: tab, table, image, text, desk, flow
   */
  public static void main(String[] args) throws Exception {
    WekaPackageManager.loadPackages(false);
    GuiActionRunner.execute(() -> UIManager.setLookAndFeel(args[1]));
    Robot robot = BasicRobot.robotWithCurrentAwtHierarchy();
    robot.settings().delayBetweenEvents(60);
    String suffix = args[0].equals("light") ? "" : "-" + args[0];
    List<String> wanted = Arrays.asList(args).subList(2, args.length);
    try {
      if (wanted.stream().anyMatch(what -> !what.equals("flow"))) {
        new ExplorerTour(robot, suffix).take(wanted);
      }
      if (wanted.contains("flow")) {
        new FlowTour(robot, suffix).take();
      }
    } finally {
      robot.cleanUp();
    }
    System.exit(0);
  }
}
