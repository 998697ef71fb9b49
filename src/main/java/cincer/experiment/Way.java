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
    WalkPlan.AskingOrder order = WalkPlan.AskingOrder.FILE;
    Decide decide = Decide.BOTH;
    Reviewers.Pairs pairs = Reviewers.Pairs.OFF;
    for (String part : parts.subList(1, parts.size())) {
      String[] words = part.split("\\s+");
      String value = words.length == 2 ? words[1] : "";
      try {
        switch (words[0].toLowerCase(Locale.ROOT)) {
          case "tau" -> policy = new Policy(policy.score(), Double.parseDouble(value), policy.rounds(), false, 0, policy.refit(), policy.chain());
          case "rounds" -> policy = new Policy(policy.score(), policy.tau(), Integer.parseInt(value), false, 0, policy.refit(), policy.chain());
          case "chain" -> policy = policy.chain(Integer.parseInt(value));
          case "order" -> order = WalkPlan.AskingOrder.valueOf(value.toUpperCase(Locale.ROOT));
          case "decide" -> decide = Decide.valueOf(value.toUpperCase(Locale.ROOT));
          case "pairs" -> pairs = Reviewers.Pairs.valueOf(value.toUpperCase(Locale.ROOT));
          default -> throw new IllegalArgumentException(words[0]);
        }
      } catch (IllegalArgumentException e) {
        throw new InvalidInputException("'" + part + "' in -ways is not possible; after a selector and a bar stand tau, rounds, chain, order, decide or pairs with its "
            + "value, for example TopFisher/tau 0.1/chain 5", e);
      }
    }
    Reviewers reviewers = order == WalkPlan.AskingOrder.FILE ? Reviewers.DEFAULT
        : new Reviewers(Reviewers.DEFAULT.judges(), Reviewers.ALL, String.valueOf(looks), Reviewers.NONE, pairs);
    return new Way(text, Experiments.selectors(parts.get(0)).values().iterator().next(), new WalkPlan(order, policy, reviewers, decide));
  }
}
