package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cincer.data.Plain;
import cincer.queue.Filter.Range;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;

/** A range on a histogram, by mouse, by keys, and as screen readers have it. */
class RangeViewTest {

  private final List<String> wanted = new ArrayList<>();
  private final RangeView view = new RangeView("range", "doubt", (from, to) -> wanted.add(from + " " + to));

  RangeViewTest() {
    view.setSize(200 + RangeHandle.side() - 1, 40);
    view.show(new int[] {1, 2, 3}, Range.WHOLE, Plain::percent);
  }

  private RangeHandle handle(int which) {
    return (RangeHandle) view.getComponent(which);
  }

  private void press(int which, int key) {
    RangeHandle handle = handle(which);
    Object name = handle.getInputMap(JComponent.WHEN_FOCUSED).get(KeyStroke.getKeyStroke(key, 0));
    handle.getActionMap().get(name).actionPerformed(null);
  }

  private void mouse(int id, int at, int clicks) {
    view.dispatchEvent(new MouseEvent(view, id, 0, 0, RangeHandle.side() / 2 + 2 * at, 10, clicks, false, MouseEvent.BUTTON1));
  }

  @Test
  void keysMoveEitherEndAndStopAtTheEnds() {
    press(0, KeyEvent.VK_RIGHT);
    press(0, KeyEvent.VK_PAGE_UP);
    press(1, KeyEvent.VK_LEFT);
    press(1, KeyEvent.VK_RIGHT);
    press(1, KeyEvent.VK_RIGHT);
    press(0, KeyEvent.VK_HOME);
    assertEquals(List.of("0.01 1.0", "0.11 1.0", "0.11 0.99", "0.11 1.0", "0.0 1.0"), wanted);
  }

  @Test
  void anEndThatIsMovedBeyondTheOtherTakesItAlong() {
    press(1, KeyEvent.VK_HOME);
    press(0, KeyEvent.VK_PAGE_UP);
    assertEquals(List.of("0.0 0.0", "0.1 0.1"), wanted);
    assertEquals("10% \u2013 10%", view.text());
  }

  @Test
  void theMouseTakesTheNearerEndAndADoubleClickAll() {
    mouse(MouseEvent.MOUSE_PRESSED, 30, 1);
    mouse(MouseEvent.MOUSE_RELEASED, 30, 1);
    mouse(MouseEvent.MOUSE_PRESSED, 80, 1);
    mouse(MouseEvent.MOUSE_RELEASED, 80, 1);
    mouse(MouseEvent.MOUSE_PRESSED, 50, 2);
    assertEquals(List.of("0.3 1.0", "0.3 0.8", "0.0 1.0"), wanted);
  }

  @Test
  void whatIsShownTellsNobody() {
    view.show(new int[] {1}, new Range(.25, .5), Plain::percent);
    assertEquals("25% \u2013 50%", view.text());
    assertEquals(List.of(), wanted);
    assertEquals(AccessibleRole.SLIDER, handle(0).getAccessibleContext().getAccessibleRole());
    assertEquals("Least doubt", handle(0).getAccessibleContext().getAccessibleName());
    assertEquals(25, handle(0).getAccessibleContext().getAccessibleValue().getCurrentAccessibleValue());
    handle(1).getAccessibleContext().getAccessibleValue().setCurrentAccessibleValue(70);
    assertEquals(List.of("0.25 0.7"), wanted);
  }
}
