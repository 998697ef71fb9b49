package cincer.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cincer.Annotator;
import cincer.Answer;
import cincer.Chain;
import cincer.Learner;
import cincer.Listener;
import cincer.Model;
import cincer.Query;
import cincer.Suspicion;
import cincer.TrainingSet;
import cincer.selector.LeastConfident;
import cincer.suspicion.Margin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weka.core.Instances;

class SpeculationTest {

  private static final String WORKER = "cincer-speculation";
  private static final State START = State.start(new int[3]);

  @Test
  void whatComesNextInAChainDependsOnWhatWasReviewed() {
    Walk walk = new Walk(new float[5][1], new int[5], new double[] {1, 1, 1, 1, 1}, 2, new int[] {0, 1}, new int[] {2, 3, 4});
    Policy policy = Policy.of(0.2, 1).chain(2);
    Arriving arriving = new Arriving(walk, set -> new ConstantModel(0.9f, 0.1f), new LeastConfident(), policy, new RefitSchedule(policy.refit(), walk), Review.DEFAULT);
    Answers none = Answers.none(walk.labels());
    Query query = new Query(1, 0, 3, new Suspicion(2, new float[1], 0, 1, 0.8, new double[] {0.1, 0.9}), List.of());
    State alone = State.start(none).answered(none.hear(query, Answer.Labels.of(0))).accept();
    State both = State.start(none).answered(none.hear(query, new Answer.Labels(0, 1, 0))).accept();
    assertEquals(arriving.key(alone), arriving.key(both));
    for (int links = 0; links <= 2; links++) {
      Chain chain = new Chain(List.of(0), 1, links);
      assertEquals(links == 2, arriving.key(alone.chain(chain)).equals(arriving.key(both.chain(chain))), links + " links");
      assertEquals(arriving.key(alone.chain(chain)), arriving.key(State.start(none).answered(none.hear(query, Answer.Labels.of(0))).accept().chain(chain)));
    }
  }

  /** Expects label 0 of everything, and counts on which threads it was fitted. */
  private static final class CountedCalls implements Learner {
    private final List<String> threads = Collections.synchronizedList(new ArrayList<>());

    long onTheAskingThread() {
      return threads.stream().filter(name -> !name.equals(WORKER)).count();
    }

    @Override
    public Model fit(TrainingSet training) {
      threads.add(Thread.currentThread().getName());
      return new ConstantModel(0.9f, 0.1f);
    }
  }

  /** Thinks until everything has been looked for that can be looked for ahead. */
  private static final class SlowAnnotator implements Annotator {
    private final List<Answer> said = new ArrayList<>();
    private final boolean corrects;
    private final boolean confirms;

    /** @param confirms whether it says that the counter-example is labelled right, too */
    SlowAnnotator(boolean corrects, boolean confirms) {
      this.corrects = corrects;
      this.confirms = confirms;
    }

    @Override
    public void begin(Instances data) {}

    @Override
    public boolean isPerson() {
      return true;
    }

    @Override
    public Answer answer(Query query, int[] labels) throws InterruptedException {
      while (Thread.getAllStackTraces().keySet().stream()
          .noneMatch(thread -> thread.getName().equals(WORKER) && thread.getState() == Thread.State.WAITING)) {
        Thread.sleep(1);
      }
      int label = query.suspicion().label();
      int shown = query.counterExample().orElseThrow().row();
      said.add(confirms ? new Answer.Labels(corrects ? 1 - label : label, shown, labels[shown]) : Answer.Labels.of(corrects ? 1 - label : label));
      return said.get(said.size() - 1);
    }
  }

  /** Every third arrival is labelled 1, and doubted. */
  private static Walk walk() {
    int[] labels = IntStream.range(0, 40).map(row -> row < 10 ? 0 : row % 3 == 1 ? 1 : 0).toArray();
    double[] weights = new double[labels.length];
    Arrays.fill(weights, 1);
    return new Walk(new float[labels.length][1], labels, weights, 2, IntStream.range(0, 10).toArray(), IntStream.range(10, 40).toArray());
  }

  @Test
  void afterAnAnswerThatWasForeseenNothingIsFittedOnTheAskingThreadHoweverLongSomebodyThinks() throws Exception {
    for (int which = 0; which < 8; which++) {
      boolean overlap = (which & 1) > 0;
      CountedCalls learner = new CountedCalls();
      SlowAnnotator person = new SlowAnnotator((which & 2) > 0, (which & 4) > 0);
      new SkepticalLearner(walk(), learner, new LeastConfident(), new Policy(new Margin(), 0.2, 1, overlap, 1)).run(person, Listener.NONE);
      assertEquals(10, person.said.size());
      assertEquals(1, learner.onTheAskingThread(), "to the first question, with overlap " + overlap + ", said " + person.said.get(0));
    }
  }

  @Test
  void whatGoesWrongOnTheOtherThreadIsToldAsItself() throws Exception {
    for (Throwable problem : List.of(new OutOfMemoryError("heap"), new IllegalArgumentException("n"), new InterruptedException())) {
      try (Speculation speculation = new Speculation((state, listener) -> {
        if (problem instanceof InterruptedException e) {
          throw e;
        } else if (problem instanceof Error e) {
          throw e;
        }
        throw (RuntimeException) problem;
      }, state -> state)) {
        speculation.begin(List.of(START));
        assertSame(problem, assertThrows(Throwable.class, () -> speculation.from(START, Listener.NONE)));
      }
    }
  }

  @Test
  void theListenerIsToldOnTheAskingThreadAndNotAnyMoreAfterAnInterrupt() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    Thread asking = Thread.currentThread();
    List<Thread> told = Collections.synchronizedList(new ArrayList<>());
    Suspicion suspicion = Suspicion.of(0, new float[0], 0, new double[] {0.5, 0.5});
    Listener listener = new Listener() {
      @Override
      public void judged(int position, int arrivals, Suspicion s) {
        told.add(Thread.currentThread());
        asking.interrupt(); // while more is to come
      }
    };
    try (Speculation speculation = new Speculation((state, judged) -> {
      judged.judged(0, 2, suspicion);
      try {
        interrupted.await();
      } catch (InterruptedException e) {
        // a fit that does not stop at once
      }
      judged.judged(1, 2, suspicion);
      over.countDown();
      return Segment.to(state);
    }, state -> state)) {
      speculation.begin(List.of(START));
      assertThrows(InterruptedException.class, () -> speculation.from(START, listener));
    }
    interrupted.countDown();
    over.await();
    assertEquals(List.of(asking), told);
  }
}
