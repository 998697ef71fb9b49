package cincer.report;

import cincer.Answer;
import cincer.data.NewClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * How many rows have which label before and after: what came of a session at a glance.
 *
 * @param classes that are shown, at most as many as were wanted: those with most changes, in the order of the data
 * @param outside what rows are that belong to none of the classes any more: new classes, "none of these", "left out"; only what there is
 * @param counts  [i][j] rows that had class {@code classes[i]} and have {@code classes[j]}, then those that are {@code outside}
 * @param hidden  rows with changes that are not shown, for they concern other classes
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record LabelMatrix(int[] classes, List<String> outside, int[][] counts, int hidden) {

  private static final String NONE = "none of these";
  private static final String LEFT_OUT = "left out";

  /**
   * Counts.
   *
   * @param before labels of all rows, -1 where missing
   * @param after  the same, as they stand
   * @param others row (0-based) to what was said of it last, where that was no label
   * @param c      number of classes
   * @param most   classes that are shown
   */
  public static LabelMatrix of(int[] before, int[] after, Map<Integer, Answer.Other> others, int c, int most) {
    List<String> outside = new ArrayList<>(ExportedData.newClasses(others));
    Stream.of(NONE, LEFT_OUT).filter(what -> others.values().stream().anyMatch(other -> what.equals(outside(other)))).forEach(outside::add);
    int[] rows = new int[c];
    int[] changes = new int[c];
    for (int row = 0; row < before.length; row++) {
      for (int label : new int[] {before[row], after[row]}) {
        if (label >= 0) {
          rows[label]++;
          changes[label] += before[row] == after[row] && outside(others.get(row)).isEmpty() ? 0 : 1;
        }
      }
    }
    int[] classes = IntStream.range(0, c).boxed().sorted(Comparator.comparingInt((Integer y) -> -changes[y]).thenComparingInt(y -> -rows[y]))
        .limit(most).mapToInt(y -> y).sorted().toArray();
    int[] places = new int[c];
    Arrays.fill(places, -1);
    IntStream.range(0, classes.length).forEach(i -> places[classes[i]] = i);
    int[][] counts = new int[classes.length][classes.length + outside.size()];
    int hidden = 0;
    for (int row = 0; row < before.length; row++) {
      int from = before[row] < 0 ? -1 : places[before[row]];
      String no = outside(others.get(row));
      int to = !no.isEmpty() ? classes.length + outside.indexOf(NewClass.asBefore(no, outside)) : after[row] < 0 ? -1 : places[after[row]];
      if (from >= 0 && to >= 0) {
        counts[from][to]++;
      } else if (before[row] != after[row] || !no.isEmpty()) {
        hidden++;
      }
    }
    return new LabelMatrix(classes, outside, counts, hidden);
  }

  /** What a row is that belongs to none of the classes any more; empty where it does. */
  public static String outside(Answer.Other other) {
    return other == null || !other.finding().isOutside() ? "" : other.finding() == Answer.Finding.LEAVE_OUT ? LEFT_OUT
        : other.newClass().isEmpty() ? NONE : other.newClass();
  }

  /** One of its lines, for a template. */
  record MatrixLine(String given, List<MatrixCell> cells) {}

  /** A count, and how it is to look: "same" on the diagonal, "changed" where labels were changed, else "". */
  record MatrixCell(String count, String kind) {}

  /** What stands above its columns. */
  List<String> heads(List<String> names) {
    return Stream.concat(Arrays.stream(classes).mapToObj(names::get), outside.stream()).toList();
  }

  /** Its lines with the names of the classes. */
  List<MatrixLine> lines(List<String> names) {
    return IntStream.range(0, classes.length).mapToObj(i -> new MatrixLine(names.get(classes[i]), IntStream.range(0, counts[i].length)
        .mapToObj(j -> new MatrixCell(counts[i][j] == 0 ? "" : String.valueOf(counts[i][j]), i == j ? "same" : counts[i][j] == 0 ? "" : "changed")).toList())).toList();
  }
}
