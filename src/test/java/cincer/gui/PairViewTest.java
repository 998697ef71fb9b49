package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.Presentation;
import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

class PairViewTest {

  private final List<Answer> given = new ArrayList<>();
  private final Instances data = SamplePairs.data(10, 2);
  private final PairActions actions = new GivenAnswers(given);
  private final PairView view = new PairView(data, Presentation.PLAIN, actions);

  PairViewTest() {
    view.show(new PairModel(SamplePairs.moment(List.of(SamplePairs.answered())), data), "");
  }

  private static <T extends Component> T find(Container root, Class<T> type, String name) {
    for (Component child : root.getComponents()) {
      if (type.isInstance(child) && name.equals(child.getName())) {
        return type.cast(child);
      }
      T found = child instanceof Container container ? find(container, type, name) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Test
  void applyWithNothingChosenSaysWhatToDo() {
    view.apply();
    assertEquals(List.of(), given);
    assertEquals("Nothing is chosen yet. Choose a label first, or press Keep both  [K] or Skip  [S].", find(view, JLabel.class, "news").getText());
  }

  @Test
  void whereThereIsLittleRoomButtonsLoseTheirKeysAndNotTheirNames() throws Exception {
    PairButtons buttons = new PairButtons(view, ClassKeys.of(data), () -> {});
    buttons.show(new PairModel(SamplePairs.moment(List.of()), data));
    int wide = buttons.getPreferredSize().width;
    for (int width : new int[] {2 * wide, wide * 4 / 5, 2 * wide}) {
      SwingUtilities.invokeAndWait(() -> buttons.setSize(width, 30));
      SwingUtilities.invokeAndWait(() -> {}); // after what the size has posted
      assertEquals(width > wide ? "Undo last  [U]" : "Undo last", find(buttons, JButton.class, "undo").getText());
    }
  }

  @Test
  void aColumnOfCountsIsNarrowerThanTheNameOfItsClassWhereThereIsLittleRoom() {
    Attribute labels = new Attribute("kind", IntStream.range(0, 10).mapToObj(i -> "product group " + i).toList());
    CellsTable table = new CellsTable(new Sentences(labels), 10, 9999, cell -> {});
    int wide = table.getPreferredScrollableViewportSize().width;
    table.fit(wide * 2 / 3);
    int widths = IntStream.range(0, 11).map(column -> table.getColumnModel().getColumn(column).getPreferredWidth()).sum();
    assertTrue(widths <= wide * 2 / 3, widths + " of " + wide);
    table.fit(wide);
    assertEquals(wide, IntStream.range(0, 11).map(column -> table.getColumnModel().getColumn(column).getPreferredWidth()).sum());
  }

  @Test
  void noKeyMeansTwoThingsWhereThereAreImagesTextsAndValues() {
    Instances mixed = new Instances("mixed", new ArrayList<>(List.of(new Attribute("photo", (List<String>) null), new Attribute("story", (List<String>) null),
        new Attribute("size"), new Attribute("kind", List.of("alpha", "beta")))), 4);
    mixed.setClassIndex(3);
    for (int row = 0; row < 4; row++) {
      double[] values = {mixed.attribute(0).addStringValue(row + ".png"), mixed.attribute(1).addStringValue("a story of many words, the " + row), row, row % 2};
      mixed.add(new DenseInstance(1, values));
    }
    Set<KeyStroke> seen = new HashSet<>();
    List<String> tabs = new ArrayList<>();
    look(new PairView(mixed, Presentation.PLAIN, actions), seen, tabs);
    assertEquals(3, tabs.size(), tabs.toString());
  }

  private static void look(Container root, Set<KeyStroke> seen, List<String> tabs) {
    for (Component child : root.getComponents()) {
      if (child instanceof JTabbedPane several) {
        IntStream.range(0, several.getTabCount()).mapToObj(several::getTitleAt).forEach(tabs::add);
      }
      if (child instanceof Container container) {
        look(container, seen, tabs);
      }
    }
    KeyStroke[] keys = root instanceof JComponent view ? view.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).keys() : null;
    for (KeyStroke key : keys == null ? new KeyStroke[0] : keys) {
      assertTrue(seen.add(key), key + " at " + root);
    }
  }

  @Test
  void severalCounterExamplesAreCorrectedAtOnce() {
    view.choose(false, 0);
    view.next();
    view.choose(false, 0);
    view.previous();
    assertEquals("1 of 2", find(view, JLabel.class, "rank").getText());
    view.apply();
    assertEquals(List.of(new Answer.Labels(0, 1, 0, List.of(new Answer.Judged(3, 0)))), given);
  }

  @Test
  void theScoreIsInATipInWords() {
    String tip = find(view, JLabel.class, "rank").getToolTipText();
    assertTrue(tip.startsWith("Examples that support the doubt, the one that supports it most first") && tip.contains("2.50"), tip);
  }

  @Test
  void tabLeavesTheTable() {
    JTable table = find(view, JTable.class, "values");
    assertEquals(view.getFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS),
        table.getFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS));
  }

  @Test
  void commandsWhoseLettersAreClassesNeedCtrlAndSayIt() {
    Instances letters = SamplePairs.named("K", "S", "x");
    PairView asking = new PairView(letters, Presentation.PLAIN, actions);
    asking.show(new PairModel(SamplePairs.moment(new double[] {0.5, 0.25, 0.25}), letters), "");
    assertEquals("Keep both  [Ctrl+K]", find(asking, JButton.class, "keepBoth").getText());
    assertEquals("Skip  [Ctrl+S]", find(asking, JButton.class, "skip").getText());
    assertEquals("Undo last  [U]", find(asking, JButton.class, "undo").getText());
  }
}
