package cincer.data;

import cincer.Answer;
import cincer.Answered;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A name for a class that the data does not have. */
public final class NewClass {

  private static final int LONGEST = 100;

  private NewClass() {}

  /** As it is kept: without white space around it, and with one space where there was more or other white space. */
  public static String tidy(String typed) {
    return typed.strip().replaceAll("[\\s\\p{Cntrl}\\u00A0]+", " ").strip();
  }

  /**
   * Why a name cannot be that of a new class, in one sentence that says what to do; nothing if it can.
   *
   * @param typed   as somebody typed it
   * @param classes that there are
   * @param named   new classes that were named before; one of them may be named again
   */
  public static Optional<String> problem(String typed, List<String> classes, List<String> named) {
    String name = tidy(typed);
    if (name.isEmpty()) {
      return Optional.of("a new class needs a name; type one, or say that none of the classes fits");
    } else if (name.length() > LONGEST) {
      return Optional.of("the name of a new class has at most " + LONGEST + " characters, and this one has " + name.length() + "; type a shorter one");
    } else if (classes.contains(name)) {
      return Optional.of("'" + Plain.text(name) + "' is one of the classes; choose that one");
    }
    return Stream.concat(classes.stream(), named.stream().filter(other -> !other.equals(name))).filter(other -> alike(other, name)).findFirst()
        .map(other -> "'" + Plain.text(name) + "' is like the class '" + Plain.text(other) + "' but for upper and lower case or spaces; "
            + (classes.contains(other) ? "choose that one" : "type it like that") + ", or type another name");
  }

  /** The new classes that answers have named, each once; those that were undone do not count. */
  public static List<String> named(List<Answered> answers) {
    return answers.stream().map(Answered::answer).filter(Answer.Other.class::isInstance).map(answer -> ((Answer.Other) answer).newClass())
        .filter(name -> !name.isEmpty()).distinct().toList();
  }

  /** The spelling in which this name was used before; itself if it was not. */
  public static String asBefore(String name, List<String> before) {
    return before.stream().filter(other -> alike(other, name)).findFirst().orElse(name);
  }

  private static boolean alike(String one, String other) {
    return key(one).equals(key(other));
  }

  /** The same for names that differ in case or spaces alone. */
  static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\s\\p{Cntrl}\\u00A0]+", "").toLowerCase(Locale.ROOT);
  }
}
