package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.data.ShortNames;
import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JLabel;
import javax.swing.JList;
import org.junit.jupiter.api.Test;

/** Many classes in little room. */
class ClassListTest {

  private static final List<String> NAMES = IntStream.range(10, 50).mapToObj(i -> "category " + i + " toys for children under three").toList();

  /** The texts of the line of a class in a list of a width. */
  @SuppressWarnings("unchecked")
  private static List<String> line(int width, int label, boolean current) {
    ClassKeys keys = new ClassKeys(NAMES);
    ClassList classes = new ClassList(new ShortNames(NAMES), keys, "right", "Alt+", chosen -> {});
    classes.show(List.of(new ClassChoice(label, NAMES.get(label), keys.text(label), 0.07, current, false)), List.of());
    JList<ClassChoice> list = (JList<ClassChoice>) named(classes, "right.classes");
    list.setSize(width, 300);
    Container cell = (Container) list.getCellRenderer().getListCellRendererComponent(list, list.getModel().getElementAt(0), 0, false, false);
    List<String> texts = new ArrayList<>();
    for (Component part : cell.getComponents()) {
      if (part instanceof JLabel text && part.isVisible() && !text.getText().isEmpty()) {
        texts.add(text.getText());
      }
    }
    return texts;
  }

  private static Component named(Container in, String name) {
    for (Component part : in.getComponents()) {
      Component found = name.equals(part.getName()) ? part : part instanceof Container inner ? named(inner, name) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Test
  void theNameOfThePresentLabelCanBeReadHoweverNarrowTheListIs() {
    assertEquals(List.of("[Alt+1]", NAMES.get(0) + " (as it is)"), line(900, 0, true));
    for (int width = 140; width < 500; width += 10) {
      String text = line(width, 0, true).get(line(width, 0, true).size() - 1);
      assertTrue(text.contains("10"), "what tells it from the others is seen at " + width + ": " + text);
    }
    assertTrue(line(300, 0, true).get(1).endsWith(" (now)"), line(300, 0, true).toString());
  }
}
