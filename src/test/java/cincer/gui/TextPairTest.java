package cincer.gui;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextPairTest {

  private static String words(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(" "));
  }

  @Test
  void wordsThatDifferAreMarked() {
    TextPair pair = TextPair.of("a red house", "a blue house");
    assertEquals(List.of(Span.plain("a "), Span.strong("red"), Span.plain(" house")), pair.left());
    assertEquals(List.of(Span.plain("a "), Span.strong("blue"), Span.plain(" house")), pair.right());
  }

  @Test
  void ofLongTextsOnlyWordsThatTheOtherLacksAreMarkedAndNobodyWaits() {
    TextPair pair = assertTimeoutPreemptively(ofSeconds(5), () -> TextPair.of("the " + words("a", 100_000), "the " + words("b", 100_000)));
    assertEquals(List.of(Span.plain("the "), Span.strong(words("a", 100_000))), pair.left());
    assertEquals(List.of(Span.plain("the "), Span.strong(words("b", 100_000))), pair.right());
  }

  @Test
  void noWordIsLostInLongTexts() {
    String one = "  x " + words("a", 1500) + " y\n";
    TextPair pair = TextPair.of(one, words("a", 1400));
    assertEquals(one, pair.left().stream().map(Span::text).collect(Collectors.joining()));
  }
}
