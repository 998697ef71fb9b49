package cincer.explanation;

import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * In which order attributes are read: what speaks for the label that is expected, the strongest first; then what speaks against it, the strongest
 * first; then what says hardly anything, in the order of the differences between the two rows that are shown.
 */
public final class ReadingOrder {

  /** What adds less than this part of the strongest says hardly anything. */
  public static final double LEAST = 0.1;

  private ReadingOrder() {}

  /**
   * The order.
   *
   * @param part       in [-1, 1], of the strongest; 0 or NaN where nothing is said
   * @param difference at least 0
   */
  public static <T> Comparator<T> of(ToDoubleFunction<T> part, ToDoubleFunction<T> difference) {
    return Comparator.comparingInt((T one) -> group(part.applyAsDouble(one)))
        .thenComparing(Comparator.comparingDouble((T one) -> says(part.applyAsDouble(one)) ? Math.abs(part.applyAsDouble(one)) : 0).reversed())
        .thenComparing(Comparator.comparingDouble(difference).reversed());
  }

  private static int group(double part) {
    return !says(part) ? 2 : part > 0 ? 0 : 1;
  }

  /** Whether a part of the strongest says more than hardly anything. */
  public static boolean says(double part) {
    return Math.abs(part) >= LEAST;
  }
}
