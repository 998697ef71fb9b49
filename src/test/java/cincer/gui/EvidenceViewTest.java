package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Engine;
import cincer.Model;
import cincer.Presentation;
import cincer.ShownEvidence;
import cincer.data.Attributes;
import cincer.explanation.Explainer;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import weka.core.Instance;
import weka.core.Instances;

/** What speaks for a doubt is shown in a place that was kept for it. */
class EvidenceViewTest {

  /** Looks at y only, the larger the more it is class 1. */
  private static final Model LOOKS_AT_Y = new Model() {
    @Override
    public int classes() {
      return 2;
    }

    @Override
    public Output output(float[][] x) {
      FMatrixRMaj p = new FMatrixRMaj(x.length, 2);
      for (int i = 0; i < x.length; i++) {
        p.set(i, 1, (float) (1 / (1 + Math.exp(-x[i][1]))));
        p.set(i, 0, 1 - p.get(i, 1));
      }
      return new Output(p, p);
    }
  };

  private final Instances data = SamplePairs.data(11, 2);

  private static float[] encode(Instance row) {
    return new float[] {row.isMissing(0) ? 5 : (float) row.value(0), row.isMissing(1) ? 2 : (float) row.value(1)};
  }

  private Doubted doubt(int row) {
    float[][] features = data.stream().map(EvidenceViewTest::encode).toArray(float[][]::new);
    Explainer explainer = new Explainer(data, new Engine.Setup(features, EvidenceViewTest::encode, null, null, "", List.of()));
    return new Doubted(explainer, LOOKS_AT_Y, IntStream.range(0, 11).map(i -> i % 2).toArray(), row, 1, 0);
  }

  @Test
  void itComesByItselfInTheOrderOfTheDoubtAndWithTheNearestRows() throws Exception {
    EvidenceView[] views = new EvidenceView[1];
    SwingUtilities.invokeAndWait(() -> {
      views[0] = new EvidenceView(data, Presentation.PLAIN, true);
      views[0].doubt(doubt(4));
      views[0].show(4, 9);
    });
    JTable table = find(views[0], JTable.class, "values");
    JLabel nearest = find(views[0], JLabel.class, "nearest.summary");
    waitFor(() -> table.getRowCount() == 2 && !nearest.getText().isBlank());
    assertEquals(List.of("Attribute", "Row 5", "Row 10", "Doubt", "Classes"), IntStream.range(0, 5).mapToObj(table::getColumnName).toList());
    assertEquals("y", table.getValueAt(0, 0)); // x differs, y does not
    assertEquals("Nearest rows: 3 of 5 labelled class1", nearest.getText()); // 3, 5, 2, 6, 1: equally near ones from the first on
    assertEquals("row 4  \u00b7  class1  \u00b7  a cat number 3", find(views[0], JLabel.class, "nearest.1").getText());
    EvidenceModel.EvidenceLine line = (EvidenceModel.EvidenceLine) table.getValueAt(0, 3);
    assertEquals(3, line.speaks(), 1e-4); // 5 in the place of 2
    assertEquals(1, line.part(), 1e-9);
    Component bar = table.prepareRenderer(table.getCellRenderer(0, 3), 0, 3);
    assertTrue(((SignedBar) bar).getToolTipText().contains("20.1 times smaller: it speaks for class1"), ((SignedBar) bar).getToolTipText());
    SwingUtilities.invokeAndWait(() -> views[0].show(4, 8));
    assertEquals("y", table.getValueAt(0, 0)); // at once: it is known
    assertEquals("Row 9", table.getColumnName(2));
  }

  @Test
  void noPictureOfAnotherRowStandsBesideANearestRow() throws Exception {
    NearestView[] views = new NearestView[1];
    BufferedImage picture = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
    SwingUtilities.invokeAndWait(() -> {
      views[0] = new NearestView(data, Presentation.PLAIN);
      views[0].show(List.of(new NearestView.ShownRow(2, 1, "", picture)), 1);
    });
    JLabel first = find(views[0], JLabel.class, "nearest.1");
    assertEquals("class1", first.getText());
    assertNotEquals(null, first.getIcon());
    SwingUtilities.invokeAndWait(() -> views[0].recall(List.of(new NearestView.ShownRow(6, 1, "a cat", null)), 1)); // its file cannot be read
    assertEquals("row 7  \u00b7  class1  \u00b7  a cat", first.getText());
    assertEquals(null, first.getIcon());
  }

  @Test
  void anEarlierQuestionsEvidenceIsNotShownWithALaterOne() throws Exception {
    EvidenceView[] views = new EvidenceView[1];
    SwingUtilities.invokeAndWait(() -> {
      views[0] = new EvidenceView(data, Presentation.PLAIN, true);
      for (int row : new int[] {1, 2, 0}) {
        views[0].doubt(doubt(row));
        views[0].show(row, 10);
      }
    });
    JLabel first = find(views[0], JLabel.class, "nearest.1");
    waitFor(() -> !first.getText().isBlank());
    assertTrue(first.getText().contains("row 2 "), first.getText());
    JTable table = find(views[0], JTable.class, "values");
    waitFor(() -> table.getRowCount() == 2);
    assertEquals("Row 1", table.getColumnName(1));
    SwingUtilities.invokeAndWait(() -> {
      views[0].doubt(null); // a control that hides what is expected, or a row without a label
      views[0].show(3, -1);
    });
    assertEquals("  ", first.getText() + find(views[0], JLabel.class, "nearest.summary").getText());
  }

  @Test
  void whereNobodyExplainsTheDifferencesGiveTheOrderAtOnce() {
    EvidenceView view = new EvidenceView(data, Presentation.PLAIN);
    view.show(4, 9);
    JTable table = find(view, JTable.class, "values");
    assertEquals("x", table.getValueAt(0, 0));
    assertEquals("Apart", table.getColumnName(3));
  }

  /** A key of a worklist, an id, a name: nobody reads them before the values. */
  @Test
  void shortStringsStandAmongTheValues() throws Exception {
    Instances people = new Instances(new StringReader("@relation t\n@attribute id string\n@attribute x numeric\n@attribute y {a,b}\n@data\n59,1,a\n353,2,b\n"));
    people.setClassIndex(2);
    EvidenceView view = new EvidenceView(people, Presentation.PLAIN);
    view.show(0, 1);
    JTable table = find(view, JTable.class, "values");
    assertEquals(Set.of("id", "x"), Set.of(table.getValueAt(0, 0), table.getValueAt(1, 0)));
    assertEquals("59, x 1", new RowText(people, Presentation.PLAIN).of(0));
  }

  @Test
  void aPairThatIsShownAgainHasStripsOfBothClassesThoughNoModelIsAtHand() throws Exception {
    EvidenceView view = EvidenceView.again(data, Presentation.PLAIN, false);
    view.show(4, 9);
    view.classes(Attributes.labels(data), 1, 0);
    JTable table = find(view, JTable.class, "values");
    assertEquals(List.of("Attribute", "Row 5", "Row 10", "Apart", "Classes"), IntStream.range(0, 5).mapToObj(table::getColumnName).toList());
    EvidenceModel model = (EvidenceModel) table.getModel();
    waitFor(() -> model.spread((EvidenceModel.EvidenceLine) table.getValueAt(0, 4)) != null);
    view.show(3, -1);
    assertEquals(List.of("Attribute", "Row 4", "Classes"), IntStream.range(0, 3).mapToObj(table::getColumnName).toList());
  }

  @Test
  void whatStoodBesideAQuestionIsToldAndCanBeShownAgain() throws Exception {
    AtomicReference<ShownEvidence> told = new AtomicReference<>(ShownEvidence.NONE);
    EvidenceView[] views = new EvidenceView[1];
    SwingUtilities.invokeAndWait(() -> {
      views[0] = new EvidenceView(data, Presentation.PLAIN, true);
      views[0].whenSeen(told::set);
      views[0].doubt(doubt(4));
      views[0].show(4, 9);
    });
    waitFor(() -> told.get().values().size() == 1 && told.get().nearest().size() == 5);
    assertEquals(List.of(new ShownEvidence.SpeakingValue("y", 3)), told.get().values()); // x says nothing
    assertEquals(List.of(3, 5, 2, 6, 1), told.get().nearest().stream().map(ShownEvidence.NearRow::row).toList());
    EvidenceView again = EvidenceView.again(data, Presentation.PLAIN, true);
    SwingUtilities.invokeAndWait(() -> again.recall(told.get(), 4, 9, Attributes.labels(data), 1, 0));
    JTable table = find(again, JTable.class, "values");
    assertEquals(List.of("Attribute", "Row 5", "Row 10", "Doubt", "Classes"), IntStream.range(0, 5).mapToObj(table::getColumnName).toList());
    assertEquals("y", table.getValueAt(0, 0));
    assertEquals(3, ((EvidenceModel.EvidenceLine) table.getValueAt(0, 3)).speaks());
    waitFor(() -> "Nearest rows: 3 of 5 labelled class1".equals(find(again, JLabel.class, "nearest.summary").getText()));
  }

  @Test
  void forThenAgainstThenDifferences() {
    EvidenceModel model = new EvidenceModel(data, Set.of("text"), true, false);
    model.show(4, 9);
    assertEquals("x", model.getValueAt(0, 0));
    model.show(4, 9, new double[] {-2, 1, Double.NaN, Double.NaN});
    assertEquals("y", model.getValueAt(0, 0));
    model.show(4, 8, new double[] {-2, 0.1, Double.NaN, Double.NaN});
    assertEquals("x", model.getValueAt(0, 0)); // y says hardly anything
  }

  @Test
  void wordsThatSpeakAreMarkedWhateverTheirCase() {
    assertEquals(List.of(new Span("Water", false, 1), Span.plain(" and "), new Span("FIRE", false, -1), Span.plain("-wood; smoke")),
        SpokenText.of("Water and FIRE-wood; smoke", Map.of("water", 2.0, "fire", -1.0, "smoke", 0.1)));
  }

  @Test
  void bothImagesAreEnlargedTogetherAndStayInTheirPlace() {
    Zoom zoom = new Zoom();
    Rectangle whole = new Rectangle(10, 20, 100, 50);
    assertEquals(whole, zoom.place(whole));
    zoom.next();
    assertEquals(new Rectangle(-40, -5, 200, 100), zoom.place(whole));
    zoom.next();
    zoom.next();
    zoom.next();
    assertEquals(whole, zoom.place(whole));
  }

  @Test
  void whatSpeaksForAndWhatSpeaksAgainstLookDifferent() {
    BufferedImage image = new BufferedImage(90, 30, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 90, 30);
    new HeatMap(new double[][] {{1, 0, -1}}, 1).paint(g, new Rectangle(0, 0, 90, 30));
    g.dispose();
    assertEquals(Color.WHITE.getRGB(), image.getRGB(45, 2));
    assertNotEquals(image.getRGB(2, 2), image.getRGB(88, 2));
    assertNotEquals(image.getRGB(45, 2), image.getRGB(2, 2));
  }

  private static void waitFor(BooleanSupplier there) throws Exception {
    boolean[] is = new boolean[1];
    for (int i = 0; i < 500 && !is[0]; i++) {
      SwingUtilities.invokeAndWait(() -> is[0] = there.getAsBoolean());
      if (!is[0]) {
        Thread.sleep(20);
      }
    }
    assertTrue(is[0]);
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
}
