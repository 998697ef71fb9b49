package cincer.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.experiment.Curves.Walked;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A recommendation never says more than the walks do. */
class RecommendationTest {

  private static void add(Curves curves, String strategy, int... cleaned) {
    for (int repeat = 0; repeat < cleaned.length; repeat++) {
      curves.add(new Walked(strategy, repeat, List.of(new Point(0, 20, 0, 0, 0, 0, 0.5, 0.5, 0),
          new Point(1, 20, cleaned[repeat], 2 * cleaned[repeat], cleaned[repeat], 0, 0.5, 0.5, 0))));
    }
  }

  @Test
  void theIntervalIsStudents() {
    PairedDifference d = PairedDifference.of(Map.of(0, 5.0, 1, 6.0, 2, 7.0), Map.of(0, 4.0, 1, 4.0, 2, 4.0), 0.95);
    double half = 4.302653 / Math.sqrt(3); // t with 2 degrees of freedom, standard deviation 1
    assertEquals(2, d.mean(), 1e-12);
    assertEquals(2 - half, d.low(), 1e-6);
    assertEquals(2 + half, d.high(), 1e-6);
    assertFalse(d.isClear());
    assertTrue(PairedDifference.of(Map.of(0, 5.0, 1, 6.0, 2, 7.0), Map.of(0, 1.0, 1, 2.0, 2, 2.5), 0.95).isClear());
  }

  @Test
  void saysWhenNoDifferenceCanBeTold() {
    Curves curves = new Curves(3);
    add(curves, "A", 10, 14, 12);
    add(curves, "B", 11, 15, 13);
    add(curves, "C", 12, 10, 16);
    add(curves, "D", 1, 5, 3);
    Recommendation recommendation = Recommendation.of(curves);
    assertEquals("B", recommendation.leader());
    assertEquals(List.of("C"), recommendation.rivals(), "A is one behind in every stream");
    assertTrue(recommendation.sentence().contains("no difference can be told from C"), recommendation.sentence());
  }

  @Test
  void oneStreamTellsNothing() throws Exception {
    Curves curves = new Curves(1);
    add(curves, "A", 10);
    add(curves, "B", 1);
    assertEquals(List.of("B"), Recommendation.of(curves).rivals());
    StringWriter html = new StringWriter();
    new ComparePage("t <x>", "n", curves).html(html);
    assertTrue(html.toString().contains("t &lt;x&gt;"));
  }

  @Test
  void severalNetworksCountAsOneWalkOfTheirStream() {
    Curves curves = new Curves(2);
    add(curves, "A", 10, 20, 14, 22); // stream 0: 10 and 14, stream 1: 20 and 22
    assertEquals(Map.of(0, 12.0, 1, 21.0), curves.perStream("A", walk -> walk.get(1).cleaned()));
    assertEquals(16.5, curves.mean("A", 1, Point::cleaned).value());
    assertEquals(4.5, curves.mean("A", 1, Point::cleaned).error(), 1e-12);
  }
}
