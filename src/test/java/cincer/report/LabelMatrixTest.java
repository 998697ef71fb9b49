package cincer.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelMatrixTest {

  private static final int[] BEFORE = {0, 0, 1, 2, 2, 2, -1, 1};
  private static final int[] AFTER = {0, 1, 1, 0, 2, 2, -1, -1};

  @Test
  void givenLabelsGoDownAndThoseThatStandGoAcross() {
    LabelMatrix all = LabelMatrix.of(BEFORE, AFTER, 3, 12);
    assertArrayEquals(new int[] {0, 1, 2}, all.classes());
    assertArrayEquals(new int[][] {{1, 1, 0}, {0, 1, 0}, {1, 0, 2}}, all.counts());
    assertEquals(1, all.hidden(), "a label was taken away");
    assertEquals(new LabelMatrix.MatrixLine("c", List.of(new LabelMatrix.MatrixCell("1", "changed"), new LabelMatrix.MatrixCell("", ""),
        new LabelMatrix.MatrixCell("2", "same"))),
        all.lines(List.of("a", "b", "c")).get(2));
  }

  @Test
  void ofManyClassesThoseWithMostChangesAreShownAndTheRestIsCounted() {
    LabelMatrix two = LabelMatrix.of(BEFORE, AFTER, 3, 2);
    assertArrayEquals(new int[] {0, 1}, two.classes());
    assertArrayEquals(new int[][] {{1, 1}, {0, 1}}, two.counts());
    assertEquals(2, two.hidden());
  }
}
