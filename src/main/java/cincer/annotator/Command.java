package cincer.annotator;

import cincer.annotator.Command.Verb;
import cincer.data.Plain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person typed at a question.
 *
 * @param verb    what is to be done
 * @param label   the class that was named, in [0, c), or the question to undo or redo, from 1; -1 where none was
 * @param text    why nothing can be done ({@link Verb#NOTHING}), what is looked for ({@link Verb#FIND}), a note, or a new class; else empty
 * @param numbers rows, from 1, as they were typed; or the classes, in [0, c), that fit
 */
record Command(Verb verb, int label, String text, List<Integer> numbers) {

  /** What can be done at a question. */
  enum Verb {
    RELABEL, CORRECT_COUNTER_EXAMPLE, KEEP, SKIP, BACK, STOP, HELP, MORE, CLASSES, FIND, UNDO, REDO, NOTHING, UNSURE, LEAVE_OUT, NONE_FITS, SEVERAL_FIT,
    NOTE, ASK, RELABEL_ROWS, KEEP_ROWS, UNSURE_ROWS, LEAVE_OUT_ROWS
  }

  /** The letters of the commands, for messages and help. */
  static final List<String> LETTERS = List.of("k", "c", "s", "i", "x", "o", "m", "t", "b", "u", "r", "q", "+", "l", "/", "?");

  private static final String DIGITS = "[0-9]{1,9}";
  private static final Pattern ROWS = Pattern.compile("(?is)(row|relabel|keep|unsure|leave[ -]out)\\s+(\\d+(?:\\s*[,-]\\s*\\d+)*)(?:\\s+(.*))?");

  Command(Verb verb, int label, String text) {
    this(verb, label, text, List.of());
  }

  /**
   * Reads one line: the name of a class, or else a command. A command after a colon is never taken for a class.
   *
   * @param line as typed; white space around it does not matter
   */
  static Command parse(String line, ClassNames classes) {
    String typed = line.strip();
    if (typed.isEmpty()) {
      return problem("nothing was typed; " + possible(classes));
    }
    if (!typed.startsWith(":") && classes.contains(typed)) {
      return naming(Verb.RELABEL, typed, classes);
    }
    String command = typed.startsWith(":") ? typed.substring(1).strip() : typed;
    return switch (command.toLowerCase(Locale.ROOT)) {
      case "k" -> of(Verb.KEEP);
      case "s" -> of(Verb.SKIP);
      case "b" -> of(Verb.BACK);
      case "q" -> of(Verb.STOP);
      case "?" -> of(Verb.HELP);
      case "+" -> of(Verb.MORE);
      case "l" -> of(Verb.CLASSES);
      case "i" -> of(Verb.UNSURE);
      case "x" -> of(Verb.LEAVE_OUT);
      case "o" -> of(Verb.NONE_FITS);
      case "m" -> problem("the classes that fit are missing after m: type them with a comma between them, for example " + spelling("m", classes) + " #1, #2");
      case "t" -> problem("a note is missing after t: type for example " + spelling("t", classes) + " blurred");
      case "/" -> problem("a text is missing after /: type for example " + spelling("/", classes) + classes.name(0, 20));
      case "c" -> problem("a class is missing after c: type c " + classes.name(0) + ", or c #1");
      case "u", "r" -> problem("the number of a question is missing after " + command + ": type for example "
          + spelling(command.toLowerCase(Locale.ROOT), classes) + " 1");
      default -> command.matches("(?i)[ur]\\s*\\d{1,9}") ? earlier(command) : withClass(typed, command, classes);
    };
  }

  private static Command earlier(String command) {
    Verb verb = command.toLowerCase(Locale.ROOT).startsWith("u") ? Verb.UNDO : Verb.REDO;
    return new Command(verb, Integer.parseInt(command.substring(1).strip()), "");
  }

  private static Command withClass(String typed, String command, ClassNames classes) {
    if (command.startsWith("/")) {
      return new Command(Verb.FIND, -1, command.substring(1).strip());
    } else if (ROWS.matcher(command).matches()) {
      return OfRows.parse(command, ROWS, classes);
    } else if (command.matches("(?is)o\\s.*")) {
      return new Command(Verb.NONE_FITS, -1, command.substring(1).strip());
    } else if (command.matches("(?is)t\\s.*")) {
      return new Command(Verb.NOTE, -1, command.substring(1).strip());
    } else if (command.matches("(?is)m[\\s#].*")) {
      return several(command.substring(1).strip(), classes);
    } else if (command.startsWith("#") || isNumber(command, classes)) {
      return numbered(Verb.RELABEL, command, classes);
    } else if (command.matches("(?is)c[\\s#].*")) {
      return classNamed(Verb.CORRECT_COUNTER_EXAMPLE, command.substring(1).strip(), classes);
    }
    return problem("'" + Plain.cut(Plain.text(typed), 40) + "' is neither a class nor a command; " + possible(classes));
  }

  /** Classes with commas between them; a name may have one in it. */
  private static Command several(String typed, ClassNames classes) {
    List<Integer> fit = new ArrayList<>();
    String[] parts = typed.split(",");
    for (int from = 0; from < parts.length; from++) {
      int to = parts.length;
      Command one = null;
      while (to > from && (one == null || one.verb == Verb.NOTHING)) {
        one = className(String.join(",", Arrays.copyOfRange(parts, from, to--)).strip(), classes);
      }
      if (one == null || one.verb == Verb.NOTHING) {
        return one;
      }
      from = to;
      fit.add(one.label);
    }
    return fit.stream().distinct().count() < Math.max(2, fit.size())
        ? problem("several classes are at least two different ones; type them with a comma between them, for example " + spelling("m", classes) + " #1, #2")
        : new Command(Verb.SEVERAL_FIT, -1, "", fit);
  }

  /** The class that a name or a number stands for. */
  static Command className(String typed, ClassNames classes) {
    return classNamed(Verb.RELABEL, typed, classes);
  }

  private static Command classNamed(Verb verb, String typed, ClassNames classes) {
    return isNumber(typed, classes) ? numbered(verb, typed, classes) : naming(verb, typed, classes);
  }

  /** A number with a cross before it; and without, where no name of a class has a digit, for which it might be meant. */
  private static boolean isNumber(String typed, ClassNames classes) {
    return !classes.contains(typed) && (typed.startsWith("#") || typed.matches(DIGITS) && !classes.haveDigits());
  }

  private static Command numbered(Verb verb, String number, ClassNames classes) {
    String digits = (number.startsWith("#") ? number.substring(1) : number).strip();
    int label = digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) - 1 : -1;
    return label >= 0 && label < classes.size() ? new Command(verb, label, "")
        : problem("there is no class '" + Plain.cut(Plain.text(number), 40) + "'; they go from #1 to #" + classes.size());
  }

  private static Command naming(Verb verb, String name, ClassNames classes) {
    List<Integer> labels = classes.matching(name);
    if (labels.size() == 1) {
      return new Command(verb, labels.get(0), "");
    } else if (labels.isEmpty()) {
      return problem("there is no class '" + Plain.cut(Plain.text(name), 40) + "'; " + names(classes));
    }
    String candidates = labels.stream().map(y -> "#" + (y + 1) + " " + classes.name(y)).collect(Collectors.joining(" or "));
    return problem("'" + name + "' can be " + candidates + "; type its number, for example #" + (labels.get(0) + 1));
  }

  private static String possible(ClassNames classes) {
    String letters = LETTERS.stream().map(letter -> spelling(letter, classes)).collect(Collectors.joining(", "));
    return names(classes) + ", or one of " + letters;
  }

  private static String names(ClassNames classes) {
    return classes.size() > 5 ? "type a class by name or number, #1 to #" + classes.size()
        : "type a class (" + String.join(", ", classes.raw().stream().map(Plain::text).toList()) + ")";
  }

  /** How a command is typed: with a colon where its letter is a class. */
  static String spelling(String letter, ClassNames classes) {
    return classes.contains(letter) ? ":" + letter : letter;
  }

  private static Command of(Verb verb) {
    return new Command(verb, -1, "");
  }

  static Command problem(String text) {
    return new Command(Verb.NOTHING, -1, text);
  }
}
