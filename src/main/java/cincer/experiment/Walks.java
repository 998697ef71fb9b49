package cincer.experiment;

import cincer.Selector;
import cincer.experiment.Curves.Walked;
import cincer.learner.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * All walks of an experiment: every strategy over every stream with every network.
 *
 * @param material   what they work on
 * @param strategies names of strategies, and who chooses counter-examples
 * @param policy     when the annotator is asked; each stream brings its own seed
 * @param networks   number of initial networks
 */
record Walks(Material material, Map<String, Selector> strategies, Policy policy, int networks) {

  /** How many examples arrive in each repeat, by its number. */
  Map<Integer, Integer> arrivals() {
    Map<Integer, Integer> arrivals = new LinkedHashMap<>();
    for (int repeat = 0; repeat < networks * streams(); repeat++) {
      arrivals.put(repeat, material.streams().get(repeat % streams()).arrivals().length);
    }
    return arrivals;
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
    arrivals().keySet().forEach(repeat -> strategies.forEach((name, selector) -> {
      if (!walks.containsKey(List.of(name, repeat))) {
        tasks.add(() -> walk(name, selector, repeat));
      }
    }));
    Tasks.run(tasks, threads, walk -> {
      walks.put(List.of(walk.strategy(), walk.repeat()), walk);
      arrived.accept(walk);
    });
    Curves curves = new Curves(streams());
    strategies.keySet().forEach(name -> arrivals().keySet().forEach(repeat -> curves.add(walks.get(List.of(name, repeat)))));
    return curves;
  }

  /** How many walks are not done yet. */
  int left(List<Walked> done) {
    long known = done.stream().filter(walk -> strategies.containsKey(walk.strategy())).count();
    return (int) (strategies.size() * networks * streams() - known);
  }

  private Walked walk(String name, Selector selector, int repeat) throws Exception {
    return new Walked(name, repeat, CleaningRun.points(material, material.streams().get(repeat % streams()),
        material.setUp(1 + repeat / streams()).learner(), selector, policy));
  }
}
