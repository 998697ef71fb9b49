package cincer.gui;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Two texts with the words marked in which they differ.
 *
 * @param left  pieces of the first text, in order
 * @param right pieces of the second
 */
record TextPair(List<Span> left, List<Span> right) {

  /** Of longer texts, words are marked that the other one does not have at all: to align them would take too long. */
  private static final int MOST_WORDS = 1000;
  private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

  /** Compares two texts word by word; spaces do not count. */
  static TextPair of(String one, String other) {
    List<String> left = List.of(WORDS.split(one));
    List<String> right = List.of(WORDS.split(other));
    if (left.size() > MOST_WORDS || right.size() > MOST_WORDS) {
      return new TextPair(strange(left, right), strange(right, left));
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

  private static List<Span> strange(List<String> words, List<String> others) {
    Set<String> known = others.stream().map(String::strip).collect(Collectors.toSet());
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= words.size(); to++) {
      boolean strong = !known.contains(words.get(from).strip());
      if (to == words.size() || known.contains(words.get(to).strip()) == strong) {
        add(spans, words.subList(from, to), strong);
        from = to;
      }
    }
    return spans;
  }

  /** Adds words; of those that differ, the space after the last one is not marked. */
  private static void add(List<Span> spans, List<String> words, boolean strong) {
    String text = String.join("", words);
    int end = strong ? text.stripTrailing().length() : 0;
    if (end > 0) {
      spans.add(new Span(text.substring(0, end), true));
    }
    if (end < text.length()) {
      boolean goesOn = !spans.isEmpty() && !spans.get(spans.size() - 1).strong();
      spans.add(Span.plain((goesOn ? spans.remove(spans.size() - 1).text() : "") + text.substring(end)));
    }
  }
}
