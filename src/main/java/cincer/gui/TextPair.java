package cincer.gui;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Two texts with the words marked in which they differ.
 *
 * @param left  pieces of the first text, in order
 * @param right pieces of the second
 */
record TextPair(List<Span> left, List<Span> right) {

  /** More words than this are shown without marks: comparing them would take too long. */
  private static final int MOST_WORDS = 5000;
  private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

  /** Compares two texts word by word; spaces do not count. */
  static TextPair of(String one, String other) {
    List<String> left = List.of(WORDS.split(one));
    List<String> right = List.of(WORDS.split(other));
    if (left.size() > MOST_WORDS || right.size() > MOST_WORDS) {
      return new TextPair(List.of(Span.plain(one)), List.of(Span.plain(other)));
    }
    var deltas = DiffUtils.diff(left, right, (a, b) -> a.strip().equals(b.strip())).getDeltas();
    return new TextPair(spans(left, deltas, AbstractDelta::getSource), spans(right, deltas, AbstractDelta::getTarget));
  }

  private static List<Span> spans(List<String> words, List<AbstractDelta<String>> deltas,
      Function<AbstractDelta<String>, Chunk<String>> side) {
    List<Span> spans = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta : deltas) {
      Chunk<String> chunk = side.apply(delta);
      add(spans, words.subList(at, chunk.getPosition()), false);
      at = chunk.getPosition() + chunk.size();
      add(spans, words.subList(chunk.getPosition(), at), true);
    }
    add(spans, words.subList(at, words.size()), false);
    return spans;
  }

  private static void add(List<Span> spans, List<String> words, boolean strong) {
    if (!words.isEmpty()) {
      spans.add(new Span(String.join("", words), strong));
    }
  }
}
