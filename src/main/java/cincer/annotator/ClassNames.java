package cincer.annotator;

import cincer.data.Attributes;
import cincer.data.Plain;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import weka.core.Attribute;

/** The class names, as they are shown and typed. */
final class ClassNames {

  private final List<String> raw;
  private final List<String> shown;

  ClassNames(Attribute classAttribute) {
    raw = Attributes.values(classAttribute);
    shown = raw.stream().map(Plain::text).toList();
  }

  int size() {
    return shown.size();
  }

  /** The names as the data has them. */
  List<String> raw() {
    return raw;
  }

  /** The name of a class, fit for a terminal. */
  String name(int label) {
    return shown.get(label);
  }

  /** The labels that a typed name can mean: those written exactly so, otherwise those written so but for the case. */
  List<Integer> matching(String typed) {
    List<Integer> exact = labels(typed::equals);
    return exact.isEmpty() ? labels(typed::equalsIgnoreCase) : exact;
  }

  /** Whether a typed text is the name of at least one class. */
  boolean contains(String typed) {
    return !matching(typed).isEmpty();
  }

  private List<Integer> labels(Predicate<String> test) {
    return IntStream.range(0, size()).filter(y -> test.test(shown.get(y)) || test.test(raw.get(y))).boxed().toList();
  }
}
