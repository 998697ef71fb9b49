package cincer.journal;

import cincer.Answer;
import cincer.Chain;
import cincer.Control;
import cincer.CounterExample;
import cincer.InvalidInputException;
import cincer.Query;
import cincer.ShownEvidence;
import cincer.Suspicion;
import cincer.WrongLeft;
import cincer.data.NewClass;
import cincer.learner.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What happened in a session, from the records that {@link EventWriter} and earlier versions of it wrote. */
final class EventReader {

  private final List<String> labels;
  private final Map<String, Integer> numbers = new HashMap<>(); // of the labels
  private final int rows;
  private final int format;

  EventReader(Header header) {
    this.labels = header.labels();
    labels.forEach(label -> numbers.put(label, numbers.size()));
    this.rows = header.rows();
    this.format = header.format();
  }

  /** @return null if this kind of record does not tell how a walk went */
  Event read(JsonLine line) {
    String text = line.text("record");
    RecordKind kind = RecordKind.named(text).filter(known -> known != RecordKind.HEADER)
        .orElseThrow(() -> line.broken("there is no kind of record '" + text + "'"));
    return switch (kind) {
      case JUDGED -> new Event.ExampleJudged(line.line(), line.integer("position", 1, rows) - 1, suspicion(line).accepted());
      case QUESTION -> new Event.Asked(line.line(), query(line), line.text("model"));
      case ANSWER -> given(line, answer(line).noted(note(line)));
      case SKIP, UNSURE, LEAVE_OUT, NONE_FITS, SEVERAL_FIT -> given(line, said(line, kind));
      case BACK -> given(line, new Answer.Back());
      case STOP -> given(line, new Answer.Stop());
      case UNDO -> given(line, new Answer.Undo(line.integer("undoes", 1, Integer.MAX_VALUE)));
      case REDO -> given(line, new Answer.Redo(line.integer("redoes", 1, Integer.MAX_VALUE)));
      case CHANGE -> given(line, new Answer.Change(line.integer("changes", 1, Integer.MAX_VALUE), changed(line)));
      case ASK -> given(line, new Answer.Ask(line.integer("asks", 1, rows) - 1));
      case END -> new Event.Ended(line.line(), wrong(line));
      case REVIEW -> new Event.GoesOnAsReview(line.line(), line.integer("arrived", 0, rows));
      case HEADER, RESUME, TRAINED -> null;
    };
  }

  /** How many times as long as is proposed networks are trained, of a record that says it. */
  double times(JsonLine line) {
    double times = line.number("times");
    if (!(times >= 0 && times < Double.POSITIVE_INFINITY)) {
      throw line.broken("'times' is " + times + ", no number of at least 0");
    }
    return times;
  }

  private static Event given(JsonLine line, Answer answer) {
    return new Event.Given(line.line(), line.integer("question", 1, Integer.MAX_VALUE), answer);
  }

  private Suspicion suspicion(JsonLine line) {
    return new Suspicion(row(line), new float[0], label(line, "label"), label(line, "predicted"), line.number("margin"),
        probabilities(line), line.number("score"));
  }

  /** The classes that are not named share what the others leave. */
  private double[] probabilities(JsonLine line) {
    if (format < Header.SPARSE) {
      return line.numbers("probabilities", labels.size());
    }
    JsonLine named = line.part("probabilities");
    double rest = 1;
    double[] p = new double[labels.size()];
    Arrays.fill(p, -1);
    for (String name : named.object().keySet()) {
      p[number(line, name)] = named.number(name);
      rest -= named.number(name);
    }
    double each = Math.max(0, rest) / Math.max(1, labels.size() - named.object().size());
    for (int y = 0; y < p.length; y++) {
      p[y] = p[y] == -1 ? each : p[y];
    }
    return p;
  }

  /** What stood beside a question when it was answered; earlier versions did not write it, and a terminal does not show it. */
  ShownEvidence evidence(JsonLine line) {
    return new ShownEvidence(shown(line, "values", part -> {
      JsonLine values = part.part("values");
      return values.object().keySet().stream().map(name -> new ShownEvidence.SpeakingValue(name, values.number(name))).toList();
    }), shown(line, "words", part -> part.parts("words").stream()
        .map(word -> new ShownEvidence.SpeakingWord(word.text("text"), word.text("word"), word.number("odds"))).toList()),
        shown(line, "nearest", part -> part.parts("nearest").stream().map(near -> new ShownEvidence.NearRow(row(near), label(near, "label"))).toList()),
        shown(line, "places", part -> part.parts("places").stream().map(image -> PlacesFormat.read(row(image), image)).toList()));
  }

  /** A list of what was shown. It decides nothing: whoever takes something out of it, words of texts for example, can still use the answers. */
  private static <T> List<T> shown(JsonLine line, String name, Function<JsonLine, List<T>> read) {
    try {
      return line.has("shown") && line.part("shown").has(name) ? read.apply(line.part("shown")) : List.of();
    } catch (InvalidInputException e) { // so nothing is known of it
      return List.of();
    }
  }

  private Query query(JsonLine line) {
    List<CounterExample> ranking = new ArrayList<>();
    for (JsonLine part : line.parts("counterexamples")) {
      ranking.add(new CounterExample(part.integer("index", 0, rows), row(part), label(part, "label"), part.number("score")));
    }
    // in a review a row may be asked about more than once, so that there are more positions than rows
    return new Query(line.integer("question", 1, Integer.MAX_VALUE), line.integer("position", 1, Integer.MAX_VALUE) - 1,
        line.integer("arrivals", 1, rows), suspicion(line), ranking, line.has("left") ? line.integer("left", 1, rows) : 0, wrong(line), control(line), chain(line),
        line.has("unlabelled"));
  }

  private Chain chain(JsonLine line) {
    if (!line.has("chain")) {
      return null;
    }
    JsonLine part = line.part("chain");
    List<Integer> found = part.parts("found").stream().map(this::row).toList();
    if (found.isEmpty()) {
      throw line.broken("'chain' has nothing found");
    }
    return new Chain(found, label(part, "label"), part.integer("link", 1, Integer.MAX_VALUE));
  }

  private Control control(JsonLine line) {
    if (!line.has("control")) {
      return null;
    }
    String text = line.text("control");
    Control.Kind kind = Arrays.stream(Control.Kind.values()).filter(one -> one.text().equals(text)).findFirst()
        .orElseThrow(() -> line.broken("there is no kind of control '" + text + "'"));
    return new Control(kind, line.has("earlier") ? label(line, "earlier") : -1);
  }

  private WrongLeft wrong(JsonLine line) {
    if (!line.has("wrong_left")) {
      return null;
    }
    JsonLine part = line.part("wrong_left");
    return new WrongLeft(part.number("expected"), part.integer("low", 0, rows), part.integer("high", 0, rows), part.integer("next", 0, rows), part.number("found"));
  }

  private Answer.Labels answer(JsonLine line) {
    List<Answer.Decided> together = new ArrayList<>();
    if (line.has("together")) {
      line.parts("together").forEach(one -> together.add(new Answer.Decided(row(one), label(one, "before"), label(one, "after"))));
    }
    if (!line.has("counterexample")) {
      return Answer.Labels.together(label(line, "after"), together);
    }
    JsonLine other = line.part("counterexample");
    List<Answer.Judged> others = new ArrayList<>();
    if (line.has("more_counterexamples")) {
      line.parts("more_counterexamples").forEach(more -> others.add(new Answer.Judged(row(more), label(more, "after"))));
    }
    return new Answer.Labels(label(line, "after"), row(other), label(other, "after"), others, together);
  }

  private Answer.Said changed(JsonLine line) {
    return line.has("to") ? said(line, RecordKind.named(line.text("to")).filter(kind -> kind == RecordKind.SKIP || kind.finding().isPresent())
        .orElseThrow(() -> line.broken("there is no answer '" + line.text("to") + "'"))) : answer(line).noted(note(line));
  }

  /** An answer without a label. */
  private Answer.Said said(JsonLine line, RecordKind kind) {
    return kind.finding().<Answer.Said>map(finding -> other(line, finding)).orElseGet(Answer.Skip::new).noted(note(line));
  }

  private Answer.Other other(JsonLine line, Answer.Finding finding) {
    List<Integer> classes = finding == Answer.Finding.SEVERAL_FIT ? line.texts("classes").stream().map(name -> number(line, name)).toList() : List.of();
    if (finding == Answer.Finding.SEVERAL_FIT && (classes.size() < 2 || classes.stream().distinct().count() < classes.size())) {
      throw line.broken("'classes' are not several classes");
    }
    String newClass = finding == Answer.Finding.NONE_FITS && line.has("new_class") ? line.text("new_class") : "";
    Optional<String> problem = numbers.containsKey(newClass) ? Optional.of("'" + newClass + "' is one of the classes")
        : NewClass.problem(newClass, List.of(), List.of()); // what is like a class was refused when it was typed, by the rules of that time
    problem.filter(what -> !newClass.isEmpty()).ifPresent(what -> {
      throw line.broken("'new_class': " + what);
    });
    List<Integer> together = line.has("together") ? line.parts("together").stream().map(this::row).toList() : List.of();
    return new Answer.Other(finding, classes, newClass, together, "");
  }

  private static String note(JsonLine line) {
    return line.has("note") ? line.text("note") : "";
  }

  private int row(JsonLine line) {
    return line.integer("row", 1, rows) - 1;
  }

  private int label(JsonLine line, String name) {
    return number(line, line.text(name));
  }

  private int number(JsonLine line, String label) {
    Integer number = numbers.get(label);
    if (number == null) {
      throw line.broken("'" + label + "' is no class");
    }
    return number;
  }
}
