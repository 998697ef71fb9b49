package cincer.gui;

import java.time.Duration;
import java.time.Instant;

/**
 * How far the model is with what it learns before the first question of a review.
 *
 * @param since when the first part was done
 * @param first share that was done then
 * @param share that is done now, in [0, 1]
 * @param sure  share of what is left that comes in any case: not all does where the search for how long to train ends early
 * @param now   when that was
 */
record Preparation(Instant since, double first, double share, double sure, Instant now) {

  /** Before this, and before this much was done, nobody can say how long it takes. */
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final double LITTLE = 0.03;

  /** @param before how far it was when it was told last; null if that is not known */
  static Preparation after(Preparation before, double share, double sure, Instant now) {
    return before == null ? new Preparation(now, share, share, sure, now)
        : new Preparation(before.since, before.first, Math.max(before.share, share), sure, now);
  }

  int percent() {
    return (int) (100 * share);
  }

  /** @param what is learned from: "200 labels" */
  String of(String what) {
    return share < 1 ? "Learning from " + what + ": " + text() : "Learned from " + what + "; looking for a counter-example";
  }

  /** "35%, up to 12 s left"; "35%, 12 s to 2 min 3 s left" where that is not known better. */
  private String text() {
    Duration spent = Duration.between(since, now);
    double done = share - first;
    if (spent.compareTo(SOON) < 0 || done < LITTLE) {
      return percent() + "%";
    }
    long seconds = Math.max(1, Math.round(spent.toMillis() * (1 - share) / done / 1000));
    String most = ProgressText.time(Duration.ofSeconds(seconds));
    String least = ProgressText.time(Duration.ofSeconds(Math.max(1, Math.round(seconds * sure))));
    return percent() + "%, " + (least.equals(most) ? "up to " : least + " to ") + most + " left";
  }
}
