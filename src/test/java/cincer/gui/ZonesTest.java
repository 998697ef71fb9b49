package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

/** How the parts of a review are arranged, without a display. */
class ZonesTest {

  private static JPanel part() {
    return new JPanel();
  }

  private static void resize(Zones zones, int width, int height) throws Exception {
    SwingUtilities.invokeAndWait(() -> zones.setSize(width, height));
    SwingUtilities.invokeAndWait(() -> {}); // it is told of its new size
  }

  @Test
  void theQuestionStaysWhereItIsSeenWhenAWindowGetsSmall() throws Exception {
    JPanel question = part();
    Zones zones = new Zones(question, part(), part(), part(), part(), part(), part(), () -> {});
    zones.review(true);
    resize(zones, 3000, 1500);
    resize(zones, 700, 400);
    List<String> seen = new ArrayList<>();
    for (Component one : zones.getComponents()) {
      JTabbedPane tabs = (JTabbedPane) one;
      seen.add(tabs.getTitleAt(tabs.getSelectedIndex()));
    }
    assertEquals(List.of("Question"), seen);
  }
}
