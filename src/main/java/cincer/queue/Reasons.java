package cincer.queue;

import cincer.neighbours.Neighbours;
import java.util.Arrays;

/**
 * What speaks for a look at each of n rows, beside the doubt of its label: the same data, set against the labels that rows have at one time.
 * Immutable: arrays are not to be modified.
 *
 * @param marks of each row one bit for each {@link Reason}, by its ordinal
 * @param other of each row another that is (nearly) identical and has another label; -1 where there is none
 */
public record Reasons(byte[] marks, int[] other) {

  /** A class with fewer rows is rare. */
  public static final int FEW = 5;
  /** A class with less than this part of the rows that it would have if all classes were equally frequent is rare. */
  public static final double PART = 0.1;

  private static final int NONE = -1;
  private static final Reason[] REASONS = Reason.values();

  /**
   * Sets rows that are alike against their labels, and counts labels. O(n) but for near ones, of which a row has few.
   *
   * @param neighbours of the rows; null while nobody knows: then only rare classes are found
   * @param labels     present label of each row, in [0, classes); -1 where it is missing
   */
  public static Reasons of(Neighbours neighbours, int[] labels, int classes) {
    Reasons reasons = new Reasons(new byte[labels.length], new int[labels.length]);
    Arrays.fill(reasons.other, NONE);
    boolean[] rare = rare(labels, classes);
    int[][] twoOf = neighbours == null ? null : twoOf(neighbours.first(), labels);
    for (int row = 0; row < labels.length; row++) {
      if (labels[row] >= 0 && rare[labels[row]]) {
        reasons.mark(row, Reason.RARE);
      }
      if (neighbours != null) {
        reasons.compare(row, neighbours, twoOf, labels);
      }
    }
    return reasons;
  }

  private static boolean[] rare(int[] labels, int classes) {
    int[] counts = new int[classes];
    int labelled = 0;
    for (int label : labels) {
      if (label >= 0) {
        counts[label]++;
        labelled++;
      }
    }
    boolean[] rare = new boolean[classes];
    for (int label = 0; label < classes; label++) {
      rare[label] = counts[label] < FEW || counts[label] < PART * labelled / classes;
    }
    return rare;
  }

  /** Of each group of identical rows, by its first: a row with a label, and one with another; -1 where there is none. */
  private static int[][] twoOf(int[] first, int[] labels) {
    int[][] two = new int[2][first.length];
    Arrays.fill(two[0], NONE);
    Arrays.fill(two[1], NONE);
    for (int row = 0; row < first.length; row++) {
      int group = first[row];
      if (labels[row] >= 0 && two[0][group] < 0) {
        two[0][group] = row;
      } else if (labels[row] >= 0 && two[1][group] < 0 && labels[row] != labels[two[0][group]]) {
        two[1][group] = row;
      }
    }
    return two;
  }

  private void compare(int row, Neighbours neighbours, int[][] twoOf, int[] labels) {
    int group = neighbours.first()[row];
    int twin = against(labels[row], group, twoOf, labels);
    if (twin >= 0) {
      mark(row, Reason.SAME);
      other[row] = twin;
    }
    int[] near = neighbours.near()[group];
    for (int i = 0; near != null && i < near.length; i++) {
      int like = against(labels[row], near[i], twoOf, labels);
      if (like >= 0) {
        mark(row, Reason.NEAR);
        other[row] = other[row] < 0 ? like : other[row];
      }
    }
    if (neighbours.isFar(row)) {
      mark(row, Reason.FAR);
    }
  }

  /** A row of a group with another label than this; -1 if there is none. */
  private static int against(int label, int group, int[][] twoOf, int[] labels) {
    for (int[] one : twoOf) {
      if (label >= 0 && one[group] >= 0 && labels[one[group]] != label) {
        return one[group];
      }
    }
    return NONE;
  }

  private void mark(int row, Reason reason) {
    marks[row] |= (byte) (1 << reason.ordinal());
  }

  /** Whether a reason holds for a row (0-based). */
  public boolean has(int row, Reason reason) {
    return (marks[row] >> reason.ordinal() & 1) != 0;
  }

  /** In a few words; empty if nothing but doubt speaks for a look. */
  public String text(int row) {
    StringBuilder text = new StringBuilder();
    for (Reason reason : REASONS) {
      if (has(row, reason)) {
        text.append(text.length() == 0 ? "" : ", ").append(reason == Reason.SAME ? "same as row " + (other[row] + 1)
            : reason == Reason.NEAR ? has(row, Reason.SAME) ? "nearly another" : "nearly row " + (other[row] + 1) : reason.toString());
      }
    }
    return text.toString();
  }
}
