package cincer.annotator;

import cincer.CounterExample;
import cincer.Query;
import cincer.Suspicion;
import cincer.annotator.PairTable.HeadedRow;
import cincer.data.Plain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** The text of one question; {@code said} is told of the row instead of what a model thinks. Rows and classes are counted from 1, as people do. */
record Question(Query query, ClassNames classes, PairTable table, int width, String said) {

  /** A model asks. */
  Question(Query query, ClassNames classes, PairTable table, int width) {
    this(query, classes, table, width, "");
  }


  /** So many classes are always shown; of more, as many of the likeliest as fit into three lines. */
  private static final int FEW_CLASSES = 10;
  private static final int LEAST_CLASSES = 3;
  private static final int MOST_FOUND = 50;
  private static final int NAME_CELLS = 40;
  /** What stands around a name in a line: indent, probability, number, comma. */
  private static final int NUMBERS_CELLS = 20;

  /** Everything: who is suspected, why, the values, the classes, and what can be typed. */
  String text(int mostAttributes) {
    return "\nQuestion " + query.number() + ": row " + number(row()) + progress() + "\n" + doubt() + "\n\n" + values(mostAttributes)
        + "\n\n" + ranking() + "\n" + commands();
  }

  private String progress() {
    return !said.isEmpty() ? ", " + query.left() + " of " + query.arrivals() + " disputed rows left"
        : query.isReview() ? ", " + query.left() + " of " + query.arrivals() + " labels not reviewed yet"
        + (query.wrong() == null ? "" : "\n" + query.wrong().text())
        : ", example " + (query.position() + 1) + " of " + query.arrivals();
  }

  /** The values of the suspicious example and, if there is one, of the counter-example. */
  String values(int most) {
    HeadedRow suspicious = query.unlabelled() ? new HeadedRow(row(), "row " + number(row()) + ": no label") : side(row(), label());
    return query.counterExample().map(shown -> table.render(suspicious, side(shown.row(), shown.label()), most))
        .orElseGet(() -> table.render(suspicious, most));
  }

  private HeadedRow side(int row, int label) {
    return new HeadedRow(row, "row " + number(row) + ": " + classes.name(label, NAME_CELLS));
  }

  private String doubt() {
    Suspicion s = query.suspicion();
    if (!said.isEmpty()) {
      return Plain.list(List.of(said.split("; ")), width, "") + "\nThe data says " + name(s.label()) + ".";
    } else if (query.isBlind()) {
      return "The data says " + name(s.label()) + ". What is it? What the model thinks is not shown\nat this question.";
    } else if (query.unlabelled()) {
      return "It has no label. What is it? The model would say " + name(s.predicted()) + " (" + percent(s.predicted()) + ").";
    } else if (query.chain() != null) {
      return "Row " + number(query.chain().last()) + " was wrong to be " + name(s.label()) + ", and row " + number(row()) + " supported that most"
          + (query.chain().rows().size() > 1 ? " (found so far: " + query.chain().rows().size() + ")" : "") + ".\nIs it " + name(s.predicted()) + " ("
          + percent(s.predicted()) + "), too? The data says " + name(s.label()) + " (" + percent(s.label()) + ").";
    }
    if (s.agrees()) {
      return "The model agrees with the data: " + name(s.label()) + " (" + percent(s.label()) + "); the next likeliest is " + name(s.predicted()) + " ("
          + percent(s.predicted()) + ")." + query.counterExample().map(shown -> support(shown, "that")).orElse("");
    }
    return "The model expects " + name(s.predicted()) + " (" + percent(s.predicted()) + "), the data says "
        + name(s.label()) + " (" + percent(s.label()) + ")."
        + query.counterExample().map(shown -> support(shown, "this doubt")).orElse("");
  }

  private String support(CounterExample shown, String what) {
    return "\nRow " + number(shown.row()) + ", labelled " + name(shown.label()) + ", supports " + what + " most.";
  }

  /** The likeliest classes with their numbers and probabilities, and the label that stands; all where they are few. */
  private String ranking() {
    List<Integer> all = byProbability();
    String which = "Which label is right for row " + number(row()) + "?";
    if (all.size() <= FEW_CLASSES) {
      return which + "\n" + list(all);
    }
    int most = FEW_CLASSES;
    String shown = list(likeliest(all, most));
    while (most > LEAST_CLASSES && shown.lines().count() > LEAST_CLASSES) {
      shown = list(likeliest(all, --most));
    }
    return which + " " + (query.isBlind() ? "Some" : "The likeliest") + " of " + all.size() + " (" + key("l") + ": all, " + key("/") + "text: some):\n" + shown;
  }

  private List<Integer> likeliest(List<Integer> all, int most) {
    List<Integer> shown = new ArrayList<>(all.subList(0, most));
    if (!shown.contains(label())) {
      shown.set(most - 1, label());
    }
    return shown;
  }

  private List<Integer> byProbability() {
    double[] p = query.suspicion().probabilities();
    if (query.isBlind()) {
      return IntStream.range(0, p.length).boxed().toList();
    }
    return IntStream.range(0, p.length).boxed().sorted(Comparator.comparingDouble((Integer y) -> p[y]).reversed()).toList();
  }

  private String list(List<Integer> labels) {
    return Plain.list(labels.stream().map(y -> classes.name(y, width - NUMBERS_CELLS) + (query.isBlind() ? "" : ": " + percent(y)) + " (#" + (y + 1) + ")").toList(),
        width, "  ");
  }

  /** All classes with their numbers: the likeliest first, with probabilities, or in the order of the data where those are hidden. */
  String classList() {
    return list(byProbability());
  }

  /** The classes whose name has a text in it, in the same order. */
  String found(String text) {
    List<Integer> having = classes.having(text);
    List<Integer> found = byProbability().stream().filter(new HashSet<>(having)::contains).toList();
    String shown = "'" + Plain.cut(Plain.text(text), 40) + "'";
    return found.isEmpty() ? "No class has " + shown + " in its name; " + key("l") + " lists all " + classes.size() + "."
        : (found.size() == 1 ? "1 class has " : found.size() + " classes have ") + shown + " in the name"
            + (found.size() > MOST_FOUND ? (query.isBlind() ? "; the first " : "; the likeliest ") + MOST_FOUND : "") + ":\n"
            + list(found.subList(0, Math.min(MOST_FOUND, found.size())));
  }

  private String commands() {
    List<String> items = new ArrayList<>();
    items.add(key("k") + (query.unlabelled() ? " take " : " keep ") + (query.counterExample().isPresent() ? "both labels" : name(label())));
    query.counterExample().ifPresent(shown -> items.add(key("c") + " <class> relabel row " + number(shown.row())));
    items.addAll(List.of(key("s") + " skip", key("b") + " back", key("q") + " stop", key("?") + " help"));
    return "Type a class, or one of these:\n" + Plain.list(items, width, "  ");
  }

  /** Explains every command, and the words. */
  String help() {
    String me = "row " + number(row());
    String other = query.counterExample().map(shown -> "row " + number(shown.row())).orElse("");
    String why = other.isEmpty() ? "" : "The model has learned from " + other
        + ", and that supports the doubt most.\nMaybe " + me + " is mislabelled, maybe " + other
        + ", maybe both, maybe none.\n\"apart\" is how far two values are apart, in % of the attribute's range.\n";
    why += query.isBlind() || !said.isEmpty() ? ""
         : "\"doubt\": + where a value of " + me + " speaks for the doubt, - where against it;\nthe more signs, the more hangs on it.\n";
    return (query.isBlind() || query.unlabelled() || !said.isEmpty() ? "\nSay what " + me + " is.\n"
        : "\nThe model doubts the label of " + me + ".\n") + why + "\n"
        + entry("<class>", "the right label of " + me + ": a class by its name or number (#1 to #" + classes.size() + ")")
        + entry(key("k"), query.unlabelled() ? "take the label that the model would give"
            : "keep " + (other.isEmpty() ? "the label" : "both labels") + ": nothing is wrong here")
        + (other.isEmpty() ? "" : entry(key("c") + " <class>", "set the label of " + other + ", and then say what " + me + " is"))
        + entry(key("s"), "skip: later; no label changes")
        + entry(key("i"), "I cannot tell: counts as looked at, the label stays")
        + entry(key("o") + " [<name>]", "other: none of the classes, or a new one of this name")
        + entry(key("m") + " <class>, <class>", "more than one class fits, the best first")
        + entry(key("x"), "leave " + me + " out of the data")
        + entry(key("t") + " <text>", "a note that goes with the answer")
        + (query.isReview() ? entry("row <number>", "ask about this row next")
        + entry("relabel <rows> <class>", "label all these rows, such as 4, 9, 12-14")
        + entry("keep <rows>", "keep their labels; likewise unsure <rows>, leave out <rows>") : "")
        + entry(key("b"), "back to the previous question" + (other.isEmpty() ? "" : ", or take back what c has just set"))
        + entry(key("u") + " <number>", "undo the answer to any earlier question; later answers stand")
        + entry(key("r") + " <number>", "redo what was undone")
        + entry(key("q"), "stop asking; what was answered so far is kept")
        + entry(key("+"), "show all attributes")
        + entry(key("l"), "list all classes" + (query.isBlind() ? "" : ", the likeliest first"))
        + entry(key("/") + "text", "find the classes with this text in their name")
        + entry(key("?"), "show this")
        + "\nA word that is a class is taken for the class; with a colon before it (:k, :s)\nit is always the command.";
  }

  private static String entry(String command, String meaning) {
    return "  " + command + " ".repeat(Math.max(0, 10 - command.length())) + " " + meaning + "\n";
  }

  private String key(String letter) {
    return Command.spelling(letter, classes);
  }

  private String name(int label) {
    return classes.name(label, width - NUMBERS_CELLS);
  }

  private int label() {
    return query.suspicion().label();
  }

  private int row() {
    return query.suspicion().row();
  }

  private String percent(int label) {
    return Plain.percent(query.suspicion().probabilities()[label]);
  }

  static int number(int row) {
    return row + 1;
  }
}
