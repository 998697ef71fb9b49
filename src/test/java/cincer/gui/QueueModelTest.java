package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cincer.Presentation;
import cincer.data.Attributes;
import cincer.queue.Facets;
import cincer.queue.Filter;
import cincer.queue.Queue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import weka.core.Instances;

class QueueModelTest {

  @Test
  void ofOtherDataNothingIsShownUntilItIsCounted() {
    Instances many = Pairs.data(50, 4);
    QueueModel model = new QueueModel();
    QueueTable table = new QueueTable(model, row -> {});
    table.setSize(600, 400);
    model.begin(new RowText(many, Presentation.PLAIN), new Sentences(many.classAttribute()), question -> "");
    int[] labels = Attributes.labels(many);
    model.show(Facets.of(Queue.of(4, null, labels, labels, List.of(), null), Filter.ALL));
    assertEquals(50, table.getRowCount());
    Instances few = Pairs.data(5, 2);
    model.begin(new RowText(few, Presentation.PLAIN), new Sentences(few.classAttribute()), question -> "");
    assertEquals(0, table.getRowCount());
    Graphics2D g = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB).createGraphics();
    assertDoesNotThrow(() -> table.paint(g));
    g.dispose();
  }
}
