package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.ComponentEvent;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class ListTextTest {

  @Test
  void howeverManyNamesThereAreNothingBelowThemMoves() throws Exception {
    SwingUtilities.invokeAndWait(ListTextTest::look); // a change of size is heard on the event thread
  }

  private static void look() {
    ListText list = new ListText(2);
    list.setSize(260, 100);
    list.setText("2 classes: a, b");
    int height = list.getPreferredSize().height;
    assertEquals("2 classes: a, b", list.getText());
    String many = "40 classes: " + IntStream.range(0, 12).mapToObj(i -> "a longer name " + i).collect(Collectors.joining(", ")) + ", \u2026";
    list.setText(many);
    assertEquals(height, list.getPreferredSize().height);
    assertTrue(list.getText().startsWith("40 classes: a longer name 0, ") && list.getText().endsWith(", \u2026") && list.getText().length() < many.length() / 2,
        list.getText());
    assertEquals(many, list.getAccessibleContext().getAccessibleName());
    ListText later = new ListText(2);
    later.setText(many);
    later.setSize(260, 100);
    later.dispatchEvent(new ComponentEvent(later, ComponentEvent.COMPONENT_RESIZED));
    assertEquals(list.getText(), later.getText());
    assertEquals(many, later.getAccessibleContext().getAccessibleName(), "a screen reader has room for all");
  }
}
