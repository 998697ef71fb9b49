package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Presentation;
import cincer.annotator.Conversation;
import cincer.report.LabelMatrix;
import java.awt.AWTKeyStroke;
import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.accessibility.Accessible;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JProgressBar;
import javax.swing.JScrollBar;
import javax.swing.JSpinner;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.jfree.chart.ChartPanel;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.filters.supervised.instance.CincerFilter;
import weka.gui.GenericObjectEditor;

/** Whatever can be operated or read has a name that a screen reader says, no two controls of a window have the same one, and Tab leaves each. */
class AccessibleNamesTest {

  private static final AWTKeyStroke TAB = AWTKeyStroke.getAWTKeyStroke(KeyEvent.VK_TAB, 0);
  private static final PairActions NONE = new GivenAnswers(new ArrayList<>());

  @Test
  void inTheWindowThatAsks() {
    Instances data = SamplePairs.data(10, 2);
    Conversation second = new Conversation(data, 2, () -> {});
    PairView view = new PairView(data, Presentation.PLAIN, NONE);
    view.show(new PairModel(SamplePairs.moment(List.of(SamplePairs.answered())), data), "");
    List<String> names = names(EvaluationNote.around(view, second, NONE));
    assertTrue(names.containsAll(List.of("Keep class0, 13%, key 0", "Relabel to class1, 88%, key 1", "Relabel to class0, 25%, key Alt+0",
        "Keep class1, 75%, key Alt+1", "Previous counter-example, key P", "Apply, key Enter", "Keep both, key K", "Skip, key S", "Undo last, key U", "Pause, key Esc",
        "Other answers, or a note",
        "Next counter-example, key N", "First counter-example, key F", "Ask no more in this evaluation, key Ctrl+E", "text of row 5",
        "text of row 2", "Values of both examples", "Filter the attributes")), names.toString());
  }

  @Test
  void inTheWindowThatAsksAboutManyClasses() {
    Instances data = SamplePairs.data(12, 12);
    double[] beliefs = new double[12];
    beliefs[1] = 0.875;
    beliefs[0] = 0.125;
    PairView view = new PairView(data, Presentation.PLAIN, NONE);
    view.show(new PairModel(SamplePairs.moment(beliefs), data), "");
    List<String> names = names(view);
    assertTrue(names.containsAll(List.of("Classes of the suspicious example", "Classes of the counter-example",
        "Filter the classes of the suspicious example", "Filter the classes of the counter-example")), names.toString());
  }

  @Test
  void whereImagesAreShown() {
    Instances data = new Instances("pixels", new ArrayList<>(List.of(new Attribute("a"), new Attribute("b"), new Attribute("c"),
        new Attribute("d"), new Attribute("label", List.of("x", "y")))), 2);
    data.setClassIndex(4);
    data.add(new DenseInstance(1, new double[] {0, 1, 2, 3, 0}));
    data.add(new DenseInstance(1, new double[] {3, 1, 2, 0, 1}));
    EvidenceView view = new EvidenceView(data, new Presentation("2x2x1", List.of(), null));
    view.show(0, 1);
    List<String> names = names(view);
    assertTrue(names.containsAll(List.of("Image of row 1", "Image of row 2")), names.toString());
  }

  @Test
  void whereOpenQuestionsAreOffered() {
    OfferView offer = new OfferView(NONE);
    offer.show(List.of(SamplePairs.answered()));
    assertTrue(names(offer).containsAll(List.of("Go through them again, key Enter", "Leave them open, key Esc")));
  }

  @Test
  void inTheTab() {
    GenericObjectEditor editor = new GenericObjectEditor();
    editor.setClassType(CincerFilter.class);
    editor.setValue(new CincerFilter());
    List<String> names = names(new CleaningTab(editor, answer -> {}, tau -> {}));
    assertTrue(names.containsAll(List.of("Choose", "Class attribute", "Start", "Pause", "Stop", "Use cleaned data", "Save cleaned data...",
        "Save report...", "Sessions...", "Results", "Examples seen", "Margins, and tau", "Questions and corrected labels", "Found wrong",
        "tau", "Answers", "Show pair", "Undo answer", "Redo answer", "Change answer...", "Report")), names.toString());
  }

  @Test
  void inTheQueue() {
    QueueView queue = new QueueView(row -> {});
    queue.begin(SamplePairs.data(10, 3), Presentation.PLAIN, question -> "");
    List<String> names = names(queue);
    assertTrue(names.containsAll(List.of("Queue", "Given labels against expected ones", "Find rows", "Rows with this label", "Rows with this status",
        "Rows with this reason to look at them, beside doubt",
        "Attribute whose values narrow the queue down", "Least doubt", "Greatest doubt", "Show all", "Ask about this row",
        "Keep labels", "Relabel to", "Unsure", "Leave out", "Label for the rows that are selected")), names.toString());
  }

  @Test
  void inTheMap() {
    MapView map = new MapView(row -> {}, rows -> {}, () -> {});
    map.begin(SamplePairs.data(10, 3), Presentation.PLAIN);
    assertTrue(names(map).containsAll(List.of("Map of rows", "Draw anew", "Show in the queue", "class0", "class1", "class2")));
  }

  @Test
  void inWhatCameOfASession() {
    assertEquals(List.of("Given labels against those that stand"), names(new MatrixTable(new Sentences(SamplePairs.data(10, 2).classAttribute()),
        LabelMatrix.of(new int[] {0, 1}, new int[] {1, 1}, Map.of(), 2, 12))));
  }

  /** Names of all that counts below a component; fails where one has none. */
  private static List<String> names(JComponent root) {
    List<Component> all = new ArrayList<>();
    collect(root, all);
    List<String> names = new ArrayList<>();
    List<String> nameless = new ArrayList<>();
    for (Component one : all) {
      String name = ((Accessible) one).getAccessibleContext().getAccessibleName();
      if (one.isFocusable() && (one instanceof JTable || one instanceof JTextComponent)) {
        assertTrue(one.getFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS).contains(TAB), "Tab does not leave " + name);
      }
      if (name == null || name.isBlank()) {
        nameless.add(one.getClass().getName() + " '" + one.getName() + "'");
      } else {
        names.add(name);
      }
    }
    assertEquals(List.of(), nameless);
    List<String> buttons = all.stream().filter(AbstractButton.class::isInstance)
        .map(one -> ((Accessible) one).getAccessibleContext().getAccessibleName()).toList();
    assertEquals(buttons.stream().distinct().toList(), buttons);
    return names;
  }

  /** What is looked into only as a whole belongs to the look and feel. */
  private static void collect(Component one, List<Component> all) {
    if (one instanceof AbstractButton || one instanceof JTextComponent && !(one instanceof WrappedText said && said.getText().isEmpty())
        || one instanceof JTable || one instanceof JList
        || one instanceof JComboBox || one instanceof RangeHandle || one instanceof JSpinner || one instanceof JProgressBar || one instanceof Bar
        || one instanceof ImageView || one instanceof ChartPanel || one instanceof JLabel label && label.getText().strip().length() > 0) {
      all.add(one);
    }
    if (one instanceof JSpinner spinner) {
      all.add(((JSpinner.DefaultEditor) spinner.getEditor()).getTextField());
    } else if (one instanceof JSplitPane split) {
      collect(split.getTopComponent(), all);
      collect(split.getBottomComponent(), all);
    } else if (one instanceof Container container && !(one instanceof JScrollBar) && !(one instanceof JComboBox)) {
      for (Component child : container.getComponents()) {
        collect(child, all);
      }
    }
  }
}
