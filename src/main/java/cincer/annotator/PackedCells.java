package cincer.annotator;

import cincer.data.TerminalCells;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets what counts characters lay out text whose characters take other than one cell each: meanwhile each of them is one
 * character for private use, with another one behind it for a second cell.
 */
final class PackedCells {

  private static final char FIRST = '\ue000';
  private static final char SECOND_CELL = '\uf8ff';
  /** A character with its second cell; without, where a line ends between them, it takes the space behind it. */
  private static final Pattern PACKED = Pattern.compile("([\ue000-\uf8fe])\uf8ff|([\ue000-\uf8fe]) ?|\uf8ff");

  private final List<String> packed = new ArrayList<>();
  private final Map<String, Character> known = new HashMap<>();

  /** The text with one character per cell. */
  String pack(String text) {
    if (text.chars().allMatch(c -> c < 0x300)) {
      return text;
    }
    StringBuilder cells = new StringBuilder();
    for (int from = 0; from < text.length();) {
      int to = end(text, from);
      String one = text.substring(from, to);
      int width = TerminalCells.width(one);
      boolean reserved = one.charAt(0) >= FIRST && one.charAt(0) <= SECOND_CELL;
      cells.append(one.length() == 1 && width == 1 && !reserved ? one : pack(one, width));
      from = to;
    }
    return cells.toString();
  }

  /** Where a character ends together with the accents that join it. */
  private static int end(String text, int from) {
    int to = text.offsetByCodePoints(from, 1);
    while (to < text.length() && TerminalCells.width(text.codePointAt(to)) == 0) {
      to = text.offsetByCodePoints(to, 1);
    }
    return to;
  }

  private String pack(String one, int width) {
    if (width == 0 || known.size() >= SECOND_CELL - FIRST && !known.containsKey(one)) {
      return width == 0 ? "" : "?".repeat(width);
    }
    char packedAs = known.computeIfAbsent(one, next -> {
      packed.add(next);
      return (char) (FIRST + packed.size() - 1);
    });
    return width == 1 ? String.valueOf(packedAs) : packedAs + String.valueOf(SECOND_CELL);
  }

  /** The text as it was, laid out. */
  String unpack(String cells) {
    return packed.isEmpty() ? cells : PACKED.matcher(cells).replaceAll(match -> {
      String both = match.group(1);
      String alone = match.group(2);
      String text = both == null && alone == null ? " " : packed.get((both == null ? alone : both).charAt(0) - FIRST);
      boolean narrow = alone != null && TerminalCells.width(text) == 1;
      return Matcher.quoteReplacement(narrow ? text + match.group().substring(1) : text);
    });
  }
}
