package cincer.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cincer.journal.Sessions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AgreementReportTest {

  @Test
  void numbersHaveTheSameDigitsInEveryLanguage() throws Exception {
    Merged merged = new Merged(Sessions.data(), List.of());
    String report = AgreementReport.of(merged);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertEquals(report, AgreementReport.of(merged));
    } finally {
      Locale.setDefault(before);
    }
  }
}
