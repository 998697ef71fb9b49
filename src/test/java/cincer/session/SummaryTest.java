package cincer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import weka.core.Instances;

class SummaryTest {

  @Test
  void numbersHaveTheSameDigitsInEveryLanguage() throws Exception {
    Summary summary = new Summary(true, false, 100, 469, 469, 82, 94, 3, 30, 12, 5, List.of(7));
    Instances data = Sessions.data();
    Merged merged = new Merged(data, List.of());
    String expected = summary.toString();
    String report = merged.report();
    assertTrue(expected.contains("questions asked          82 (3 skipped)"), expected);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertEquals(expected, summary.toString());
      assertEquals(report, merged.report());
    } finally {
      Locale.setDefault(before);
    }
  }
}
