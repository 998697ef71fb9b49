package cincer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {

  @Test
  void numbersHaveTheSameDigitsInEveryLanguage() {
    Summary summary = new Summary(true, false, false, 100, 469, 469, 82, 94, 90, 3, 30, 12, Map.of(), 5, 0, null, null, null, List.of(7));
    String expected = summary.toString();
    assertTrue(expected.contains("questions asked          82 (3 skipped)"), expected);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertEquals(expected, summary.toString());
    } finally {
      Locale.setDefault(before);
    }
  }
}
