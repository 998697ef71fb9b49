package cincer.journal;

import cincer.InvalidInputException;
import cincer.data.Plain;
import cincer.learner.Bootstrap;
import cincer.learner.Walk;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * Which rows a session knew at the start, and in which order the others came, by the options in its journal.
 *
 * @param bootstrap how many were known
 * @param source    which ones
 * @param order     of the others
 * @param seed      of what was drawn
 * @param unlabelled whether rows without a label arrived, too
 */
public record Layout(String bootstrap, Bootstrap.Source source, Bootstrap.Order order, int seed, boolean unlabelled) {

  /**
   * Reads it.
   *
   * @param options by name
   * @param journal that has them, for messages
   * @throws InvalidInputException if they are broken
   */
  static Layout of(Map<String, String> options, String journal) {
    String source = options.getOrDefault("bootstrap-from", "");
    String order = options.getOrDefault("order", "");
    if (Arrays.stream(Bootstrap.Source.values()).noneMatch(s -> s.name().equalsIgnoreCase(source))
        || Arrays.stream(Bootstrap.Order.values()).noneMatch(o -> o.name().equalsIgnoreCase(order))) {
      throw new InvalidInputException("the options in the first line of the journal '" + journal + "' are broken (bootstrap-from '"
          + Plain.text(source.toUpperCase(Locale.ROOT)) + "', order '" + Plain.text(order.toUpperCase(Locale.ROOT)) + "'); restore the file as it was written");
    }
    return new Layout(options.getOrDefault("bootstrap", ""), Bootstrap.Source.valueOf(source.toUpperCase(Locale.ROOT)),
        Bootstrap.Order.valueOf(order.toUpperCase(Locale.ROOT)), number(options, "S", journal),
        options.getOrDefault("unlabelled", "").equalsIgnoreCase("ASK"));
  }

  /** @throws InvalidInputException if the option is no number */
  static int number(Map<String, String> options, String name, String journal) {
    String text = options.getOrDefault(name, "");
    if (!text.matches("-?\\d{1,9}|-?1\\d{9}|-?2[01]\\d{8}")) {
      throw new InvalidInputException("the options in the first line of the journal '" + journal + "' are broken (" + name + " is '"
          + Plain.text(text) + "'); restore the file as it was written");
    }
    return Integer.parseInt(text);
  }

  /**
   * The walk of that session.
   *
   * @param features n x d; may be n x 0 where nothing is fitted
   * @param labels   n observed labels, -1 where missing
   */
  public Walk walk(float[][] features, int[] labels, double[] weights, int classes) {
    int labelled = (int) Arrays.stream(labels).filter(y -> y >= 0).count();
    int known = order == Bootstrap.Order.SUSPICIOUS ? 0 : Bootstrap.size(bootstrap, labelled, unlabelled ? labels.length - labelled : 0);
    return Bootstrap.walk(features, labels, weights, classes, known, source, order, seed, unlabelled);
  }
}
