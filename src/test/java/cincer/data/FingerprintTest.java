package cincer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import weka.core.Instances;

@Isolated
class FingerprintTest {

  private static final String DATES = """
      @relation d
      @attribute t date 'yyyy-MM-dd HH:mm'
      @attribute s string
      @attribute r relational
      @attribute u date 'yyyy-MM-dd HH:mm'
      @end r
      @attribute v {a,b}
      @data
      '2021-03-01 08:00',hello,'\\'2021-07-01 08:00\\'',a
      '2021-10-31 02:30',ü,'\\'2021-12-01 08:00\\'\\n?',b
      ?,?,?,a
      """;
  private static final String SKIPPED = "'2021-03-28 02:30',skipped,'\\'2021-03-28 02:59\\'',b\n";

  private final TimeZone zone = TimeZone.getDefault();
  private final Locale locale = Locale.getDefault();

  @TempDir
  Path folder;

  @AfterEach
  void goHome() {
    TimeZone.setDefault(zone);
    Locale.setDefault(locale);
  }

  private Instances read(String text, String zone, String language) throws IOException {
    Path file = Files.writeString(folder.resolve("d.arff"), text);
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    Locale.setDefault(Locale.forLanguageTag(language));
    return DataFiles.load(file.toFile());
  }

  @Test
  void theSameFileIsTheSameDataInEveryTimeZoneAndLanguage() throws IOException {
    for (String text : new String[] {DATES, DATES + SKIPPED}) {
      String there = Fingerprint.of(read(text, "UTC", "en"));
      for (String zone : new String[] {"Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Apia"}) {
        assertEquals(there, Fingerprint.of(read(text, zone, "de-DE")), zone);
        assertEquals(there, Fingerprint.of(read(text, zone, "ar-EG")), zone);
      }
    }
    assertNotEquals(Fingerprint.of(read(DATES, "UTC", "en")), Fingerprint.of(read(DATES.replace("08:00", "09:00"), "UTC", "en")));
  }

  @Test
  void aDateWithATimeZoneIsTheSameMomentEverywhere() throws IOException {
    String text = "@relation d\n@attribute t date \"yyyy-MM-dd'T'HH:mm:ssZ\"\n@data\n2021-03-01T08:00:00+0100\n2021-07-01T08:00:00-0500\n";
    assertEquals(Fingerprint.of(read(text, "Europe/Berlin", "en")), Fingerprint.of(read(text, "America/New_York", "en")));
  }

  @Test
  void theFingerprintsOfTheVersionBeforeAreRecognised() throws IOException {
    Instances berlin = read(DATES, "Europe/Berlin", "en");
    String text = "@relation d\n@attribute x numeric\n@attribute s string\n@attribute v {a,b}\n@data\n1.5,hello,a\n2,you,b\n";
    assertTrue(Fingerprint.matches(Fingerprint.of(berlin), berlin));
    // as version 0.1.0 made them, in Berlin
    assertTrue(Fingerprint.matches("423018d53751d4eb6e2f54e8104bf16d702d87bb136b5c5322ed239d8f2a248c", berlin));
    assertEquals("39f639f7eb47721628736ef795997c991de89dde347e98d0f5d7d28aaf217a93", Fingerprint.of(read(text, "UTC", "en")));
  }

  @Test
  void datesComeOutAsTheyWentInAlsoInTheHourThatSummerTimeSkips() throws IOException {
    for (String language : new String[] {"en", "ar-EG"}) {
      Instances data = read(DATES + SKIPPED, "Europe/Berlin", language);
      StringWriter out = new StringWriter();
      ArffFiles.write(data, out);
      for (String date : new String[] {"'2021-03-01 08:00',hello,", "2021-07-01 08:00", "'2021-03-28 02:30',skipped,", "2021-03-28 02:59", "2021-10-31 02:30"}) {
        assertTrue(out.toString().contains(date), date + " in " + out);
      }
      assertEquals(Fingerprint.of(data), Fingerprint.of(read(out.toString(), "Europe/Berlin", "en")));
    }
    assertEquals("Europe/Berlin", TimeZone.getDefault().getID());
  }
}
