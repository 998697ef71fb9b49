package cincer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.data.ArffFiles;
import cincer.journal.Recorded;
import cincer.journal.Sessions;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageDigitsTest {

  @TempDir
  Path folder;

  @Test
  void chartsHaveTheSameDigitsInEveryLanguage() throws Exception {
    StringWriter text = new StringWriter();
    ArffFiles.write(Sessions.data(), text);
    Path data = Files.writeString(folder.resolve("data.arff"), text.toString());
    Path journal = folder.resolve("j.jsonl");
    Sessions.clean(Sessions.filter(new Sessions.Person(false, -1), journal, false), folder);
    Recorded recorded = Recorded.read(journal.toFile(), data.toFile());
    String expected = charts(recorded);
    assertTrue(expected.contains(">0<") || expected.contains(">0.5<"), expected);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertEquals(expected, charts(recorded));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String charts(Recorded recorded) {
    Charts charts = new Charts(recorded);
    return charts.course() + charts.margins() + charts.classes();
  }
}
