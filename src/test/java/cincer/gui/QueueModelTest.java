package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Presentation;
import cincer.data.Attributes;
import cincer.queue.Facets;
import cincer.queue.Filter;
import cincer.queue.Queue;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;
import weka.core.Instances;

class QueueModelTest {

  @Test
  void ofOtherDataNothingIsShownUntilItIsCounted() {
    Instances many = SamplePairs.data(50, 4);
    QueueModel model = new QueueModel();
    QueueTable table = new QueueTable(model, row -> {});
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
    QueueTable table = new QueueTable(model, row -> {});
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

  private static Component find(Container in, String name) {
    for (Component one : in.getComponents()) {
      Component found = name.equals(one.getName()) ? one : one instanceof Container inside ? find(inside, name) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
