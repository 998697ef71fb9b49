package cincer.experiment;

import cincer.Engine;
import cincer.InvalidInputException;
import cincer.Selector;
import cincer.experiment.Curves.Walked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * All walks of an experiment: every strategy over every stream with every network.
 *
 * @param material   what they work on
 * @param strategies names of strategies, and who chooses counter-examples
 * @param plan       how labels are gone through
 * @param networks   number of initial networks
 */
record Walks(StreamData material, Map<String, Selector> strategies, WalkPlan plan, int networks) {

  /** Whether a walk that was kept is one of an asked-for repeat, and has come to its end. */
  boolean isWhole(Walked walk) {
    return walk.repeat() < networks * streams() && plan.isWhole(walk, stream(walk.repeat()));
  }

  /**
   * What no walk could be made of is refused before anything is kept.
   *
   * @throws InvalidInputException if nothing arrives in a stream, and it is not reviewed, or if the network or a judge cannot review the pool
   */
  void check() throws Exception {
    if (plan.isReview()) {
      Engine.Setup setup = material.setUp(1);
      ReviewRun.requireIndependentFits(setup);
      plan.reviewers().of(material.pool(), setup, new Oracle(material.truth(), plan.decide()));
    }
    for (Streams.Stream stream : material.streams()) {
      if (!plan.isReview() && stream.arrivals().length == 0) {
        throw new InvalidInputException("nothing arrives in repeat " + stream.repeat() + " of the streams; give rows of the phase stream, or "
            + "review the bootstrap set with -order SUSPICIOUS");
      }
    }
  }

  private List<Integer> repeats() {
    return IntStream.range(0, networks * streams()).boxed().toList();
  }

  private Streams.Stream stream(int repeat) {
    return material.streams().get(repeat % streams());
  }

  private int streams() {
    return material.streams().size();
  }

  /**
   * Walks, on several threads; a walk is the same on any number of them.
   *
   * @param done    walks that need not be repeated
   * @param arrived is told of each new walk as it ends, by one thread
   * @return the curves in the order of strategies and repeats
   */
  Curves run(List<Walked> done, int threads, Consumer<Walked> arrived) throws InterruptedException {
    Map<List<Object>, Walked> walks = new LinkedHashMap<>();
    done.forEach(walk -> walks.put(List.of(walk.strategy(), walk.repeat()), walk));
    List<Callable<Walked>> tasks = new ArrayList<>();
    repeats().forEach(repeat -> strategies.forEach((name, selector) -> {
      if (!walks.containsKey(List.of(name, repeat))) {
        tasks.add(() -> walk(name, selector, repeat));
      }
    }));
    Tasks.run(tasks, threads, walk -> {
      walks.put(List.of(walk.strategy(), walk.repeat()), walk);
      arrived.accept(walk);
    });
    Curves curves = new Curves(streams(), plan.isReview());
    strategies.keySet().forEach(name -> repeats().forEach(repeat -> curves.add(walks.get(List.of(name, repeat)))));
    return curves;
  }

  /** How many walks are not done yet. */
  int left(List<Walked> done) {
    long known = done.stream().filter(walk -> strategies.containsKey(walk.strategy())).count();
    return (int) (strategies.size() * networks * streams() - known);
  }

  private Walked walk(String name, Selector selector, int repeat) throws Exception {
    Engine.Setup setup = material.setUp(1 + repeat / streams());
    return new Walked(name, repeat, plan.isReview() ? ReviewRun.points(material, stream(repeat), setup, selector, plan)
        : CleaningRun.points(material, stream(repeat), setup.learner(), selector, plan));
  }
}
