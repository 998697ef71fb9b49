package cincer.cleaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** From which rows nothing is learned is said with the way out once. */
class UnusableRowsTest {

  private static final Map<Integer, String> BROKEN = Map.of(4, "'circle/broken.png' cannot be read");

  @Test
  void whyAndWhatToDoIsSaidWhereASessionBeginsAndOnlyHowManyWhereItIsGoneOnWith() {
    String first = UnusableRows.sentence(BROKEN, 151, false);
    assertTrue(first.startsWith("nothing is learned from 1 of 151 rows: row 5 ('circle/broken.png' cannot be read); "), first);
    assertTrue(first.contains("correct it and begin anew"), first);
    assertEquals("nothing is learned from 1 of 151 rows", UnusableRows.sentence(BROKEN, 151, true));
    assertEquals("", UnusableRows.sentence(Map.of(), 151, true));
  }
}
