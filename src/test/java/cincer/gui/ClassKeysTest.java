package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A key means the same class in every question, and never another one than it is called. */
class ClassKeysTest {

  private static List<String> keys(String... names) {
    ClassKeys keys = new ClassKeys(List.of(names));
    return IntStream.range(0, names.length).mapToObj(keys::text).toList();
  }

  @Test
  void aClassThatIsADigitHasItsOwnKey() {
    assertEquals(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), keys("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
    assertEquals(List.of("3", "1", "2"), keys("3", "1", "2"));
    assertEquals(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "0", ""), keys("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"));
    assertEquals(List.of("0", "1", "2"), keys("digit_0", "digit_1", "digit_2"));
  }

  @Test
  void aClassThatIsALetterHasItsOwnKeyAndTheCommandOfThatLetterNeedsCtrl() {
    ClassKeys keys = new ClassKeys(List.of("A", "K", "n", "other"));
    assertEquals(List.of("A", "K", "N", "4"), keys("A", "K", "n", "other"));
    assertEquals("Ctrl+K", keys.command('k'));
    assertEquals("Ctrl+N", keys.command('n'));
    assertEquals("S", keys.command('s'));
    assertTrue(keys.takes('K'));
    assertFalse(keys.takes('s'));
  }

  @Test
  void otherClassesHaveTheDigitOfTheirPlace() {
    assertEquals(List.of("1", "2"), keys("malignant", "benign"));
    assertEquals(List.of("", "5", "1"), keys("ten", "5", "1"), "1 is taken by the class of that name");
  }

  @Test
  void lettersThatDifferInTheirCaseOnlyAreNoKeys() {
    assertEquals(List.of("1", "2", "B"), keys("a", "A", "b"));
  }
}
