package cincer.explanation;

import java.util.HashMap;
import java.util.Map;
import weka.core.Attribute;
import weka.core.Instances;

/** Where the values of attributes lie in the classes of one data set, of many attributes and pairs of classes: nothing is counted twice. For one thread. */
public final class Spreads {

  private final Instances data;
  private final int[] labels;
  private final Map<Integer, int[]> drawn = new HashMap<>(); // rows by class
  private final Map<ComparedClasses, Spread> counted = new HashMap<>();

  private record ComparedClasses(int attribute, int expected, int given) {}

  /** @param labels of all rows, -1 where missing; not modified */
  public Spreads(Instances data, int[] labels) {
    this.data = data;
    this.labels = labels;
  }

  /** As {@link Spread#of}, of one attribute. */
  public Spread of(Attribute attribute, int expected, int given) {
    return counted.computeIfAbsent(new ComparedClasses(attribute.index(), expected, given),
        wanted -> Spread.of(data, wanted.attribute, rows(wanted.expected), rows(wanted.given)));
  }

  private int[] rows(int label) {
    return drawn.computeIfAbsent(label, wanted -> Spread.drawn(labels, wanted));
  }
}
