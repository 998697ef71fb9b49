package cincer.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Names cut so that what tells them apart is seen: of "Department of Health" and "Department of Housing" the end, where
 * there is no room for all of it.
 */
public final class ShortNames {

  private static final String GAP = "\u2026";

  /** Characters beyond those shared with another name that make a beginning or an end tell them apart. */
  private static final int ENOUGH = 2;

  private final List<String> names;
  private final int[] sharedStart;
  private final int[] sharedEnd;
  private final int sharedByAll;

  /** @param names in one line each */
  public ShortNames(List<String> names) {
    this.names = List.copyOf(names);
    this.sharedStart = shared(this.names);
    this.sharedEnd = shared(this.names.stream().map(name -> new StringBuilder(name).reverse().toString()).toList());
    this.sharedByAll = names.stream().distinct().count() < 2 ? 0
        : this.names.stream().map(name -> common(name, this.names.get(0))).min(Comparator.naturalOrder()).orElse(0);
  }

  /** How many characters each name begins with as some other one does, which is not the same: its neighbours when sorted tell. */
  private static int[] shared(List<String> names) {
    Integer[] sorted = IntStream.range(0, names.size()).boxed().sorted(Comparator.comparing(names::get)).toArray(Integer[]::new);
    int[] shared = new int[names.size()];
    for (int i = 1; i < sorted.length; i++) {
      String one = names.get(sorted[i - 1]);
      String other = names.get(sorted[i]);
      int same = one.equals(other) ? 0 : common(one, other);
      shared[sorted[i - 1]] = Math.max(shared[sorted[i - 1]], same);
      shared[sorted[i]] = Math.max(shared[sorted[i]], same);
    }
    return shared;
  }

  private static int common(String one, String other) {
    int mismatch = Arrays.mismatch(one.toCharArray(), other.toCharArray());
    return mismatch < 0 ? one.length() : mismatch;
  }

  /** The whole name. */
  public String name(int index) {
    return names.get(index);
  }

  /** How many names there are. */
  public int size() {
    return names.size();
  }

  /** Number of characters of the longest name. */
  public int longest() {
    return names.stream().mapToInt(String::length).max().orElse(0);
  }

  /** The name, or what of it fits into so many characters. */
  public String fit(int index, int characters) {
    return fit(index, characters, String::length);
  }

  /**
   * The name, or what of it fits: the beginning, the end, or something of both, whichever shows more of what differs.
   *
   * @param index of the name
   * @param room  in the unit of {@code width}
   * @param width of a text: pixels, cells of a terminal, characters
   */
  public String fit(int index, int room, ToIntFunction<String> width) {
    String name = names.get(index);
    if (width.applyAsInt(name) <= room) {
      return name;
    }
    int from = wordBefore(name, sharedStart[index]);
    String start = start(name, 0, room, width);
    String end = end(name, room, width);
    int startShows = start.length() - 1 >= sharedStart[index] + ENOUGH ? start.length() - 1 - from : 0;
    int least = wordBefore(name, name.length() - sharedEnd[index] - 1); // or it could be the end of another name
    int endShows = end.length() - 1 >= Math.max(name.length() - least, sharedEnd[index] + 1)
        ? Math.min(end.length() - 1, name.length() - from) : 0;
    if (startShows == 0 && endShows == 0) {
      return both(name, from, index, room, width);
    }
    return startShows >= endShows ? start : begun(name, fromWord(name, end, Math.min(from, least)), room, width);
  }

  /** An end that takes less than half of the room, with as much of the beginning as the rest has room for: "War\u202640" says more than "\u202640". */
  private static String begun(String name, String end, int room, ToIntFunction<String> width) {
    int left = room - width.applyAsInt(end);
    String start = left > room / 2 ? start(name.substring(0, name.length() - end.length() + 1), 0, left + width.applyAsInt(GAP), width) : GAP;
    return start.endsWith(GAP) ? start + end.substring(1) : end;
  }

  /** Neither the beginning nor the end alone tells this name from the others. */
  private String both(String name, int from, int index, int room, ToIntFunction<String> width) {
    int head = wordBefore(name, sharedByAll);
    String start = (head > 0 ? GAP : "") + start(name, head, room / 2, width);
    String rest = GAP + start(name, from, room / 2, width);
    if (from + rest.length() - 2 <= sharedStart[index]) { // the word begins as another one does
      rest = GAP + start(name, Math.max(from, sharedStart[index] - 1), room / 2, width);
    }
    String end = end(name, room - width.applyAsInt(start) + width.applyAsInt(GAP), width);
    boolean seen = from >= name.length() - end.length() + 1; // what differs from the nearest name is at the end
    return seen || head == from ? start + end.substring(Math.min(1, end.length())) : start.substring(0, start.length() - 1) + rest;
  }

  /** As much of a name, from a place on, as fits together with the gap after it. */
  private static String start(String name, int from, int room, ToIntFunction<String> width) {
    int most = most(name.length() - from, count -> width.applyAsInt(name.substring(from, from + count) + GAP) <= room);
    int to = from + most;
    boolean halved = to > from && to < name.length() && Character.isSurrogatePair(name.charAt(to - 1), name.charAt(to));
    return to == name.length() ? name.substring(from) : name.substring(from, halved ? to - 1 : to).stripTrailing() + GAP;
  }

  private static String end(String name, int room, ToIntFunction<String> width) {
    int from = name.length() - most(name.length(), count -> width.applyAsInt(GAP + name.substring(name.length() - count)) <= room);
    boolean halved = from > 0 && from < name.length() && Character.isSurrogatePair(name.charAt(from - 1), name.charAt(from));
    return GAP + name.substring(halved ? from + 1 : from).stripLeading();
  }

  /** The largest number up to a limit that fits, where every smaller one does, too. */
  private static int most(int limit, IntPredicate fits) {
    int low = 0;
    int high = limit;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (fits.test(middle)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The end of a name from the first whole word on, if that leaves out nothing of what differs. */
  private static String fromWord(String name, String end, int from) {
    int at = name.length() - end.length() + 1;
    int word = at > 0 && Character.isWhitespace(name.charAt(at - 1)) ? at : name.indexOf(' ', at) + 1;
    return word > at && word <= from ? GAP + name.substring(word) : end;
  }

  /** Start of the word that has the character at a place. */
  private static int wordBefore(String name, int place) {
    int at = Math.max(0, Math.min(place, name.length()));
    while (at > 0 && Character.isLetterOrDigit(name.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
