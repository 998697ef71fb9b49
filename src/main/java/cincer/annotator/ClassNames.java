package cincer.annotator;

import cincer.data.Attributes;
import cincer.data.Plain;
import cincer.data.ShortNames;
import cincer.data.TerminalCells;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import weka.core.Attribute;

/** The class names, as they are shown and typed. */
final class ClassNames {

  private final List<String> raw;
  private final List<String> shown;
  private ShortNames shortNames; // made when one is needed

  ClassNames(Attribute classAttribute) {
    raw = Attributes.values(classAttribute);
    shown = raw.stream().map(Plain::text).toList();
  }

  int size() {
    return shown.size();
  }

  /** Whether any name has a digit in it. */
  boolean haveDigits() {
    return raw.stream().anyMatch(name -> name.codePoints().anyMatch(Character::isDigit));
  }

  /** The names as the data has them. */
  List<String> raw() {
    return raw;
  }

  /** The name of a class, fit for a terminal. */
  String name(int label) {
    return shown.get(label);
  }

  /** What tells a class from the others, in at most so many cells of a terminal. */
  String name(int label, int cells) {
    if (TerminalCells.width(name(label)) <= cells) {
      return name(label);
    } else if (shortNames == null) {
      shortNames = new ShortNames(shown);
    }
    return shortNames.fit(label, cells, TerminalCells::width);
  }

  /** The classes whose name has a text in it, whatever the case. */
  List<Integer> having(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return labels(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
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
