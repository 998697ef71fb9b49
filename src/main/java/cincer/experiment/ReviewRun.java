package cincer.experiment;

import cincer.Engine;
import cincer.InvalidInputException;
import cincer.Learner;
import cincer.Listener;
import cincer.Query;
import cincer.Selector;
import cincer.TrainingSet;
import cincer.learner.Folds;
import cincer.learner.Outcome;
import cincer.learner.Review;
import cincer.learner.SkepticalLearner;
import cincer.learner.TrainingTime;
import cincer.learner.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One strategy reviews one stream as a whole with one network. What it has come to is tested by a network that is fitted to all labels
 * whenever the review makes its order anew, and at the end; in between the last score holds. It is trained as those of the review are; where the review
 * has not found out how, as is best for the labels from which it begins, and at the end for those that it has come to.
 */
final class ReviewRun implements Listener {

  private static final double NANOS = 1e9;

  private final StreamData material;
  private final Streams.Stream stream;
  private final List<Double> seconds = new ArrayList<>(); // when each question was put
  private double times = Review.UNKNOWN; // as long as networks are trained
  private final long begun = System.nanoTime();

  private ReviewRun(StreamData material, Streams.Stream stream) {
    this.material = material;
    this.stream = stream;
  }

  /**
   * Reviews to the end.
   *
   * @return as many points as questions were asked, and one before the first
   */
  static List<Point> points(StreamData material, Streams.Stream stream, Engine.Setup setup, Selector selector, WalkPlan plan)
      throws InterruptedException {
    return new ReviewRun(material, stream).review(setup, selector, plan);
  }

  /** @throws InvalidInputException if a model depends on the fits before it */
  static void requireIndependentFits(Engine.Setup setup) {
    if (setup.learner().independent() != setup.learner()) {
      throw new InvalidInputException("-W has the option -reference-training, with which a model depends on all fits before it: a review "
          + "fits several at once; leave it out, or take -order FILE");
    }
  }

  private List<Point> review(Engine.Setup setup, Selector selector, WalkPlan plan) throws InterruptedException {
    double[] weights = new double[material.truth().length];
    Arrays.fill(weights, 1);
    Walk walk = stream.review(material.features(), weights, material.classes());
    Oracle oracle = new Oracle(material.truth(), plan.decide());
    Outcome outcome = new SkepticalLearner(walk, setup.learner(), selector, plan.policy().withSeed(stream.repeat()),
        plan.reviewers().of(material.pool(), setup, oracle)).run(oracle, this);
    seconds.add(now());
    return points(walk, outcome, setup.learner());
  }

  private Learner tested(Learner learner, TrainingSet set, Walk walk) throws InterruptedException {
    return learner.trained(times != Review.UNKNOWN ? times
        : TrainingTime.best(learner, set, Folds.deal(walk.labels(), walk.classes(), Review.DEFAULT.folds(), stream.repeat())));
  }

  @Override
  public void asked(Query query, int[] labels, String model) {
    seconds.add(now());
  }

  @Override
  public void trained(double found) {
    times = found;
  }

  private double now() {
    return (System.nanoTime() - begun) / NANOS;
  }

  private List<Point> points(Walk walk, Outcome outcome, Learner learner) throws InterruptedException {
    int wrong = stream.mistakes(material.truth(), stream.arrivals().length);
    List<Point> points = new ArrayList<>();
    TrainingSet tested = null;
    Score score = null;
    Learner trained = null;
    Tally tally = Tally.NONE;
    for (int t = 0; t <= outcome.turns().size(); t++) {
      boolean isLast = t == outcome.turns().size();
      if (isLast || t % walk.every() == 0) {
        TrainingSet set = isLast ? walk.trainingSet(outcome) : walk.trainingSet(outcome.turns().get(t));
        boolean anew = t == 0 || isLast && times == Review.UNKNOWN;
        trained = anew ? tested(learner, set, walk) : trained;
        score = !anew && same(set, tested) ? score : Score.of(trained.fit(set), material.testX(), material.testY());
        tested = set;
      }
      points.add(Point.after(t, wrong, tally, score, seconds.get(t)));
      tally = isLast ? tally : tally.plus(outcome.turns().get(t));
    }
    return points;
  }

  /** What was confirmed changes no label: the same network would be fitted again. */
  private static boolean same(TrainingSet set, TrainingSet other) {
    return Arrays.equals(set.rows(), other.rows()) && Arrays.equals(set.labels(), other.labels());
  }
}
