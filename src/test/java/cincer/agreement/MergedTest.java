package cincer.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cincer.journal.Sessions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MergedTest {

  @Test
  void numbersHaveTheSameDigitsInEveryLanguage() throws Exception {
    Merged merged = new Merged(Sessions.data(), List.of());
    String report = merged.report();
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertEquals(report, merged.report());
    } finally {
      Locale.setDefault(before);
    }
  }
}
