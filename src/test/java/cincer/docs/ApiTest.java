package cincer.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is there for Java programs says so, mentions nothing that is not, and is what {@code docs/api.md} tells. */
class ApiTest {

  private static final Path PAGE = Path.of("docs", "api.md");

  @Test
  void whatIsForOthersMentionsNothingThatIsNot() throws Exception {
    Set<String> leaks = new TreeSet<>();
    for (Class<?> type : Api.types()) {
      if (Api.isForOthers(type)) {
        Api.mentioned(type).forEach((seen, where) -> {
          if (!Api.isForOthers(seen)) {
            leaks.add(type.getName() + " (" + where + "): " + seen.getName());
          }
        });
      }
    }
    assertEquals(Set.of(), leaks);
  }

  /** Options are held by {@link ReferenceTest}. */
  @Test
  void thePageTellsTheSignaturesThatThereAre() throws Exception {
    String page = Api.page();
    if (Boolean.getBoolean("cincer.write")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(page, Files.readString(PAGE), "write the page anew: mvn -q -ntp test -Dtest=ApiTest -Dcincer.write=true -Dfuzz.skip=true");
  }
}
