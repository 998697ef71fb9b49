package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.KeyStroke;
import org.jfree.chart.ChartPanel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows on a map: the mouse and the keys name, open and select them. */
class MapChartTest {

  /** Rows 10 to 14: the corners of a square and its middle; row 15 is not wanted. */
  private static final MapPoints POINTS = new MapPoints(new int[] {12, 10, 11, 13, 14, 15}, new double[] {5, 0, 10, 0, 10, 5}, new double[] {5, 0, 0, 10, 10, 9},
      new int[] {0, 1, 1, 0, -1, 0}, new float[] {.9f, .5f, .5f, .1f, Float.NaN, .2f}, 5, 5, 1);

  private final List<String> told = new ArrayList<>();
  private final MapChart chart = new MapChart(row -> told.add("name " + row), row -> told.add("open " + row), rows -> told.add("select " + Arrays.toString(rows)),
      Runnable::run);
  private final ChartPanel panel = chart.panel();

  @BeforeEach
  void draw() {
    chart.show(POINTS, true);
    panel.setSize(400, 300);
    paint();
  }

  private BufferedImage paint() {
    return paint(panel);
  }

  private static BufferedImage paint(ChartPanel panel) {
    BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    panel.paint(g);
    g.dispose();
    return image;
  }

  private void mouse(int id, double x, double y, int modifiers) {
    panel.dispatchEvent(new MouseEvent(panel, id, 0, modifiers, (int) Math.round(x), (int) Math.round(y), 1, false, MouseEvent.BUTTON1));
  }

  private void click(int place, int modifiers) {
    Point2D at = chart.places()[place];
    mouse(MouseEvent.MOUSE_MOVED, at.getX(), at.getY(), 0);
    mouse(MouseEvent.MOUSE_PRESSED, at.getX(), at.getY(), InputEvent.BUTTON1_DOWN_MASK | modifiers);
    mouse(MouseEvent.MOUSE_RELEASED, at.getX(), at.getY(), modifiers);
  }

  private void press(int key, int modifiers) {
    KeyStroke stroke = KeyStroke.getKeyStroke(key, modifiers);
    panel.getActionMap().get(panel.getInputMap().get(stroke)).actionPerformed(null);
  }

  @Test
  void aMarkIsNamedWhereTheMouseIsAndOpenedByAClick() {
    click(0, 0);
    assertEquals(List.of("name 12", "select [12]", "open 12"), told);
    told.clear();
    click(2, InputEvent.SHIFT_DOWN_MASK);
    assertEquals(List.of("name 11", "select [12, 11]"), told, "Shift selects one more, and opens nothing");
  }

  @Test
  void aLineAroundMarksSelectsThoseThatAreWanted() {
    Point2D[] places = chart.places();
    double right = (places[0].getX() + places[2].getX()) / 2;
    double low = places[1].getY() + 5;
    double high = places[3].getY() - 5;
    mouse(MouseEvent.MOUSE_PRESSED, 1, low, InputEvent.BUTTON1_DOWN_MASK);
    for (double[] corner : new double[][] {{right, low}, {right, high}, {1, high}}) {
      mouse(MouseEvent.MOUSE_DRAGGED, corner[0], corner[1], InputEvent.BUTTON1_DOWN_MASK);
    }
    mouse(MouseEvent.MOUSE_RELEASED, 1, high, 0);
    assertEquals("select [12, 10, 13]", told.get(told.size() - 1), "row 15 lies there, too, but is not wanted");
    assertArrayEquals(new int[] {12, 10, 13}, chart.selection());
  }

  @Test
  void everythingCanBeDoneByKeys() {
    press(KeyEvent.VK_HOME, 0);
    press(KeyEvent.VK_RIGHT, 0);
    press(KeyEvent.VK_SPACE, 0);
    press(KeyEvent.VK_LEFT, 0);
    press(KeyEvent.VK_ENTER, 0);
    press(KeyEvent.VK_A, InputEvent.CTRL_DOWN_MASK);
    press(KeyEvent.VK_ESCAPE, 0);
    assertEquals("name 12", told.get(0));
    assertEquals(List.of("name 14", "select [14]", "name 13", "open 13", "select [12, 10, 11, 13, 14]", "select []"), told.subList(1, told.size()));
  }

  @Test
  void marksArePaintedElsewhereAndThoseOfBeforeAreSeenMeanwhile() {
    List<Runnable> waiting = new ArrayList<>();
    MapChart slow = new MapChart(row -> {}, row -> {}, rows -> {}, waiting::add);
    slow.show(POINTS, true);
    slow.panel().setSize(400, 300);
    BufferedImage image = paint(slow.panel());
    Point2D at = slow.places()[0];
    Color background = new Color(image.getRGB((int) at.getX(), (int) at.getY()));
    paint(slow.panel());
    assertEquals(1, waiting.size(), "what is being painted is not wanted once more");
    waiting.remove(0).run();
    waiting.remove(0).run(); // it is shown
    assertEquals(ClassMarks.color(0), new Color(paint(slow.panel()).getRGB((int) at.getX(), (int) at.getY())));
    slow.zoom(0.5, new Point((int) at.getX() + 50, (int) at.getY()));
    image = paint(slow.panel());
    Point2D moved = slow.places()[0];
    assertTrue(moved.getX() < at.getX() - 30, "enlarged");
    assertEquals(ClassMarks.color(0), new Color(image.getRGB((int) moved.getX(), (int) moved.getY())), "though it is not painted anew");
    assertEquals(background, new Color(image.getRGB((int) at.getX(), (int) at.getY())));
  }

  @Test
  void theMostDoubtfulAndSomeOfTheOthersAreShown() {
    int[] picked = MapPoints.pick(IntStream.range(0, 100_000).toArray());
    assertEquals(MapPoints.MOST, picked.length);
    assertArrayEquals(IntStream.range(0, 1500).toArray(), Arrays.copyOf(picked, 1500));
    assertTrue(picked[picked.length - 1] > 99_900 && IntStream.of(picked).distinct().count() == MapPoints.MOST);
    assertArrayEquals(new int[] {3, 1}, MapPoints.pick(new int[] {3, 1}));
  }

  @Test
  void coloursAndShapesTellClassesApartOnAnyBackground() {
    BufferedImage image = paint();
    Point2D at = chart.places()[0];
    assertEquals(ClassMarks.color(0), new Color(image.getRGB((int) Math.round(at.getX()), (int) Math.round(at.getY()))));
    for (int label = 0; label < 8; label++) {
      assertTrue(ChartStyle.contrast(ClassMarks.color(label), Theme.background()) > 2, "class " + label);
    }
    assertEquals(ClassMarks.color(1), ClassMarks.color(9));
    assertTrue(!ClassMarks.shape(1, 0, 0, 5).getClass().equals(ClassMarks.shape(9, 0, 0, 5).getClass()));
  }
}
