package cincer.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cincer.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelMatrixTest {

  private static final int[] BEFORE = {0, 0, 1, 2, 2, 2, -1, 1};
  private static final int[] AFTER = {0, 1, 1, 0, 2, 2, -1, -1};

  @Test
  void givenLabelsGoDownAndThoseThatStandGoAcross() {
    LabelMatrix all = LabelMatrix.of(BEFORE, AFTER, Map.of(), 3, 12);
    assertArrayEquals(new int[] {0, 1, 2}, all.classes());
    assertArrayEquals(new int[][] {{1, 1, 0}, {0, 1, 0}, {1, 0, 2}}, all.counts());
    assertEquals(1, all.hidden(), "a label was taken away");
    assertEquals(new LabelMatrix.MatrixLine("c", List.of(new LabelMatrix.MatrixCell("1", "changed"), new LabelMatrix.MatrixCell("", ""),
        new LabelMatrix.MatrixCell("2", "same"))),
        all.lines(List.of("a", "b", "c")).get(2));
  }

  @Test
  void ofManyClassesThoseWithMostChangesAreShownAndTheRestIsCounted() {
    LabelMatrix two = LabelMatrix.of(BEFORE, AFTER, Map.of(), 3, 2);
    assertArrayEquals(new int[] {0, 1}, two.classes());
    assertArrayEquals(new int[][] {{1, 1}, {0, 1}}, two.counts());
    assertEquals(2, two.hidden());
  }

  @Test
  void rowsOfNoneOfTheClassesHaveColumnsOfTheirOwn() {
    Map<Integer, Answer.Other> others = Map.of(0, Answer.Other.noneFits("Cyst"), 2, Answer.Other.leaveOut(), 3, Answer.Other.noneFits("cyst"),
        4, Answer.Other.unsure(), 5, Answer.Other.noneFits(""));
    LabelMatrix all = LabelMatrix.of(BEFORE, AFTER, others, 3, 12);
    assertEquals(List.of("Cyst", "none of these", "left out"), all.outside());
    assertEquals(List.of("a", "b", "c", "Cyst", "none of these", "left out"), all.heads(List.of("a", "b", "c")));
    assertArrayEquals(new int[][] {{0, 1, 0, 1, 0, 0}, {0, 0, 0, 0, 0, 1}, {0, 0, 1, 1, 1, 0}}, all.counts());
    assertEquals(1, all.hidden());
  }
}
