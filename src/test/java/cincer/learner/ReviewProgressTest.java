package cincer.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cincer.Judge;
import cincer.Learner;
import cincer.Listener;
import cincer.Model;
import cincer.Opinions;
import cincer.TrainingSet;
import cincer.selector.NoCounterExample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;

/** How far a review is that is not yet ready to ask is told to whom it concerns. */
class ReviewProgressTest {

  /** Five networks, each with a judge: half of a part is done when its network is. */
  @Test
  void whileTheFirstQuestionIsMadeTheListenerHearsHowFarItIs() throws Exception {
    Learner told = new Learner() {
      @Override
      public Model fit(TrainingSet set) {
        return new ConstantModel(set);
      }

      @Override
      public Learner watched(DoubleConsumer progress) {
        return set -> {
          progress.accept(0.5);
          progress.accept(1);
          return fit(set);
        };
      }
    };
    Judge judge = (rows, labels, heldOut) -> new double[heldOut.length][2];
    List<Double> shares = Collections.synchronizedList(new ArrayList<>());
    Review review = Review.DEFAULT.judges(List.of(judge));
    try (Reviewing reviewing = new Reviewing(Reviews.walk(50), told, new NoCounterExample(), Policy.of(0.2, 1), review)) {
      reviewing.from(State.start(Answers.none(Reviews.walk(50).labels())), new Listener() {
        @Override
        public void preparing(double share) {
          shares.add(share);
        }

        @Override
        public void ranked(Opinions opinions) {
          shares.add(2.0);
        }
      });
    }
    assertEquals(3 * review.folds() + 1, shares.size());
    assertEquals(shares.stream().sorted().toList(), List.copyOf(shares));
    assertEquals(List.of(1.0, 2.0), shares.subList(shares.size() - 2, shares.size()));
    assertEquals(1.0 / (4 * review.folds()), shares.get(0), 1e-12);
  }

  /** A search that may take 30 more after the first 2, and 20 for the fits; it ends after 2 more, and the fits take 4. */
  @Test
  void whatTheSearchMayTakeIsCountedAndWhatItDoesNotTakeIsDone() {
    List<Double> shares = new ArrayList<>();
    List<Double> sures = new ArrayList<>();
    FitProgress watch = new FitProgress(2, 1);
    watch.begin(new Listener() {
      @Override
      public void preparing(double share, double sure) {
        shares.add(share);
        sures.add(sure);
      }
    }.and(new Listener() {}));
    watch.searched(2, 28, 5, new TrainingTime.Least(2, 1));
    watch.searched(4, 0, 2, new TrainingTime.Least(0, 2));
    watch.network(0).accept(1);
    assertEquals(4.0 / 38, sures.get(0), 1e-12, "if it ends after 2 more, and the fits of networks and judges take 2");
    assertEquals(List.of(1.0, 1.0), sures.subList(1, 3), "nothing more is searched for");
    assertEquals(List.of(0.05, 0.5, 0.625), shares, "a judge takes as long as its network");
    watch.made();
    watch.network(1).accept(1);
    assertEquals(0.5, shares.get(3), "in the next version nothing is searched for");
  }

  @Test
  void aLookAheadDoesNotSilenceWhoWaitsAndNobodyIsToldAfterAFailure() {
    List<Double> shares = new ArrayList<>();
    Listener listener = new Listener() {
      @Override
      public void preparing(double share) {
        shares.add(share);
      }
    };
    FitProgress watch = new FitProgress(2, 0);
    watch.begin(listener);
    JudgementQueue ahead = new JudgementQueue();
    watch.begin(ahead);
    watch.end(ahead);
    watch.network(0).accept(1);
    assertEquals(List.of(0.5), shares);
    watch.end(listener);
    watch.network(1).accept(1);
    assertEquals(1, shares.size());
    DoubleConsumer[] kept = new DoubleConsumer[1];
    Learner failing = new Learner() {
      @Override
      public Model fit(TrainingSet set) {
        throw new IllegalStateException("broken");
      }

      @Override
      public Learner watched(DoubleConsumer progress) {
        kept[0] = progress;
        return this;
      }
    };
    try (Reviewing reviewing = new Reviewing(Reviews.walk(50), failing, new NoCounterExample(), Policy.of(0.2, 1), Review.DEFAULT)) {
      State start = State.start(Answers.none(Reviews.walk(50).labels()));
      assertThrows(IllegalStateException.class, () -> reviewing.from(start, listener));
    }
    kept[0].accept(1);
    assertEquals(1, shares.size());
  }
}
