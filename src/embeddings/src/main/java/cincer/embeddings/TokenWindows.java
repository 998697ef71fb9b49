package cincer.embeddings;

import cincer.embeddings.WordPieces.Cut;
import java.util.ArrayList;
import java.util.List;

/** Cuts the pieces of a long text into windows of about the same length that begin with a word, so that all of it is read. */
final class TokenWindows {

  private TokenWindows() {
  }

  /**
   * The windows of a text.
   *
   * @param most most pieces in a window, without the first and the last
   * @return at least one window; each with {@code first} before and {@code last} after it
   */
  static List<long[]> of(Cut cut, int most, int first, int last) {
    int[] ids = cut.ids();
    List<long[]> windows = new ArrayList<>();
    int from = 0;
    do {
      int left = ids.length - from;
      int count = Math.max(1, (left + most - 1) / most);
      int to = from + (left + count - 1) / count;
      int end = to;
      while (end < ids.length && end > from && !cut.starts()[end]) {
        end--;
      }
      end = end == from && to > from ? to : end; // one word as long as a window: cut it
      windows.add(window(ids, from, end, first, last));
      from = end;
    } while (from < ids.length);
    return windows;
  }

  private static long[] window(int[] ids, int from, int to, int first, int last) {
    long[] window = new long[to - from + 2];
    window[0] = first;
    for (int i = from; i < to; i++) {
      window[i - from + 1] = ids[i];
    }
    window[window.length - 1] = last;
    return window;
  }
}
