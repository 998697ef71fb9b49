package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.Answered;
import cincer.Opinions;
import cincer.Presentation;
import cincer.Query;
import cincer.Suspicion;
import cincer.data.Attributes;
import cincer.queue.Facets;
import cincer.queue.Filter;
import cincer.queue.Queue;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.Instances;

class QueueModelTest {

  @Test
  void ofOtherDataNothingIsShownUntilItIsCounted() {
    Instances many = SamplePairs.data(50, 4);
    QueueModel model = new QueueModel();
    QueueTable table = new QueueTable(model, row -> {}, (by, backwards) -> {});
    table.setSize(600, 400);
    model.begin(new RowText(many, Presentation.PLAIN), new Sentences(many.classAttribute()), question -> "");
    int[] labels = Attributes.labels(many);
    model.show(Facets.of(Queue.of(4, null, labels, labels, List.of(), null), Filter.ALL));
    assertEquals(50, table.getRowCount());
    Instances few = SamplePairs.data(5, 2);
    model.begin(new RowText(few, Presentation.PLAIN), new Sentences(few.classAttribute()), question -> "");
    assertEquals(0, table.getRowCount());
    Graphics2D g = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB).createGraphics();
    assertDoesNotThrow(() -> table.paint(g));
    g.dispose();
  }

  @Test
  void shortNamesOfClassesAreSeenWholeInANarrowTable() {
    Instances data = SamplePairs.data(9, 3);
    QueueModel model = new QueueModel();
    QueueTable table = new QueueTable(model, row -> {}, (by, backwards) -> {});
    model.begin(new RowText(data, Presentation.PLAIN), new Sentences(data.classAttribute()), question -> "");
    table.fit();
    table.setSize(400, 400);
    table.doLayout();
    int name = table.getFontMetrics(Theme.font()).stringWidth("class2");
    assertTrue(table.getColumnModel().getColumn(2).getWidth() > name && table.getColumnModel().getColumn(3).getWidth() > name, "Given and Expected");
  }

  @Test
  void rowsAreNotRelabelledToTheLabelThatTheyHave() {
    Instances data = SamplePairs.data(9, 3);
    int[] labels = Attributes.labels(data);
    BulkView view = new BulkView(new JLabel());
    view.begin(data.classAttribute(), new Sentences(data.classAttribute()));
    JComboBox<?> choice = (JComboBox<?>) find(view, "cincer.relabelTo");
    for (int label = 0; label < 3; label++) {
      choice.setSelectedIndex(label);
      view.show(Queue.of(3, null, labels, labels, List.of(), null), new int[] {0, 3}, true);
      assertEquals(label != labels[0], find(view, "cincer.relabelRows").isEnabled());
    }
    assertEquals(labels[0], labels[3]);
  }

  @Test
  void whatIsExpectedOfMostRowsThatAreSelectedIsProposedForThemAndWhatWasDoneIsTold() {
    Instances data = SamplePairs.data(6, 3);
    int[] given = {0, 0, 0, 0, 1, 1};
    Opinions opinions = new Opinions(new int[] {0, 1, 2, 3, 4, 5}, new float[] {.9f, .9f, .9f, .1f, .9f, .1f}, new int[] {2, 2, 1, 0, 0, 1});
    Queue queue = Queue.of(3, opinions, given, given, List.of(), null);
    BulkView view = new BulkView(new JLabel());
    view.begin(data.classAttribute(), new Sentences(data.classAttribute()));
    JComboBox<?> choice = (JComboBox<?>) find(view, "cincer.relabelTo");
    JTextComponent sentence = (JTextComponent) find(view, "cincer.willDo");
    view.show(queue, new int[] {0, 1, 2, 3}, true);
    assertEquals(2, choice.getSelectedIndex());
    assertEquals("4 rows. Keep: as the model expects of 1. Relabel to \u201cclass2\u201d: changes 4 labels, as the model expects of 2.", sentence.getText());
    view.show(queue, new int[] {4}, true);
    assertEquals(0, choice.getSelectedIndex(), "other rows, another proposal");
    choice.setSelectedIndex(2);
    view.show(queue, new int[] {4}, true);
    assertEquals(2, choice.getSelectedIndex(), "what somebody has chosen stays");
    view.show(queue, new int[] {3, 5}, true);
    assertEquals(2, choice.getSelectedIndex(), "no other label is expected of any");
    view.show(queue, new int[] {0, 1}, true);
    ((JButton) find(view, "cincer.relabelRows")).doClick();
    Query query = new Query(1, 0, 6, new Suspicion(0, new float[1], 0, 2, .8, new double[] {.1, 0, .9}), List.of(), 6);
    Answered answered = new Answered(query, Answer.Labels.together(2, List.of(new Answer.Decided(1, 0, 2))), false);
    view.show(Queue.of(3, opinions, given, new int[] {2, 2, 0, 0, 1, 1}, List.of(answered), null), new int[0], true);
    assertEquals("Relabelled to \u201cclass2\u201d: 2 rows. Undo takes it back.", sentence.getText());
    Answered changed = new Answered(query, Answer.Labels.together(1, List.of(new Answer.Decided(1, 0, 1))), false);
    view.show(Queue.of(3, opinions, given, new int[] {1, 1, 0, 0, 1, 1}, List.of(changed), null), new int[0], true);
    assertEquals(BulkView.CHOOSE, sentence.getText(), "it was changed");
    assertFalse(find(view, "cincer.undoRows").isEnabled());
  }

  @Test
  void whatWasDoneToManyRowsIsUndoneWhereItWasDone() {
    Instances data = SamplePairs.data(6, 3);
    int[] given = {0, 0, 0, 0, 1, 1};
    BulkView view = new BulkView(new JLabel());
    view.begin(data.classAttribute(), new Sentences(data.classAttribute()));
    List<Integer> undone = new ArrayList<>();
    view.whenUndone(undone::add);
    view.show(Queue.of(3, null, given, given, List.of(), null), new int[] {0, 1}, true);
    view.undo();
    assertEquals(List.of(), undone, "nothing was done yet");
    ((JButton) find(view, "cincer.keepRows")).doClick();
    Query query = new Query(7, 0, 6, new Suspicion(0, new float[1], 0, 2, .8, new double[] {.1, 0, .9}), List.of(), 6);
    Answered kept = new Answered(query, Answer.Labels.together(0, List.of(new Answer.Decided(1, 0, 0))), false);
    view.show(Queue.of(3, null, given, given, List.of(kept), null), new int[0], true);
    ((JButton) find(view, "cincer.undoRows")).doClick();
    view.undo();
    assertEquals(List.of(7), undone, "the number of the question, once");
    assertFalse(find(view, "cincer.undoRows").isEnabled());
  }

  @Test
  void aStrokeThatDidNotComeThroughIsNotTold() {
    Instances data = SamplePairs.data(6, 3);
    int[] given = {0, 0, 0, 0, 1, 1};
    Opinions opinions = new Opinions(new int[] {0, 1, 2, 3, 4, 5}, new float[6], new int[] {2, 2, 1, 0, 0, 1});
    BulkView view = new BulkView(new JLabel());
    view.begin(data.classAttribute(), new Sentences(data.classAttribute()));
    view.show(Queue.of(3, opinions, given, given, List.of(), null), new int[] {0, 1}, true);
    ((JButton) find(view, "cincer.keepRows")).doClick();
    Query query = new Query(1, 0, 6, new Suspicion(0, new float[1], 0, 2, .8, new double[] {.1, 0, .9}), List.of(), 6);
    view.show(Queue.of(3, opinions, given, given, List.of(new Answered(query, Answer.Labels.of(0), false)), null), new int[0], true);
    assertEquals(BulkView.CHOOSE, ((JTextComponent) find(view, "cincer.willDo")).getText(), "the row was kept alone");
  }

  @Test
  void noButtonBelowTheQueueMovesWhenRowsAreSelected() {
    int[] given = {0, 1, 2, 0, 1, -1};
    Query query = new Query(1, 0, 6, new Suspicion(0, new float[1], 0, 2, .8, new double[] {.1, 0, .9}), List.of(), 6);
    Queue queue = Queue.of(3, new Opinions(new int[] {1, 2, 3, 4}, new float[6], new int[] {2, 2, 1, 0, 0, -1}), given, given,
        List.of(new Answered(query, Answer.Labels.of(0), false)), null);
    Attribute names = new Attribute("kind", List.of("a name of a class, 30 letters 1", "a name of a class, 30 letters 2", "a name of a class, 30 letters 3"));
    BulkView view = new BulkView(new JLabel());
    view.begin(names, new Sentences(names));
    WrappedText sentence = (WrappedText) find(view, "cincer.willDo");
    for (int width : new int[] {300, 420, 500, 740}) {
      sentence.setSize(width, 100);
      view.show(queue, new int[0], true);
      int before = sentence.getPreferredSize().height;
      view.show(queue, new int[] {0, 1, 2, 3, 4, 5}, true);
      assertTrue(sentence.getText().contains("was decided on before") && sentence.getText().contains("without a label"), sentence.getText());
      assertEquals(before, sentence.getPreferredSize().height, width + " pixels");
    }
  }

  @Test
  void ofARowThatIsNoPictureItsValuesAreShown() {
    Instances data = SamplePairs.data(6, 3);
    data.deleteAttributeAt(2); // a text
    QueueModel model = new QueueModel();
    model.begin(new RowText(data, Presentation.PLAIN), new Sentences(data.classAttribute()), question -> "");
    int[] labels = Attributes.labels(data);
    model.show(Facets.of(Queue.of(3, null, labels, labels, List.of(), null), Filter.ALL));
    RowText text = new RowText(data, Presentation.PLAIN);
    assertEquals(text.values(0), model.getValueAt(0, 1));
    assertTrue(text.of(0).contains(data.attribute(0).name()) && !text.values(0).contains(data.attribute(0).name()), text.of(0));
    assertEquals(text.named(0), model.words(0), "the tip names the attributes");
  }

  @Test
  void ofOtherDataOfTheSameShapeItsOwnAttributesAreChosenFromAndALetterFindsOneByItsName() {
    FacetCombo combo = new FacetCombo("one", "one", "Any values", chosen -> {});
    combo.list(List.of("by age", "by size"), -1);
    combo.list(List.of("by colour", "by weight"), -1);
    assertEquals("by colour", combo.getItemAt(1).toString());
    combo.selectWithKeyChar('w');
    assertEquals(2, combo.getSelectedIndex());
    combo.selectWithKeyChar('a');
    assertEquals(0, combo.getSelectedIndex(), "any");
  }

  static Component find(Container in, String name) {
    for (Component one : in.getComponents()) {
      Component found = name.equals(one.getName()) ? one : one instanceof Container inside ? find(inside, name) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
