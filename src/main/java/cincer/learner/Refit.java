package cincer.learner;

import cincer.InvalidInputException;
import org.apiguardian.api.API;

/**
 * When the model of a walk is fitted anew. Between two fits arrivals are judged by the last one, many at once.
 *
 * @param name  as it is given, and as a journal keeps it
 * @param share the model is fitted when what is new makes up this share of the training set; arrivals are new, and so are labels that have
 *              changed since the model learned them; infinite where answers alone count, NaN where the size of the data decides
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record Refit(String name, double share) {

  /** Before every arrival: Algorithm 1. */
  public static final Refit EACH = new Refit("EACH", 0);

  /** After every answer (a skipped question and an undo are answers, too), and only then. */
  public static final Refit ANSWER = new Refit("ANSWER", Double.POSITIVE_INFINITY);

  /** {@link #EACH} where few examples are known in the end; else by 1% of growth, so that n arrivals take time in proportion to n. */
  public static final Refit AUTO = new Refit("auto", Double.NaN);

  private static final Refit PERCENTAGE = new Refit("1%", 0.01);
  private static final int FEW = 1000;
  private static final String PERCENT = "%";
  private static final double HUNDRED = 100;
  private static final double HALF = 0.5;

  /**
   * Reads a policy.
   *
   * @param text "EACH", "ANSWER", "auto", or a growth in per cent, such as "1%"
   * @throws InvalidInputException if it is none of these
   */
  public static Refit of(String text) {
    String name = text.trim();
    for (Refit known : new Refit[] {EACH, ANSWER, AUTO}) {
      if (known.name.equalsIgnoreCase(name)) {
        return known;
      }
    }
    try {
      double percent = name.endsWith(PERCENT) ? Double.parseDouble(name.substring(0, name.length() - 1)) : Double.NaN;
      if (percent > 0 && percent <= HUNDRED) {
        return new Refit(name, percent / HUNDRED);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new InvalidInputException("a refit policy of '" + text + "' is not possible; give EACH, ANSWER, auto, or a growth of more than 0% "
        + "and at most 100%, such as 1%");
  }

  /** What this comes to where so many examples are known in the end. */
  public Refit among(int examples) {
    return !Double.isNaN(share) ? this : examples <= FEW ? EACH : PERCENTAGE;
  }

  /**
   * Whether the model is to be fitted anew.
   *
   * @param examples in the training set now
   * @param news     how many of them are new, or have another label, since the last fit
   * @param answered whether anything was answered since
   */
  boolean isDue(int examples, int news, boolean answered) {
    return Double.isInfinite(share) ? answered : news >= share * examples;
  }

  /** How many arrivals, at least 1 and at most so many, the model judges before it is fitted anew, if nothing is answered meanwhile. */
  int ahead(int examples, int news, int most) {
    double left = Math.ceil((share * examples - news) / (1 - Math.min(share, HALF)));
    return (int) Math.max(1, Math.min(most, left));
  }
}
