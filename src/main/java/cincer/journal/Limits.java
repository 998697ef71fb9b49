package cincer.journal;

import cincer.InvalidInputException;
import cincer.learner.Outcome.Turn;
import java.io.File;
import java.util.List;
import java.util.Map;
import weka.core.Instances;

/**
 * Where a review ends, by the options of a session.
 *
 * @param budget how many questions are asked at most, or "all"
 * @param looks  how many labels are decided on at most, or "all"
 */
record Limits(String budget, String looks) {

  private static final String ALL = "all";

  /** @param options by name; those of a walk have no limits */
  static Limits of(Map<String, String> options) {
    boolean review = Header.isReview(options);
    return new Limits(review ? options.getOrDefault("budget", ALL).trim() : ALL, review ? options.getOrDefault("looks", ALL).trim() : ALL);
  }

  /**
   * A limit that was passed before the last example was asked about is none. One that it has reached is where the review ended.
   *
   * @throws InvalidInputException if more was decided already
   */
  void requireRoom(File journal, JournalText text, Instances data) {
    if (budget.equals(ALL) && looks.equals(ALL)) {
      return;
    }
    List<Turn> turns = Recorded.of(journal, text, new Instances(data), data.relationName()).outcome().turns();
    int decided = turns.stream().mapToInt(Turn::looks).sum();
    int last = turns.size() - 1;
    while (last > 0 && turns.get(last).row() == turns.get(last - 1).row()) { // another counter-example of the example that came last
      last--;
    }
    int before = turns.stream().limit(Math.max(0, last)).mapToInt(Turn::looks).sum();
    require(budget, "budget", last, turns.size() + " questions were answered already", journal);
    require(looks, "looks", before, decided + " labels were decided on already", journal);
  }

  private static void require(String limit, String name, int before, String already, File journal) {
    if (!limit.equals(ALL) && before > 0 && Integer.parseInt(limit) <= before) {
      throw new InvalidInputException("-" + name + " is " + limit + ", and in '" + journal + "' " + already + "; give a larger number, or " + ALL);
    }
  }
}
