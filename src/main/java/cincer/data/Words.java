package cincer.data;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text in any language: runs of letters, marks and digits in lower case. Where a script does not part words
 * (Chinese, Japanese, Thai and others), each character is one, and so is each symbol, an emoji for example. Markup is no word.
 */
final class Words {

  private static final Pattern MARKUP = Pattern.compile("<(?:/?[a-zA-Z][^<>]{0,1000}|!--.*?--)>|&(?:#\\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);", Pattern.DOTALL);
  private static final Set<UnicodeScript> UNPARTED = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA,
      UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);

  private static final int FIRST_UNPARTED = 0x0e00;

  /** Longer runs are no words: encoded files, keys. */
  private static final int LONGEST = 60;

  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();

  private Words() {}

  /** The words of a text, in order. */
  static List<String> of(String text) {
    String plain = text.indexOf('<') < 0 && text.indexOf('&') < 0 ? text : MARKUP.matcher(text).replaceAll(" ");
    Words found = new Words();
    Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).codePoints().forEach(found::add);
    found.end();
    return found.words;
  }

  /** Whether a text begins in a script that does not part words. */
  static boolean areUnparted(String text) {
    return !text.isEmpty() && isUnparted(text.codePointAt(0));
  }

  private static boolean isUnparted(int c) {
    return c >= FIRST_UNPARTED && Character.isLetter(c) && UNPARTED.contains(UnicodeScript.of(c));
  }

  private void add(int c) {
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    if (type == Character.OTHER_SYMBOL || isUnparted(c)) {
      end();
      words.add(Character.toString(c));
    } else if (Character.isLetterOrDigit(c) || mark && word.length() > 0) {
      word.appendCodePoint(c);
    } else if (!mark) { // one after a whole character belongs to that
      end();
    }
  }

  private void end() {
    if (word.length() > 0 && word.length() <= LONGEST) {
      words.add(word.toString());
    }
    word.setLength(0);
  }
}
