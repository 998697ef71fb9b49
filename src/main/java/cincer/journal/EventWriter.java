package cincer.journal;

import cincer.Answer;
import cincer.CounterExample;
import cincer.Query;
import cincer.ShownEvidence;
import cincer.Suspicion;
import cincer.WrongLeft;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What happens in a session as records; {@link EventReader} reads them. Rows, positions and questions are counted from 1, labels are names. */
final class EventWriter {

  /** So many of the likeliest classes are written where there are many. */
  private static final int NAMED = 20;

  private final List<String> labels;
  private final int format;

  EventWriter(Header header) {
    this.labels = header.labels();
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
  JsonObject evidence(ShownEvidence evidence) {
    JsonObject json = new JsonObject();
    JsonObject values = new JsonObject();
    evidence.values().forEach(value -> values.add(value.attribute(), JsonLine.number(value.odds())));
    json.add("values", values);
    if (!evidence.words().isEmpty()) {
      JsonArray words = new JsonArray();
      evidence.words().forEach(word -> {
        JsonObject one = new JsonObject();
        one.addProperty("text", word.attribute());
        one.addProperty("word", word.word());
        one.add("odds", JsonLine.number(word.odds()));
        words.add(one);
      });
      json.add("words", words);
    }
    JsonArray nearest = new JsonArray();
    evidence.nearest().forEach(near -> {
      JsonObject one = new JsonObject();
      one.addProperty("row", near.row() + 1);
      one.addProperty("label", labels.get(near.label()));
      nearest.add(one);
    });
    json.add("nearest", nearest);
    if (!evidence.places().isEmpty()) {
      json.add("places", PlacesFormat.write(evidence.places()));
    }
    return json;
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
}
