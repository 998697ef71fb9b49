package cincer.experiment;

import cincer.Learner;
import cincer.Listener;
import cincer.Model;
import cincer.Selector;
import cincer.learner.Outcome;
import cincer.learner.Outcome.Turn;
import cincer.learner.SkepticalLearner;
import cincer.learner.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** One strategy cleans one stream with one network; every model on the way is tested. */
final class CleaningRun implements Listener {

  private static final double NANOS = 1e9;

  private final StreamData material;
  private final Streams.Stream stream;
  private final List<Score> scores = new ArrayList<>();
  private final List<Double> seconds = new ArrayList<>();
  private final long begun = System.nanoTime();
  private long testing;
  private Model tested;

  private CleaningRun(StreamData material, Streams.Stream stream) {
    this.material = material;
    this.stream = stream;
  }

  /**
   * Walks to the end.
   *
   * @return as many points as examples arrive, and one before the first
   */
  static List<Point> points(StreamData material, Streams.Stream stream, Learner learner, Selector selector, WalkPlan plan)
      throws InterruptedException {
    return new CleaningRun(material, stream).walk(learner, selector, plan);
  }

  private List<Point> walk(Learner learner, Selector selector, WalkPlan plan) throws InterruptedException {
    double[] weights = new double[material.truth().length];
    Arrays.fill(weights, 1);
    Walk walk = stream.walk(material.features(), weights, material.classes());
    Outcome outcome = new SkepticalLearner(walk, learner, selector, plan.policy().withSeed(stream.repeat()))
        .run(new Oracle(material.truth(), plan.decide()), this);
    fitted(outcome.arrived(), learner.fit(walk.trainingSet(outcome)));
    return points(outcome);
  }

  @Override
  public void fitted(int position, Model model) {
    long before = System.nanoTime();
    seconds.add((before - begun - testing) / NANOS);
    scores.add(model == tested ? scores.get(scores.size() - 1) : Score.of(model, material.testX(), material.testY()));
    tested = model;
    testing += System.nanoTime() - before;
  }

  private List<Point> points(Outcome outcome) {
    List<Point> points = new ArrayList<>();
    Iterator<Turn> turns = outcome.turns().iterator();
    Turn next = turns.hasNext() ? turns.next() : null;
    Tally tally = Tally.NONE;
    int wrong = stream.mistakes(material.truth(), 0);
    for (int t = 0; t <= outcome.arrived(); t++) {
      for (; next != null && next.query().position() < t; next = turns.hasNext() ? turns.next() : null) {
        tally = tally.plus(next);
      }
      wrong += t > 0 && stream.isMistake(material.truth(), t - 1) ? 1 : 0;
      points.add(Point.after(t, wrong, tally, scores.get(t), seconds.get(t)));
    }
    return points;
  }
}
