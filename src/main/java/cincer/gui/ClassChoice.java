package cincer.gui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A class that an example can be given.
 *
 * @param label       the class, from 0
 * @param name        its whole name in one line
 * @param key         that chooses it, as it is shown; empty for none
 * @param probability P(y|x) by the model; NaN where no model is at hand
 * @param current     whether the example is labelled so now
 * @param unlabelled  whether the example has no label
 */
record ClassChoice(int label, String name, String key, double probability, boolean current, boolean unlabelled) {

  /** More classes than this are a list that can be filtered. */
  static final int MOST_BUTTONS = 9;

  /** What choosing it does. */
  String action() {
    return (current ? "Keep " : unlabelled ? "It is " : "Relabel to ") + name;
  }

  /**
   * All classes: in the data's order where each gets a button, else the most probable first.
   *
   * @param current that the example has now; {@link PairModel#NONE} for none
   * @param beliefs P(y|x); null where no model is at hand
   */
  static List<ClassChoice> all(Sentences names, ClassKeys keys, int current, double[] beliefs) {
    List<ClassChoice> choices = IntStream.range(0, keys.size()).mapToObj(y -> new ClassChoice(y, names.whole(y), keys.text(y),
        beliefs == null ? Double.NaN : beliefs[y], y == current, current == PairModel.NONE)).toList();
    return choices.size() <= MOST_BUTTONS || beliefs == null ? choices
        : choices.stream().sorted(Comparator.comparingDouble(ClassChoice::probability).reversed()).toList();
  }

  /** Those whose name contains a text, whatever the case. */
  static List<ClassChoice> matching(List<ClassChoice> choices, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return choices.stream().filter(choice -> choice.name().toLowerCase(Locale.ROOT).contains(wanted)).toList();
  }
}
