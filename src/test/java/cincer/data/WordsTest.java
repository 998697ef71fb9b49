package cincer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void areRunsOfLettersAndDigitsInLowerCase() {
    assertEquals(List.of("the", "disk", "of", "1", "gb", "won", "t", "spin"), Words.of("The DISK (of 1 GB) won't\n--spin!"));
    assertEquals(List.of(), Words.of(" \t.,;"));
    assertEquals(List.of(), Words.of(""));
  }

  @Test
  void ofAnyLanguageWithItsMarks() {
    assertEquals(List.of("grüße", "straße"), Words.of("GRÜßE, Straße"));
    assertEquals(List.of("caf\u00e9"), Words.of("cafe\u0301")); // one accent written apart
    assertEquals(List.of("\u0448\u043b\u044f\u043f\u0430"), Words.of("\u0428\u041b\u042f\u041f\u0410"));
    assertEquals(List.of("\u0645\u0631\u062d\u0628\u0627", "\u0628\u0643"), Words.of("\u0645\u0631\u062d\u0628\u0627 \u0628\u0643")); // right to left
    assertEquals(List.of("\u0915\u093f\u0924\u093e\u092c"), Words.of("\u0915\u093f\u0924\u093e\u092c")); // Hindi vowel signs are marks
  }

  @Test
  void charactersWhereAScriptDoesNotPartWordsAndEachEmoji() {
    assertEquals(List.of("\u5317", "\u4eac", "ok"), Words.of("\u5317\u4eacok"));
    assertEquals(List.of("so", "\ud83d\ude00", "\ud83d\ude00"), Words.of("so\ud83d\ude00\ud83d\ude00"));
  }

  @Test
  void withoutMarkupAndKeys() {
    assertEquals(List.of("a", "b", "3", "4"), Words.of("<p class=\"x\">a</p>&nbsp;<!-- c\nd -->b 3 < 4"));
    assertEquals(List.of("end"), Words.of("A".repeat(61) + " end"));
  }

  @Test
  void of100000CharactersAndOfBrokenOnes() {
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(50_000, Words.of("a ".repeat(50_000)).size()));
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Words.of("<a ".repeat(33_333)));
    assertEquals(List.of("x"), Words.of("x\ud83d")); // half of an emoji
  }
}
