package cincer.queue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.neighbours.Neighbours;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** What speaks for a look at a row, beside doubt; and facets of it, and of values. */
class ReasonsTest {

  /** Rows 0, 2 and 3 are identical, 1 and 4 too; 1 is near 5; 6 is far away. */
  private static final Neighbours ALIKE = new Neighbours(new int[] {0, 1, 0, 0, 1, 5, 6},
      new int[][] {null, {5}, null, null, null, {1}, null}, new float[] {0, 0, 0, 0, 0, 1, 9}, 0.1, 5);

  private static List<String> texts(Reasons reasons) {
    return IntStream.range(0, reasons.marks().length).mapToObj(reasons::text).toList();
  }

  @Test
  void rowsThatAreAlikeAndLabelledDifferentlyAreNamed() {
    Reasons reasons = Reasons.of(ALIKE, new int[] {0, 1, 0, 1, 1, 0, 0}, 2);
    assertEquals(List.of("same as row 4", "nearly row 6", "same as row 4", "same as row 1", "nearly row 6", "nearly row 2", "far from others"),
        texts(reasons).stream().map(text -> text.replace(", rare class", "")).toList());
  }

  @Test
  void whoeverRelabelsOneOfThemSettlesIt() {
    Reasons reasons = Reasons.of(ALIKE, new int[] {0, 1, 0, 0, 1, 1, 0}, 2);
    assertTrue(IntStream.range(0, 7).noneMatch(row -> reasons.has(row, Reason.SAME) || reasons.has(row, Reason.NEAR)));
    assertArrayEquals(new int[] {-1, -1, -1, -1, -1, -1, -1}, reasons.other());
  }

  @Test
  void rowsWithoutALabelContradictNobody() {
    Reasons reasons = Reasons.of(ALIKE, new int[] {0, -1, -1, -1, 1, -1, 0}, 2);
    assertTrue(IntStream.range(0, 7).noneMatch(row -> reasons.has(row, Reason.SAME) || reasons.has(row, Reason.NEAR)));
  }

  @Test
  void aClassIsRareThatHasFewRowsOrATenthOfWhatItWouldHaveOfEqualOnes() {
    int[] labels = new int[1000];
    Arrays.fill(labels, 0, 300, 0);
    Arrays.fill(labels, 300, 967, 1);
    Arrays.fill(labels, 967, 967 + 33, 2); // 33 are a tenth of 333
    Reasons reasons = Reasons.of(null, labels, 3);
    assertTrue(reasons.has(999, Reason.RARE));
    assertFalse(reasons.has(0, Reason.RARE));
    labels[0] = 2;
    assertFalse(Reasons.of(null, labels, 3).has(999, Reason.RARE));
    assertTrue(Reasons.of(null, new int[] {0, 0, 0, 0, 0, 1, 1, 1, 1}, 2).has(5, Reason.RARE), "fewer than five");
    assertFalse(Reasons.of(null, new int[] {0, 0, 0, 0, 0, 1, 1, 1, 1}, 2).has(0, Reason.RARE));
  }

  @Test
  void reasonsAndValuesAreFacetsThatCombine() {
    Instances data = new Instances("d", new ArrayList<>(List.of(new Attribute("x"), new Attribute("kind", List.of("a", "b")),
        new Attribute("label", List.of("p", "q")))), 7);
    data.setClassIndex(2);
    double[][] rows = {{0, 0}, {10, 1}, {5, 0}, {Double.NaN, 1}, {5, Double.NaN}, {2.5, 0}, {7.5, 1}};
    int[] labels = {0, 1, 0, 1, 1, 0, 0};
    for (int row = 0; row < 7; row++) {
      data.add(new DenseInstance(1, new double[] {rows[row][0], rows[row][1], labels[row]}));
    }
    Queue queue = Queue.of(2, null, labels, labels, List.of(), ALIKE);
    QueueColumn x = QueueColumn.of(data, data.attribute(0));
    QueueColumn kind = QueueColumn.of(data, data.attribute(1));
    Facets all = Facets.of(queue, Filter.ALL.column(kind));
    assertArrayEquals(new int[] {3, 3, 1}, all.values(), "a, b, missing");
    assertArrayEquals(new int[] {3, 3, 1, 7}, all.reasons(), "every class has fewer than five rows");
    assertTrue(Filter.ALL.column(kind).isAll());
    Facets some = Facets.of(queue, Filter.ALL.column(kind).values(Filter.only(0)).reasons(Filter.only(Reason.SAME.ordinal())));
    assertArrayEquals(new int[] {0, 2}, some.rows());
    assertArrayEquals(new int[] {2, 1, 0}, some.values());
    assertArrayEquals(new int[] {2, 1, 0, 3}, some.reasons());
    Facets range = Facets.of(queue, Filter.ALL.column(x).part(.25, .75));
    assertArrayEquals(new int[] {2, 4, 5, 6}, Arrays.stream(range.rows()).sorted().toArray(), "both ends are included, what is missing is not");
    assertEquals(6, Arrays.stream(range.values()).sum());
    assertEquals(1, range.values()[0]);
    assertEquals(1, range.values()[19]);
    assertEquals(2.5, x.at(.25));
    assertEquals(10, x.at(1));
    assertFalse(Filter.ALL.column(x).part(0, .5).isAll());
  }
}
