package cincer.session;

import cincer.Answer;
import cincer.CounterExample;
import cincer.Query;
import cincer.Suspicion;
import cincer.learner.Event;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** What happens in a walk as records, and back. Rows, positions and questions are counted from 1, labels are names. */
final class Records {

  private final List<String> labels;
  private final int rows;

  Records(Header header) {
    this.labels = header.labels();
    this.rows = header.rows();
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
    JsonArray p = new JsonArray();
    for (double probability : s.probabilities()) {
      p.add(JsonLine.number(probability));
    }
    json.add("probabilities", p);
  }

  JsonObject question(Query query, String model, String selector) {
    JsonObject json = new JsonObject();
    json.addProperty("question", query.number());
    json.addProperty("position", query.position() + 1);
    json.addProperty("arrivals", query.arrivals());
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
    return json;
  }

  /** The kind of record that an answer is. */
  static String kind(Answer answer) {
    return answer instanceof Answer.Labels ? "answer" : answer.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }

  JsonObject answer(Query query, int[] current, Answer answer, long thinkingMillis) {
    JsonObject json = new JsonObject();
    json.addProperty("question", query.number());
    json.addProperty("position", query.position() + 1);
    json.addProperty("row", query.suspicion().row() + 1);
    if (answer instanceof Answer.Labels l) {
      json.addProperty("before", labels.get(query.suspicion().label()));
      labels(l, current, json);
    } else if (answer instanceof Answer.Change c) {
      json.addProperty("changes", c.question());
      labels(c.to(), current, json);
    } else if (answer instanceof Answer.Undo u) {
      json.addProperty("undoes", u.question());
    } else if (answer instanceof Answer.Redo r) {
      json.addProperty("redoes", r.question());
    }
    json.addProperty("thinking_ms", thinkingMillis);
    return json;
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
  }

  private JsonObject judged(Answer.Judged other, int[] current) {
    JsonObject json = new JsonObject();
    json.addProperty("row", other.row() + 1);
    json.addProperty("before", labels.get(current[other.row()]));
    json.addProperty("after", labels.get(other.label()));
    return json;
  }

  /** @return null if this kind of record does not tell how a walk went */
  Event read(JsonLine line) {
    String kind = line.text("record");
    return switch (kind) {
      case "judged" -> new Event.Judged(line.line(), line.integer("position", 1, rows) - 1, suspicion(line));
      case "question" -> new Event.Asked(line.line(), query(line), line.text("model"));
      case "answer" -> given(line, answer(line));
      case "skip" -> given(line, new Answer.Skip());
      case "back" -> given(line, new Answer.Back());
      case "stop" -> given(line, new Answer.Stop());
      case "undo" -> given(line, new Answer.Undo(line.integer("undoes", 1, Integer.MAX_VALUE)));
      case "redo" -> given(line, new Answer.Redo(line.integer("redoes", 1, Integer.MAX_VALUE)));
      case "change" -> given(line, new Answer.Change(line.integer("changes", 1, Integer.MAX_VALUE), answer(line)));
      case "end" -> new Event.Ended(line.line());
      case "resume" -> null;
      default -> throw line.broken("there is no kind of record '" + kind + "'");
    };
  }

  private static Event given(JsonLine line, Answer answer) {
    return new Event.Given(line.line(), line.integer("question", 1, Integer.MAX_VALUE), answer);
  }

  private Suspicion suspicion(JsonLine line) {
    return new Suspicion(row(line), new float[0], label(line, "label"), label(line, "predicted"), line.number("margin"),
        line.numbers("probabilities", labels.size()), line.number("score"));
  }

  private Query query(JsonLine line) {
    List<CounterExample> ranking = new ArrayList<>();
    for (JsonLine part : line.parts("counterexamples")) {
      ranking.add(new CounterExample(part.integer("index", 0, rows), row(part), label(part, "label"), part.number("score")));
    }
    return new Query(line.integer("question", 1, Integer.MAX_VALUE), line.integer("position", 1, rows) - 1,
        line.integer("arrivals", 1, rows), suspicion(line), ranking);
  }

  private Answer.Labels answer(JsonLine line) {
    if (!line.has("counterexample")) {
      return Answer.Labels.of(label(line, "after"));
    }
    JsonLine other = line.part("counterexample");
    List<Answer.Judged> others = new ArrayList<>();
    if (line.has("more_counterexamples")) {
      line.parts("more_counterexamples").forEach(more -> others.add(new Answer.Judged(row(more), label(more, "after"))));
    }
    return new Answer.Labels(label(line, "after"), row(other), label(other, "after"), others);
  }

  private int row(JsonLine line) {
    return line.integer("row", 1, rows) - 1;
  }

  private int label(JsonLine line, String name) {
    int label = labels.indexOf(line.text(name));
    if (label < 0) {
      throw line.broken("'" + line.text(name) + "' is no class");
    }
    return label;
  }
}
