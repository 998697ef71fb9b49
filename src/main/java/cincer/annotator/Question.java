package cincer.annotator;

import cincer.CounterExample;
import cincer.Query;
import cincer.Suspicion;
import cincer.annotator.PairTable.Side;
import cincer.data.Plain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The text of one question. Rows and classes are counted from 1, as people do. */
record Question(Query query, ClassNames classes, PairTable table, int width) {

  /** Everything: who is suspected, why, the values, the classes, and what can be typed. */
  String text(int mostAttributes) {
    return "\nQuestion " + query.number() + ": row " + number(row()) + ", example " + (query.position() + 1) + " of "
        + query.arrivals() + "\n" + doubt() + "\n\n" + values(mostAttributes) + "\n\n" + ranking() + "\n" + commands();
  }

  /** The values of the suspicious example and, if there is one, of the counter-example. */
  String values(int most) {
    Side suspicious = side(row(), label());
    return query.counterExample().map(shown -> table.render(suspicious, side(shown.row(), shown.label()), most))
        .orElseGet(() -> table.render(suspicious, most));
  }

  private Side side(int row, int label) {
    return new Side(row, "row " + number(row) + ": " + Plain.cut(name(label), 40));
  }

  private String doubt() {
    Suspicion s = query.suspicion();
    return "The model expects " + name(s.predicted()) + " (" + percent(s.predicted()) + "), the data says "
        + name(s.label()) + " (" + percent(s.label()) + ")."
        + query.counterExample().map(this::support).orElse("");
  }

  private String support(CounterExample shown) {
    return "\nRow " + number(shown.row()) + ", labelled " + name(shown.label()) + ", supports this doubt most.";
  }

  /** All classes with their numbers and probabilities, the likeliest first. */
  private String ranking() {
    double[] p = query.suspicion().probabilities();
    List<String> items = IntStream.range(0, p.length).boxed()
        .sorted(Comparator.comparingDouble((Integer y) -> p[y]).reversed())
        .map(y -> name(y) + ": " + percent(y) + " (#" + (y + 1) + ")").toList();
    return "Which label is right for row " + number(row()) + "?\n" + Plain.list(items, width, "  ");
  }

  private String commands() {
    List<String> items = new ArrayList<>();
    items.add(key("k") + " keep " + (query.counterExample().isPresent() ? "both labels" : name(label())));
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
    return "\nThe model doubts the label of " + me + ".\n" + why + "\n"
        + entry("<class>", "the right label of " + me + ": a class by its name or number (#1 to #" + classes.size() + ")")
        + entry(key("k"), "keep " + (other.isEmpty() ? "the label" : "both labels") + ": nothing is wrong here")
        + (other.isEmpty() ? "" : entry(key("c") + " <class>", "set the label of " + other + ", and then say what " + me + " is"))
        + entry(key("s"), "skip: I do not know; no label changes")
        + entry(key("b"), "back to the previous question" + (other.isEmpty() ? "" : ", or take back what c has just set"))
        + entry(key("u") + " <number>", "undo the answer to any earlier question; later answers stand")
        + entry(key("r") + " <number>", "redo what was undone")
        + entry(key("q"), "stop asking; what was answered so far is kept")
        + entry(key("+"), "show all attributes")
        + entry(key("?"), "show this")
        + "\nA word that is a class is taken for the class; with a colon before it (:k, :s)\nit is always the command.";
  }

  private static String entry(String command, String meaning) {
    return String.format("  %-10s %s\n", command, meaning);
  }

  private String key(String letter) {
    return Command.spelling(letter, classes);
  }

  private String name(int label) {
    return classes.name(label);
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
