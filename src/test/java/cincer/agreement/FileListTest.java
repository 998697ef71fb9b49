package cincer.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import java.io.File;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileListTest {

  private static final Set<String> THERE = Set.of("a.jsonl", "b.jsonl", "Smith, Ann.jsonl", "x,y,z.jsonl", "C:\\my journals\\a.jsonl", "Smith");

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "a.jsonl,b.jsonl | a.jsonl;b.jsonl",
      "a.jsonl, b.jsonl , | a.jsonl;b.jsonl",
      "none,nor this | none;nor this",
      "x,y,z.jsonl,b.jsonl | x,y,z.jsonl;b.jsonl",
      "\"x,y,z.jsonl\",b.jsonl | x,y,z.jsonl;b.jsonl",
      "a.jsonl,\"not, there\" | a.jsonl;not, there",
      "C:\\my journals\\a.jsonl,b.jsonl | C:\\my journals\\a.jsonl;b.jsonl",
      "\"say \"\"hi\"\".jsonl\",b.jsonl | say \"hi\".jsonl;b.jsonl",
      "Smith,a.jsonl | Smith;a.jsonl"})
  void namesAreSeparatedByCommasAndMayHaveSomeThemselves(String list, String names) {
    assertEquals(names, String.join(";", FileList.parse(list, THERE::contains).stream().map(File::getPath).toList()));
  }

  @Test
  void aNameWithACommaAndABlankIsFoundWithoutQuotes() {
    Set<String> there = Set.of("Smith, Ann.jsonl", "bob.jsonl");
    for (String list : List.of("Smith, Ann.jsonl,bob.jsonl", "bob.jsonl,Smith, Ann.jsonl", "\"Smith, Ann.jsonl\", bob.jsonl")) {
      assertEquals(there, Set.copyOf(FileList.parse(list, there::contains).stream().map(File::getPath).toList()), list);
    }
  }

  @Test
  void aQuoteThatIsNotClosedIsNamed() {
    String refusal = assertThrows(InvalidInputException.class, () -> FileList.parse("\"Smith, Ann.jsonl,bob.jsonl", THERE::contains)).getMessage();
    assertTrue(refusal.contains("double quotes") && refusal.contains("write \"Smith, Ann.jsonl\",bob.jsonl"), refusal);
  }
}
