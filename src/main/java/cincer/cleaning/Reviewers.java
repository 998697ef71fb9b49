package cincer.cleaning;

import cincer.Annotator;
import cincer.Engine;
import cincer.InvalidInputException;
import cincer.Judge;
import cincer.data.GivenAttributes;
import cincer.learner.Review;
import cincer.options.Checked;
import cincer.suspicion.WekaJudge;
import java.util.List;
import java.util.stream.Stream;
import weka.core.Instances;

/**
 * How a review of a whole data set is to be made, before the data is known.
 *
 * @param judges text that {@link WekaJudge#schemes} reads: who doubts beside the network
 * @param budget how many questions are asked at most: a count of at least 1, or "all"
 * @param looks  how many labels are decided on at most: a count of at least 1, or "all"
 * @param controls how many of the questions are controls: a share such as "5%"
 * @param pairs  what is asked about next
 */
public record Reviewers(String judges, String budget, String looks, String controls, Pairs pairs) {

  /** What a review asks about next. */
  public enum Pairs {
    /** About pairs where whoever answers decides on both labels ({@link Annotator#decidesOnBoth}), else about single labels. */
    AUTO,
    /** About the pair of a label and its counter-example in which most is doubtful. */
    ON,
    /** About the most doubtful label. */
    OFF;

    /** Whether it asks somebody about pairs who decides on both labels of a question, or does not. */
    public boolean asks(boolean decidesOnBoth) {
      return this == ON || this == AUTO && decidesOnBoth;
    }
  }

  /** No question is a control. */
  public static final String NONE = "0%";

  private static final int MOST_CONTROLS = 50;

  /** No end. */
  public static final String ALL = "all";

  /** The network alone, to the end. */
  public static final Reviewers DEFAULT = new Reviewers("none", ALL, ALL, NONE, Pairs.AUTO);

  /** Without controls; whoever decides on both labels is asked about pairs. */
  public Reviewers(String judges, String budget, String looks) {
    this(judges, budget, looks, NONE, Pairs.AUTO);
  }

  /** @throws InvalidInputException if a part is not possible; names it, with the way out */
  public Reviewers {
    Checked.option("judges", () -> WekaJudge.schemes(judges));
    count(budget, "budget", "questions");
    count(looks, "looks", "labels");
    share(controls);
  }

  /** What of it was set, and has to wait until a walk goes on as a review, in a sentence without a full stop; empty if nothing was. */
  String inWalk() {
    List<String> waiting = Stream.of(isAll(budget) ? "" : "-budget", isAll(looks) ? "" : "-looks", WekaJudge.schemes(judges).isEmpty() ? "" : "-judges",
        pairs == Pairs.ON ? "-pairs" : "")
        .filter(option -> !option.isEmpty()).toList();
    return waiting.isEmpty() ? "" : String.join(" and ", waiting) + (waiting.size() == 1 ? " is" : " are") + " for reviews, and this is a walk: with -order "
        + "SUSPICIOUS all rows are reviewed, the most doubtful label first";
  }

  private static boolean isAll(String count) {
    return count.trim().equals(ALL);
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
    if (isAll(text)) {
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

  /** When a review ends; without judges, which need the data, and about single labels. */
  public Review ends() {
    return Review.DEFAULT.until(count(budget, "budget", "questions"), count(looks, "looks", "labels")).controls(share(controls));
  }

  /**
   * The review of a data set.
   *
   * @param data  all rows, with a nominal class
   * @param setup how the network sees them, and which attributes identify rows, from which no judge learns
   * @param annotator who answers, and has begun
   */
  public Review of(Instances data, Engine.Setup setup, Annotator annotator) {
    return ends().judges(WekaJudge.schemes(judges).stream().<Judge>map(scheme -> new WekaJudge(scheme, data, setup)).toList())
        .given(GivenAttributes.read(data).orElse(null)).pairs(pairs.asks(annotator.decidesOnBoth()));
  }
}
