package cincer.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with the words marked that speak for the label that is expected, or for the one that is given. */
final class SpokenText {

  /** What says less than this part of the strongest word is not marked. */
  private static final double LEAST = 0.1;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private SpokenText() {}

  /** @param words by word in lower case: positive where it speaks for what is expected */
  static List<Span> of(String text, Map<String, Double> words) {
    double least = LEAST * words.values().stream().mapToDouble(Math::abs).max().orElse(0);
    List<Span> spans = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int at = 0;
    while (matcher.find()) {
      double said = words.getOrDefault(matcher.group().toLowerCase(Locale.ROOT), 0.0);
      if (said != 0 && Math.abs(said) >= least) {
        if (matcher.start() > at) {
          spans.add(Span.plain(text.substring(at, matcher.start())));
        }
        spans.add(new Span(matcher.group(), false, said > 0 ? 1 : -1));
        at = matcher.end();
      }
    }
    if (at < text.length()) {
      spans.add(Span.plain(text.substring(at)));
    }
    return spans;
  }
}
