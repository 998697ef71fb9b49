package cincer.learner;

import cincer.DivergedException;
import cincer.Learner;
import cincer.Listener;
import cincer.TrainingSet;
import cincer.network.Hyperparameters;
import cincer.selector.Pool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * How long the networks of a review are trained where that is left to them: twice as long as is proposed, and again twice, as long as the loss of
 * labels that they have not seen ({@link HeldOutLoss}) falls enough to be worth it; else half as long, as long as it does not rise. Up to
 * {@link Hyperparameters#SMALL} rows the training of few rows, on features as they are, is tried as well, and taken where that loss is as much
 * smaller: rare words, for example, should not be standardised. It is found out once, by the labels from which the review begins, and kept in the
 * journal: a session that is gone on with trains as long as it did. (Measured: docs/speed.md.)
 */
public final class TrainingTime {

  private static final double LONGEST = 8;
  private static final double SHORTEST = 0.25;
  /** Training twice as long, or otherwise than large sets, has to lower the loss by this share. */
  private static final double WORTH = 0.01;
  /** Examples, counted once an epoch, of the longest training that is tried but for what is proposed: the next order of the rows must not take minutes. */
  private static final double MOST_EXAMPLES = 2_000_000;
  /** As many parts are held out as it takes to have so many labels, of which one loss can be told from another, or all. */
  private static final int HELD_OUT = 2000;
  /** The way few examples are trained on where nobody finds out: as {@link Learner#trained} takes it. */
  private static final double AS_FEW = 0;
  /** Its epochs are so many times those that are proposed for up to 2,500 examples. */
  private static final double TIME_AS_FEW = 5;
  private static final double LONGEST_AS_FEW = 20;

  /** Hears how far a search is. */
  @FunctionalInterface
  interface Watch {

    /**
     * All times are in one unit.
     *
     * @param done of the search
     * @param left of the search, at most
     * @param fits of the networks of the review that come then, at most
     * @param sure what is left if the search ends as early as it may
     */
    void searched(double done, double left, double fits, Least sure);
  }

  /**
   * What is left where no other trial follows.
   *
   * @param left of the search
   * @param fits of the networks of the review that come then
   */
  record Least(double left, double fits) {}

  private final Learner learner;
  private final Supplier<TrainingSet> start;
  private final Folds folds;
  private final Watch progress;
  private final ReentrantLock searching = new ReentrantLock();
  private final Map<Double, Double> losses = new HashMap<>(); // by how many times as long
  private Learner found;
  private double times;
  private boolean told; // or known from the start
  private TrainingSet set;
  private int parts;
  private double done; // time of the trials that are done, in that of one network that is trained as long as is proposed

  /**
   * Nothing is done yet.
   *
   * @param known    what was found out before; {@link Review#UNKNOWN} if nothing was
   * @param start    all labelled rows as they are before anybody reviewed them
   * @param progress told how far the search is
   */
  TrainingTime(Learner learner, double known, Supplier<TrainingSet> start, Folds folds, Watch progress) {
    this.learner = learner;
    this.times = known;
    this.told = known != Review.UNKNOWN;
    this.start = start;
    this.folds = folds;
    this.progress = progress;
  }

  /**
   * Who learns in a review that begins with these labels.
   *
   * @param labelled whose rows lie in the folds
   * @throws InterruptedException if the thread was interrupted
   */
  public static Learner of(Learner learner, TrainingSet labelled, Folds folds) throws InterruptedException {
    return Review.DEFAULT.tunes(learner, labelled.size()) ? unwatched(learner, labelled, folds).found() : learner;
  }

  /**
   * How to train on labels that are as they are to be, however few there are: what somebody wants in the end, while a review of few rows is no better
   * for it (docs/speed.md). The loss of held-out labels says how, as for a review of many rows.
   *
   * @param labelled whose rows lie in the folds
   * @return how many times as long as is proposed, as {@link Learner#trained} takes it; 0 for the way few are trained on, and where nothing is left to find out
   * @throws InterruptedException if the thread was interrupted
   */
  public static double best(Learner learner, TrainingSet labelled, Folds folds) throws InterruptedException {
    if (learner.trained(1) == learner) {
      return AS_FEW;
    }
    TrainingTime time = unwatched(learner, labelled, folds);
    time.found();
    return time.times;
  }

  private static TrainingTime unwatched(Learner learner, TrainingSet labelled, Folds folds) {
    return new TrainingTime(learner, Review.UNKNOWN, () -> labelled, folds, (done, left, fits, sure) -> {});
  }

  /** The learner that trains as long as it pays; the first call finds out, others wait for it. */
  Learner found() throws InterruptedException {
    searching.lockInterruptibly();
    try {
      if (found == null) {
        times = times == Review.UNKNOWN ? search() : times;
        found = learner.trained(times);
        set = null;
      }
      return found;
    } finally {
      searching.unlock();
    }
  }

  /** Says once what was found out, if it was. */
  void tell(Listener listener) {
    boolean first;
    double out;
    searching.lock();
    try {
      first = found != null && !told;
      out = times;
      told |= first;
    } finally {
      searching.unlock();
    }
    if (first) {
      listener.trained(out);
    }
  }

  private double search() throws InterruptedException {
    set = start.get();
    parts = (int) Math.min(folds.count(), Math.ceil((double) HELD_OUT * folds.count() / set.size()));
    double best = set.size() < Review.TUNED_FROM ? asFew() : asMany();
    if (losses.containsKey(AS_FEW) && losses.get(AS_FEW) < losses.get(best) * (1 - WORTH)) {
      best = AS_FEW;
    }
    double then = time(folds.count(), best);
    progress.searched(done, 0, then, new Least(0, then));
    return best;
  }

  /** So few need at least as many epochs as where nobody finds out. */
  private double asFew() throws InterruptedException {
    fit(following(2 * TIME_AS_FEW, LONGEST_AS_FEW), LONGEST_AS_FEW, AS_FEW, TIME_AS_FEW, 2 * TIME_AS_FEW);
    return doubled(TIME_AS_FEW, LONGEST_AS_FEW);
  }

  private double asMany() throws InterruptedException {
    int examples = set.size() - set.size() / folds.count();
    double most = Math.min(LONGEST, MOST_EXAMPLES / examples / learner.proposedEpochs(examples));
    double longest = most < 2 ? 1 : Math.scalb(1.0, Math.getExponent(most));
    double other = most < 2 ? 0.5 : 2;
    double left = following(other, longest);
    if (set.size() > Hyperparameters.SMALL) {
      fit(left, longest, 1, other);
    } else {
      fit(left, longest, AS_FEW, 1, other);
    }
    double best = doubled(1, longest);
    if (best == 1) {
      while (best / 2 >= SHORTEST && loss(best / 2, 1) <= loss(best, 1)) {
        best /= 2;
      }
    }
    return best;
  }

  private double doubled(double times, double longest) throws InterruptedException {
    double best = times;
    while (2 * best <= longest && loss(2 * best, longest) < loss(best, longest) * (1 - WORTH)) {
      best *= 2;
    }
    return best;
  }

  private double loss(double times, double longest) throws InterruptedException {
    if (!losses.containsKey(times)) {
      fit(following(times, longest), longest, times);
    }
    return losses.get(times);
  }

  /** How long it takes to train so many networks for each of some times side by side, if no time is lost. */
  private static double time(int networks, double... times) {
    double[] each = Arrays.stream(times).map(TrainingTime::cost).toArray();
    return Math.max(Arrays.stream(each).max().orElse(0), networks * Arrays.stream(each).sum() / Pool.SIZE);
  }

  /** The shortest training that may be chosen once these trials are done, if none follows. */
  private static double shortest(double... trials) {
    double last = trials[trials.length - 1];
    return trials.length > 1 ? Math.min(1, last) : last > 1 ? last / 2 : last;
  }

  private static double cost(double times) {
    return times == AS_FEW ? TIME_AS_FEW : times;
  }

  /** How long the trials take that may follow those for some times, at most. */
  private double following(double last, double longest) {
    double time = 0;
    for (double next = 2 * last; last > 1 && next <= longest; next *= 2) {
      time += time(parts, next);
    }
    for (double next = last < 1 ? last / 2 : 0.5; longest == 1 && next >= SHORTEST; next /= 2) {
      time += time(parts, next);
    }
    return time;
  }

  /**
   * Trains for each of some times without each part; all networks side by side.
   *
   * @param left    how long the trials take that may follow, at most
   * @param longest time that may be found
   */
  private void fit(double left, double longest, double... times) throws InterruptedException {
    double[] shares = new double[times.length * parts];
    double takes = time(parts, times);
    double sum = Arrays.stream(times).map(TrainingTime::cost).sum();
    double fits = time(folds.count(), longest);
    double soonest = time(folds.count(), shortest(times));
    List<Callable<HeldOutLoss>> tasks = new ArrayList<>();
    for (double longer : times) {
      for (int part = 0; part < parts; part++) {
        int fold = part;
        int task = tasks.size();
        tasks.add(() -> without(fold, learner.trained(longer).watched(share -> {
          synchronized (shares) { // shares are told in their order
            shares[task] = share * cost(longer) / sum / parts;
            double now = takes * Math.min(1, Arrays.stream(shares).sum());
            progress.searched(done + now, takes - now + left, fits, new Least(takes - now, soonest));
          }
        })));
      }
    }
    List<HeldOutLoss> all = Pool.all(tasks);
    done += takes;
    for (int t = 0; t < times.length; t++) {
      losses.put(times[t], all.subList(t * parts, (t + 1) * parts).stream().reduce(HeldOutLoss::and).orElseThrow().mean());
    }
  }

  private HeldOutLoss without(int fold, Learner trained) throws InterruptedException {
    try {
      return HeldOutLoss.of(trained.fit(set.subset(folds.positions(set.rows(), fold, false))), set.subset(folds.positions(set.rows(), fold, true)));
    } catch (DivergedException e) {
      return HeldOutLoss.INFINITE; // told by the fits that follow, if it is so there, too
    }
  }

}
