package cincer.experiment;

import cincer.InvalidInputException;
import cincer.Selector;
import cincer.annotator.ReferenceAnnotator.Decide;
import cincer.cleaning.Reviewers;
import cincer.learner.Policy;
import cincer.suspicion.Margin;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A way of asking: who chooses counter-examples, and how labels are gone through.
 *
 * @param name     as it was written
 * @param selector chooses counter-examples
 * @param plan     how labels are gone through
 */
record Way(String name, Selector selector, WalkPlan plan) {

  private static final double TAU = 0.2;

  /** A part after the selector: a name and a value. */
  private record Part(String name, String value) {}

  /**
   * Reads some.
   *
   * @param list  separated by commas; each a selector with its options, and after bars what differs from the defaults: "TopFisher/tau 0/rounds 2"
   * @param looks how many labels a review decides on
   */
  static List<Way> list(String list, int looks) {
    List<Way> ways = Stream.of(list.split(",")).map(String::trim).filter(text -> !text.isEmpty()).map(text -> of(text, looks)).toList();
    if (ways.isEmpty()) {
      throw new InvalidInputException("-ways is empty; give one way of asking or several, for example TopFisher,NoCounterExample/tau 0");
    }
    return ways;
  }

  private static Way of(String text, int looks) {
    List<String> parts = Stream.of(text.split("/")).map(String::trim).toList();
    Policy policy = new Policy(new Margin(), TAU, 1, false, 0);
    WalkPlan.Order order = WalkPlan.Order.FILE;
    Decide decide = Decide.BOTH;
    for (String part : parts.subList(1, parts.size())) {
      String[] words = part.split("\\s+");
      Part one = new Part(words[0].toLowerCase(Locale.ROOT), words.length == 2 ? words[1] : "");
      try {
        switch (one.name) {
          case "tau" -> policy = new Policy(policy.score(), Double.parseDouble(one.value), policy.rounds(), false, 0, policy.refit(), policy.chain());
          case "rounds" -> policy = new Policy(policy.score(), policy.tau(), Integer.parseInt(one.value), false, 0, policy.refit(), policy.chain());
          case "chain" -> policy = policy.chain(Integer.parseInt(one.value));
          case "order" -> order = WalkPlan.Order.valueOf(one.value.toUpperCase(Locale.ROOT));
          case "decide" -> decide = Decide.valueOf(one.value.toUpperCase(Locale.ROOT));
          default -> throw new IllegalArgumentException(one.name);
        }
      } catch (IllegalArgumentException e) {
        throw new InvalidInputException("'" + part + "' in -ways is not possible; after a selector and a bar stand tau, rounds, chain, order or decide with its "
            + "value, for example TopFisher/tau 0.1/chain 5", e);
      }
    }
    Reviewers reviewers = order == WalkPlan.Order.FILE ? Reviewers.DEFAULT : new Reviewers(Reviewers.DEFAULT.judges(), Reviewers.ALL, String.valueOf(looks));
    return new Way(text, Experiments.selectors(parts.get(0)).values().iterator().next(), new WalkPlan(order, policy, reviewers, decide));
  }
}
