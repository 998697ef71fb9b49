package cincer.gui;

import cincer.data.Attributes;
import cincer.data.Plain;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import weka.core.Instances;

/**
 * The keys that choose classes: the same for both examples and for every question, whatever the order of display. A class
 * named by a digit, or by a letter, has that key; another one has the digit of its place among the classes, if no class is
 * called so.
 */
final class ClassKeys {

  /** No key. */
  static final char NONE = 0;

  private static final String PLACES = "1234567890";

  private final char[] keys;

  /** @param names of the classes, in the data's order */
  ClassKeys(List<String> names) {
    List<String> plain = names.stream().map(Plain::text).toList();
    int stem = stem(plain);
    Map<Character, Long> wanted = plain.stream().collect(Collectors.groupingBy(name -> own(name, stem), Collectors.counting()));
    keys = new char[plain.size()];
    for (int label = 0; label < keys.length; label++) {
      char own = own(plain.get(label), stem);
      if (own != NONE && wanted.get(own) == 1) { // of a and A, none can have it
        keys[label] = own;
      } else if (label < PLACES.length() && !wanted.containsKey(PLACES.charAt(label))) {
        keys[label] = PLACES.charAt(label);
      }
    }
  }

  /** Those of a data set. */
  static ClassKeys of(Instances data) {
    return new ClassKeys(Attributes.values(data.classAttribute()));
  }

  /** Number of characters before the digits in which the names differ, such as in class0, class1. */
  private static int stem(List<String> names) {
    String shared = names.isEmpty() ? "" : names.get(0);
    for (String name : names) {
      int mismatch = Arrays.mismatch(shared.toCharArray(), name.toCharArray());
      shared = mismatch < 0 ? shared : shared.substring(0, mismatch);
    }
    return names.size() < 2 ? 0 : shared.replaceFirst("[0-9]+$", "").length();
  }

  private static char own(String name, int stem) {
    String rest = name.substring(stem);
    boolean digit = rest.matches("[0-9]");
    boolean letter = stem == 0 && name.length() == 1 && Character.isLetter(name.charAt(0))
        && Character.isLowerCase(lower(name)) && Character.toUpperCase(lower(name)) != lower(name); // those that a keyboard has
    return digit ? rest.charAt(0) : letter ? lower(name) : NONE;
  }

  private static char lower(String name) {
    return name.toLowerCase(Locale.ROOT).charAt(0);
  }

  /** The key of a class, in lower case; {@link #NONE} if it has none. */
  char of(int label) {
    return keys[label];
  }

  /** The same as it is shown; empty if it has none. */
  String text(int label) {
    return keys[label] == NONE ? "" : String.valueOf(keys[label]).toUpperCase(Locale.ROOT);
  }

  /** The label that a key chooses; {@link PairModel#NONE} if it chooses none. */
  int labelOf(char key) {
    for (int label = 0; label < keys.length; label++) {
      if (keys[label] == key) {
        return label;
      }
    }
    return PairModel.NONE;
  }

  /** How many classes there are. */
  int size() {
    return keys.length;
  }

  /** Whether a command's letter chooses a class, so that the command needs Ctrl. */
  boolean takes(char letter) {
    return labelOf(Character.toLowerCase(letter)) != PairModel.NONE;
  }

  /** How a command's letter is shown. */
  String command(char letter) {
    return (takes(letter) ? "Ctrl+" : "") + Character.toUpperCase(letter);
  }
}
