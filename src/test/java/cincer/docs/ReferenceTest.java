package cincer.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/reference.md} tells the options that there are; {@code -Dcincer.write=true} writes it anew. */
class ReferenceTest {

  private static final Path PAGE = Path.of("docs", "reference.md");

  @Test
  void thePageTellsTheOptionsThatThereAre() throws Exception {
    String page = Reference.page();
    if (Boolean.getBoolean("cincer.write")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(page, Files.readString(PAGE), "write the page anew: mvn -q -ntp test -Dtest=ReferenceTest -Dcincer.write=true -Dfuzz.skip=true");
  }
}
