package cincer.cleaning;

import cincer.Engine;
import cincer.InvalidInputException;
import cincer.Judge;
import cincer.data.GivenAttributes;
import cincer.learner.Review;
import cincer.suspicion.WekaJudge;
import weka.core.Instances;

/**
 * How a review of a whole data set is to be made, before the data is known.
 *
 * @param judges text that {@link WekaJudge#schemes} reads: who doubts beside the network
 * @param budget how many questions are asked at most: a count of at least 1, or "all"
 * @param looks  how many labels are decided on at most: a count of at least 1, or "all"
 * @param controls how many of the questions are controls: a share such as "5%"
 * @param pairs  whether the pair is asked about next whose two labels together are most doubtful
 */
public record Reviewers(String judges, String budget, String looks, String controls, boolean pairs) {

  /** No question is a control. */
  public static final String NONE = "0%";

  private static final int MOST_CONTROLS = 50;

  /** No end. */
  public static final String ALL = "all";

  /** The network alone, to the end. */
  public static final Reviewers DEFAULT = new Reviewers("none", ALL, ALL, NONE, false);

  /** Without controls, the most doubtful label next. */
  public Reviewers(String judges, String budget, String looks) {
    this(judges, budget, looks, NONE, false);
  }

  /** @throws InvalidInputException if a part is not possible; names it, with the way out */
  public Reviewers {
    try {
      WekaJudge.schemes(judges);
    } catch (InvalidInputException e) {
      throw new InvalidInputException("option -judges: " + e.getMessage(), e);
    }
    count(budget, "budget", "questions");
    count(looks, "looks", "labels");
    share(controls);
  }

  private static double share(String text) {
    String number = text.trim().replaceFirst("\\s*%$", "");
    double percent = number.matches("\\d{1,3}(\\.\\d{1,6})?") && text.trim().endsWith("%") ? Double.parseDouble(number) : -1;
    if (percent < 0 || percent > MOST_CONTROLS) {
      throw new InvalidInputException("-controls is '" + text + "'; give how many of the questions are controls, such as 5%, from 0% to " + MOST_CONTROLS + "%");
    }
    return percent / 100;
  }

  /** Whether some questions are controls. */
  boolean hasControls() {
    return share(controls) > 0;
  }

  private static int count(String text, String name, String what) {
    if (text.trim().equals(ALL)) {
      return Review.UNLIMITED;
    }
    int count;
    try {
      count = Integer.parseInt(text.trim());
    } catch (NumberFormatException e) {
      throw new InvalidInputException("-" + name + " is '" + text + "'; give a number of " + what + " from 1 on, or " + ALL, e);
    }
    if (count < 1) {
      throw new InvalidInputException("-" + name + " is " + count + ", which leaves nothing to ask; give a number of " + what + " from 1 on, or " + ALL);
    }
    return count;
  }

  /** When a review ends; without judges, which need the data. */
  public Review ends() {
    return Review.DEFAULT.until(count(budget, "budget", "questions"), count(looks, "looks", "labels")).controls(share(controls)).pairs(pairs);
  }

  /**
   * The review of a data set.
   *
   * @param data  all rows, with a nominal class
   * @param setup how the network sees them, and which attributes identify rows, from which no judge learns
   */
  public Review of(Instances data, Engine.Setup setup) {
    return ends().judges(WekaJudge.schemes(judges).stream().<Judge>map(scheme -> new WekaJudge(scheme, data, setup)).toList())
        .given(GivenAttributes.read(data).orElse(null));
  }
}
