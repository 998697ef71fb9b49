package cincer.embeddings;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Cuts texts into the word pieces of an uncased BERT vocabulary, as the network's authors did: without control characters and accents, in
 * small letters, each Chinese character and each punctuation mark by itself, and each word as the longest pieces of the vocabulary
 * from its beginning (Devlin et al. 2019). A text is never an instruction: "[SEP]" in it is five characters.
 */
final class WordPieces {

  private static final int LONGEST_WORD = 100;
  private static final String CONTINUES = "##";

  private final Map<String, Integer> begins = new HashMap<>();
  private final Map<String, Integer> continues = new HashMap<>();
  private final int unknown;
  private final int first;
  private final int last;

  /** @param vocabulary a "tokenizer.json" whose model is "WordPiece" */
  WordPieces(InputStream vocabulary) throws IOException {
    try (Reader reader = new InputStreamReader(vocabulary, StandardCharsets.UTF_8)) {
      JsonObject ids = JsonParser.parseReader(reader).getAsJsonObject().getAsJsonObject("model").getAsJsonObject("vocab");
      ids.entrySet().forEach(entry -> {
        boolean inside = entry.getKey().startsWith(CONTINUES) && entry.getKey().length() > CONTINUES.length();
        (inside ? continues : begins).put(inside ? entry.getKey().substring(CONTINUES.length()) : entry.getKey(), entry.getValue().getAsInt());
      });
    }
    this.unknown = begins.get("[UNK]");
    this.first = begins.get("[CLS]");
    this.last = begins.get("[SEP]");
  }

  /** The piece before a text. */
  int first() {
    return first;
  }

  /** The piece after a text. */
  int last() {
    return last;
  }

  /**
   * The pieces of a text.
   *
   * @param ids    numbers of the pieces in the vocabulary
   * @param starts whether a word begins with the piece
   */
  record Cut(int[] ids, boolean[] starts) {
  }

  /** Cuts a text. */
  Cut cut(String text) {
    String clean = lowered(withoutMarks(text));
    Pieces pieces = new Pieces(clean.length() / 4 + 8);
    int start = -1;
    for (int at = 0; at < clean.length(); ) {
      int c = clean.codePointAt(at);
      int next = at + Character.charCount(c);
      boolean alone = isPunctuation(c);
      if (alone || c == ' ') {
        word(clean, start, at, pieces);
        start = -1;
        if (alone) {
          word(clean, at, next, pieces);
        }
      } else if (start < 0) {
        start = at;
      }
      at = next;
    }
    word(clean, start, clean.length(), pieces);
    return new Cut(Arrays.copyOf(pieces.ids, pieces.count), Arrays.copyOf(pieces.starts, pieces.count));
  }

  /** The longest pieces of the vocabulary, from the beginning of a word. */
  private void word(String text, int from, int to, Pieces pieces) {
    if (from < 0) {
      return;
    }
    int before = pieces.count;
    boolean known = text.codePointCount(from, to) <= LONGEST_WORD;
    for (int start = from; known && start < to; ) {
      Map<String, Integer> names = start == from ? begins : continues;
      int end = to;
      Integer id = names.get(text.substring(start, end));
      while (id == null && end > start + 1) {
        end--;
        id = names.get(text.substring(start, end));
      }
      known = id != null;
      if (known) {
        pieces.add(id, start == from);
        start = end;
      }
    }
    if (!known) {
      pieces.count = before;
      pieces.add(unknown, true);
    }
  }

  /** Control characters are left out, each kind of space is a blank, and Chinese characters have blanks around them; then accents are left out. */
  private static String withoutMarks(String text) {
    StringBuilder clean = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> {
      if (c == '\t' || c == '\n' || c == '\r') {
        clean.append(' ');
      } else if (isControl(c)) {
        return;
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        clean.append(' ');
      } else if (isChinese(c)) {
        clean.append(' ').appendCodePoint(c).append(' ');
      } else {
        clean.appendCodePoint(c);
      }
    });
    return Normalizer.normalize(clean, Normalizer.Form.NFD);
  }

  private static String lowered(String text) {
    StringBuilder lowered = new StringBuilder(text.length());
    text.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> lowered.appendCodePoint(Character.toLowerCase(c))); // one by one: no language has a say
    return lowered.toString();
  }

  private static boolean isControl(int c) {
    return c == 0 || c == 0xFFFD || switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
      default -> false;
    };
  }

  private static boolean isChinese(int c) {
    return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c >= 0x20000 && c <= 0x2A6DF || c >= 0x2A700 && c <= 0x2CEAF
        || c >= 0xF900 && c <= 0xFAFF || c >= 0x2F800 && c <= 0x2FA1F;
  }

  private static boolean isPunctuation(int c) {
    if (c < 128) {
      return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
      default -> false;
    };
  }

  private static final class Pieces {
    private int[] ids;
    private boolean[] starts;
    private int count;

    Pieces(int capacity) {
      ids = new int[capacity];
      starts = new boolean[capacity];
    }

    void add(int id, boolean start) {
      if (count == ids.length) {
        ids = Arrays.copyOf(ids, 2 * count);
        starts = Arrays.copyOf(starts, 2 * count);
      }
      ids[count] = id;
      starts[count++] = start;
    }
  }
}
