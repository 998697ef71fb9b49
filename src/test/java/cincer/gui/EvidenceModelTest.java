package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvidenceModelTest {

  private final EvidenceModel model = new EvidenceModel(SamplePairs.data(11, 2), Set.of("text"));

  @Test
  void whatDiffersMostComesFirst() {
    model.show(2, 7);
    assertEquals(List.of("x", "2", "7", 0.5), line(0));
    assertEquals(List.of("y", "5", "5", 0.0), line(1));
    assertEquals("2 attributes, 1 differs", model.count());
    assertEquals(List.of("Attribute", "Row 3", "Row 8", "Apart"), IntStream.range(0, 4).mapToObj(model::getColumnName).toList());
  }

  @Test
  void oneRowAloneHasNoOtherColumn() {
    model.show(2, -1);
    assertEquals(2, model.getColumnCount());
    assertEquals("2 attributes", model.count());
  }

  @Test
  void theFilterLooksAtNamesAndValuesAndStays() {
    model.show(2, 7);
    model.filter(" 7");
    assertEquals(1, model.getRowCount());
    assertEquals("1 of 2", model.count());
    model.show(2, 3);
    assertEquals(0, model.getRowCount());
    model.filter("Y");
    assertEquals(List.of("y", "5", "5", 0.0), line(0));
  }

  private List<Object> line(int row) {
    return IntStream.range(0, 4).mapToObj(c -> model.getValueAt(row, c)).toList();
  }

  @Test
  void wordsThatDifferAreMarked() {
    TextPair pair = TextPair.of("the red  cat sat", "the black cat sat down");
    assertEquals(List.of(Span.plain("the "), Span.strong("red"), Span.plain("  cat sat")), pair.left());
    assertEquals(List.of(Span.plain("the "), Span.strong("black"), Span.plain(" cat sat "), Span.strong("down")), pair.right());
    assertTrue(TextPair.of("same words", "same  words").left().stream().noneMatch(Span::strong));
  }
}
