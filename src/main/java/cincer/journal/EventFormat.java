package cincer.journal;

import cincer.Answer;
import cincer.Chain;
import cincer.Control;
import cincer.CounterExample;
import cincer.Grounds;
import cincer.InvalidInputException;
import cincer.Query;
import cincer.Suspicion;
import cincer.WrongLeft;
import cincer.data.NewClass;
import cincer.learner.Event;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What happens in a walk as records, and back. Rows, positions and questions are counted from 1, labels are names. */
final class EventFormat {

  /** So many of the likeliest classes are written where there are many. */
  private static final int NAMED = 20;

  private final List<String> labels;
  private final Map<String, Integer> numbers = new HashMap<>(); // of the labels
  private final int rows;
  private final int format;

  EventFormat(Header header) {
    this.labels = header.labels();
    labels.forEach(label -> numbers.put(label, numbers.size()));
    this.rows = header.rows();
    this.format = header.format();
  }

  JsonObject judged(int position, Suspicion s) {
    JsonObject json = new JsonObject();
    json.addProperty("position", position + 1);
    suspicion(s, json);
    return json;
  }

  private void suspicion(Suspicion s, JsonObject json) {
    json.addProperty("row", s.row() + 1);
    json.addProperty("label", labels.get(s.label()));
    json.addProperty("predicted", labels.get(s.predicted()));
    json.add("margin", JsonLine.number(s.margin()));
    json.add("score", JsonLine.number(s.score()));
    json.add("probabilities", format >= Header.SPARSE ? likeliest(s) : all(s));
  }

  private static JsonArray all(Suspicion s) {
    JsonArray p = new JsonArray();
    for (double probability : s.probabilities()) {
      p.add(JsonLine.number(probability));
    }
    return p;
  }

  /** The likeliest classes and the two that matter, by name, in the order of the classes. */
  private JsonObject likeliest(Suspicion s) {
    double[] p = s.probabilities();
    Set<Integer> named = new TreeSet<>(List.of(s.label(), s.predicted()));
    IntStream.range(0, p.length).boxed().sorted(Comparator.comparingDouble((Integer y) -> -p[y])).limit(NAMED).forEach(named::add);
    JsonObject json = new JsonObject();
    named.forEach(y -> json.add(labels.get(y), JsonLine.number(p[y])));
    return json;
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

  JsonObject question(Query query, String model, String selector) {
    JsonObject json = new JsonObject();
    json.addProperty("question", query.number());
    json.addProperty("position", query.position() + 1);
    json.addProperty("arrivals", query.arrivals());
    if (query.isReview()) {
      json.addProperty("left", query.left());
      wrong(query.wrong(), json);
    }
    suspicion(query.suspicion(), json);
    JsonArray ranking = new JsonArray();
    for (CounterExample shown : query.ranking()) {
      JsonObject one = new JsonObject();
      one.addProperty("index", shown.index());
      one.addProperty("row", shown.row() + 1);
      one.addProperty("label", labels.get(shown.label()));
      one.add("score", JsonLine.number(shown.score()));
      ranking.add(one);
    }
    json.add("counterexamples", ranking);
    json.addProperty("selector", selector);
    json.addProperty("model", model);
    if (query.control() != null) {
      json.addProperty("control", query.control().kind().text());
      if (query.control().earlier() >= 0) {
        json.addProperty("earlier", labels.get(query.control().earlier()));
      }
    }
    if (query.unlabelled()) {
      json.addProperty("unlabelled", true);
    }
    if (query.chain() != null) {
      JsonObject chain = new JsonObject();
      chain.addProperty("link", query.chain().links());
      chain.addProperty("label", labels.get(query.chain().label()));
      JsonArray found = new JsonArray();
      query.chain().rows().forEach(row -> {
        JsonObject one = new JsonObject();
        one.addProperty("row", row + 1);
        found.add(one);
      });
      chain.add("found", found);
      json.add("chain", chain);
    }
    return json;
  }

  JsonObject answer(Query query, int[] current, Answer answer, long thinkingMillis) {
    JsonObject json = new JsonObject();
    json.addProperty("question", query.number());
    json.addProperty("position", query.position() + 1);
    json.addProperty("row", query.suspicion().row() + 1);
    if (answer instanceof Answer.Said said) {
      if (said.rows() > 0) {
        if (!query.unlabelled()) {
          json.addProperty("before", labels.get(query.labelBefore()));
        }
      }
      said(said, current, json);
    } else if (answer instanceof Answer.Change c) {
      json.addProperty("changes", c.question());
      if (c.to() instanceof Answer.Other || c.to() instanceof Answer.Skip) {
        json.addProperty("to", RecordKind.of(c.to()).text());
      }
      said(c.to(), current, json);
    } else if (answer instanceof Answer.Undo u) {
      json.addProperty("undoes", u.question());
    } else if (answer instanceof Answer.Redo r) {
      json.addProperty("redoes", r.question());
    } else if (answer instanceof Answer.Ask a) {
      json.addProperty("asks", a.row() + 1);
    }
    json.addProperty("thinking_ms", thinkingMillis);
    return json;
  }

  /** What stood beside a question when it was answered. */
  JsonObject grounds(Grounds grounds) {
    JsonObject json = new JsonObject();
    JsonObject values = new JsonObject();
    grounds.values().forEach(value -> values.add(value.attribute(), JsonLine.number(value.odds())));
    json.add("values", values);
    if (!grounds.words().isEmpty()) {
      JsonArray words = new JsonArray();
      grounds.words().forEach(word -> {
        JsonObject one = new JsonObject();
        one.addProperty("text", word.attribute());
        one.addProperty("word", word.word());
        one.add("odds", JsonLine.number(word.odds()));
        words.add(one);
      });
      json.add("words", words);
    }
    JsonArray nearest = new JsonArray();
    grounds.nearest().forEach(near -> {
      JsonObject one = new JsonObject();
      one.addProperty("row", near.row() + 1);
      one.addProperty("label", labels.get(near.label()));
      nearest.add(one);
    });
    json.add("nearest", nearest);
    if (!grounds.places().isEmpty()) {
      json.add("places", PlacesFormat.write(grounds.places()));
    }
    return json;
  }

  /** What stood beside a question when it was answered; earlier versions did not write it, and a terminal does not show it. */
  Grounds grounds(JsonLine line) {
    return new Grounds(shown(line, "values", part -> {
      JsonLine values = part.part("values");
      return values.object().keySet().stream().map(name -> new Grounds.SpeakingValue(name, values.number(name))).toList();
    }), shown(line, "words", part -> part.parts("words").stream()
        .map(word -> new Grounds.SpeakingWord(word.text("text"), word.text("word"), word.number("odds"))).toList()),
        shown(line, "nearest", part -> part.parts("nearest").stream().map(near -> new Grounds.NearRow(row(near), label(near, "label"))).toList()),
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

  /** What is expected of the labels that nobody has reviewed; nothing where nobody knows. */
  static void wrong(WrongLeft left, JsonObject json) {
    if (left == null) {
      return;
    }
    JsonObject part = new JsonObject();
    part.add("expected", JsonLine.number(left.expected()));
    part.addProperty("low", left.low());
    part.addProperty("high", left.high());
    part.addProperty("next", left.next());
    part.add("found", JsonLine.number(left.found()));
    json.add("wrong_left", part);
  }

  private WrongLeft wrong(JsonLine line) {
    if (!line.has("wrong_left")) {
      return null;
    }
    JsonLine part = line.part("wrong_left");
    return new WrongLeft(part.number("expected"), part.integer("low", 0, rows), part.integer("high", 0, rows), part.integer("next", 0, rows), part.number("found"));
  }

  private void said(Answer.Said said, int[] current, JsonObject json) {
    if (said instanceof Answer.Labels l) {
      labels(l, current, json);
    } else if (said instanceof Answer.Other other) {
      other(other, json);
    }
    if (!said.note().isEmpty()) {
      json.addProperty("note", said.note());
    }
  }

  private void other(Answer.Other other, JsonObject json) {
    if (other.finding() == Answer.Finding.SEVERAL_FIT) {
      JsonArray fitting = new JsonArray();
      other.classes().forEach(label -> fitting.add(labels.get(label)));
      json.add("classes", fitting);
    }
    if (!other.newClass().isEmpty()) {
      json.addProperty("new_class", other.newClass());
    }
    if (!other.together().isEmpty()) {
      JsonArray together = new JsonArray();
      other.together().forEach(row -> {
        JsonObject one = new JsonObject();
        one.addProperty("row", row + 1);
        together.add(one);
      });
      json.add("together", together);
    }
  }

  private void labels(Answer.Labels l, int[] current, JsonObject json) {
    json.addProperty("after", labels.get(l.label()));
    if (l.judgesCounterExample()) {
      json.add("counterexample", judged(new Answer.Judged(l.counterExample(), l.counterLabel()), current));
    }
    if (!l.others().isEmpty()) {
      JsonArray others = new JsonArray();
      l.others().forEach(other -> others.add(judged(other, current)));
      json.add("more_counterexamples", others);
    }
    if (!l.together().isEmpty()) {
      JsonArray together = new JsonArray();
      l.together().forEach(row -> together.add(decided(row.row(), row.before(), row.label())));
      json.add("together", together);
    }
  }

  private JsonObject judged(Answer.Judged other, int[] current) {
    return decided(other.row(), current[other.row()], other.label());
  }

  private JsonObject decided(int row, int before, int after) {
    JsonObject json = new JsonObject();
    json.addProperty("row", row + 1);
    if (before >= 0) {
      json.addProperty("before", labels.get(before));
    }
    json.addProperty("after", labels.get(after));
    return json;
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
      case REVIEW -> new Event.Seam(line.line(), line.integer("arrived", 0, rows));
      case HEADER, RESUME -> null;
    };
  }

  private static Event given(JsonLine line, Answer answer) {
    return new Event.Given(line.line(), line.integer("question", 1, Integer.MAX_VALUE), answer);
  }

  private Suspicion suspicion(JsonLine line) {
    return new Suspicion(row(line), new float[0], label(line, "label"), label(line, "predicted"), line.number("margin"),
        probabilities(line), line.number("score"));
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
    NewClass.problem(newClass, labels, List.of()).filter(problem -> !newClass.isEmpty()).ifPresent(problem -> {
      throw line.broken("'new_class': " + problem);
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
