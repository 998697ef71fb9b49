package cincer.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * How many rows have which label before and after: what came of a session at a glance.
 *
 * @param classes that are shown, at most as many as were wanted: those with most changes, in the order of the data
 * @param counts  [i][j] rows that had class {@code classes[i]} and have {@code classes[j]}
 * @param hidden  rows with changes that are not shown, for they concern other classes
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record LabelMatrix(int[] classes, int[][] counts, int hidden) {

  /**
   * Counts.
   *
   * @param before labels of all rows, -1 where missing
   * @param after  the same, as they stand
   * @param c      number of classes
   * @param most   classes that are shown
   */
  public static LabelMatrix of(int[] before, int[] after, int c, int most) {
    int[] rows = new int[c];
    int[] changes = new int[c];
    for (int row = 0; row < before.length; row++) {
      for (int label : new int[] {before[row], after[row]}) {
        if (label >= 0) {
          rows[label]++;
          changes[label] += before[row] == after[row] ? 0 : 1;
        }
      }
    }
    int[] classes = IntStream.range(0, c).boxed().sorted(Comparator.comparingInt((Integer y) -> -changes[y]).thenComparingInt(y -> -rows[y]))
        .limit(most).mapToInt(y -> y).sorted().toArray();
    int[] places = new int[c];
    Arrays.fill(places, -1);
    IntStream.range(0, classes.length).forEach(i -> places[classes[i]] = i);
    int[][] counts = new int[classes.length][classes.length];
    int hidden = 0;
    for (int row = 0; row < before.length; row++) {
      int from = before[row] < 0 ? -1 : places[before[row]];
      int to = after[row] < 0 ? -1 : places[after[row]];
      if (from >= 0 && to >= 0) {
        counts[from][to]++;
      } else if (before[row] != after[row]) {
        hidden++;
      }
    }
    return new LabelMatrix(classes, counts, hidden);
  }

  /** One of its lines, for a template. */
  record MatrixLine(String given, List<MatrixCell> cells) {}

  /** A count, and how it is to look: "same" on the diagonal, "changed" where labels were changed, else "". */
  record MatrixCell(String count, String kind) {}

  /** Its lines with the names of the classes. */
  List<MatrixLine> lines(List<String> names) {
    return IntStream.range(0, classes.length).mapToObj(i -> new MatrixLine(names.get(classes[i]), IntStream.range(0, classes.length)
        .mapToObj(j -> new MatrixCell(counts[i][j] == 0 ? "" : String.valueOf(counts[i][j]), i == j ? "same" : counts[i][j] == 0 ? "" : "changed")).toList())).toList();
  }
}
