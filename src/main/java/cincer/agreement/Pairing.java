package cincer.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How far two people agree on the rows that both have judged.
 *
 * @param one     name of one
 * @param other   of the other
 * @param both    rows that both have judged
 * @param same    how many of these got the same label
 * @param kappa   Cohen's kappa; NaN where it is not defined
 * @param classes the same for each class, and for what else was said, against all others
 */
public record Pairing(String one, String other, int both, int same, double kappa, List<OfClass> classes) {

  /**
   * Agreement about one class.
   *
   * @param name   of the class
   * @param either rows that at least one of the two gave this label, of those that both have judged
   * @param both   rows that both gave it
   * @param kappa  of this class against all others; NaN where it is not defined
   */
  public record OfClass(String name, int either, int both, double kappa) {}

  static Pairing of(String who, int[] one, String whoElse, int[] other, List<String> names) {
    Agreement all = Agreement.of(one, other, names.size());
    List<OfClass> each = IntStream.range(0, names.size()).mapToObj(y -> ofClass(names.get(y), against(y, one), against(y, other))).toList();
    return new Pairing(who, whoElse, all.both(), all.same(), all.kappa(), each);
  }

  private static OfClass ofClass(String name, int[] first, int[] second) {
    int either = (int) IntStream.range(0, first.length).filter(row -> first[row] >= 0 && second[row] >= 0 && first[row] + second[row] > 0).count();
    int both = (int) IntStream.range(0, first.length).filter(row -> first[row] == 1 && second[row] == 1).count();
    return new OfClass(name, either, both, Agreement.of(first, second, 2).kappa());
  }

  private static int[] against(int y, int[] said) {
    return Arrays.stream(said).map(label -> label < 0 ? -1 : label == y ? 1 : 0).toArray();
  }

  /** Kappa in words. */
  public static String text(double kappa) {
    return Double.isNaN(kappa) ? "not defined (one class only)" : String.format(Locale.ROOT, "%.3f", kappa);
  }
}
