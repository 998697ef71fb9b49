package cincer.gui;

import cincer.Answer;
import cincer.CounterExample;
import cincer.Query;
import cincer.Suspicion;
import cincer.annotator.Conversation.Effect;
import cincer.data.Plain;
import java.util.ArrayList;
import java.util.List;
import weka.core.Attribute;

/** What the window says in plain words. Rows are counted from 1, as people do. */
final class Sentences {

  private static final int LONGEST_NAME = 60;

  private final Attribute classAttribute;

  Sentences(Attribute classAttribute) {
    this.classAttribute = classAttribute;
  }

  /** The name of a class in one line, cut where it is very long. */
  String name(int label) {
    return Plain.cut(Plain.text(classAttribute.value(label)), LONGEST_NAME);
  }

  /**
   * Why the question is asked.
   *
   * @param rank of the counter-example that is shown, from 0
   */
  List<Span> doubt(Query query, int rank) {
    Suspicion s = query.suspicion();
    List<Span> spans = new ArrayList<>(List.of(Span.plain("The model expects "), Span.strong(name(s.predicted())),
        Span.plain(" (" + Plain.percent(s.probabilities()[s.predicted()]) + "), the data says "), Span.strong(name(s.label())),
        Span.plain(" (" + Plain.percent(s.probabilities()[s.label()]) + ").")));
    if (!query.ranking().isEmpty()) {
      CounterExample shown = query.ranking().get(rank);
      spans.addAll(List.of(Span.plain(" Example " + (shown.row() + 1) + ", labelled "), Span.strong(name(shown.label())),
          Span.plain(rank == 0 ? ", supports this doubt most." : ", supports this doubt, too (number " + (rank + 1) + " of "
              + query.ranking().size() + ").")));
    }
    return spans;
  }

  /** What an answer did. */
  String effect(Effect effect) {
    Suspicion s = effect.query().suspicion();
    Answer.Labels answer = effect.answer();
    int label = answer.label();
    double then = s.probabilities()[label];
    double now = effect.after()[label];
    String verb = Plain.percent(then).equals(Plain.percent(now)) ? " stayed at " : now > then ? " rose from " : " fell from ";
    return "You " + (label == s.label() ? "kept " + (s.row() + 1) + " as " : "relabelled " + (s.row() + 1) + " to ") + name(label)
        + counterExample(effect) + "; the model's probability for it" + verb
        + (verb.equals(" stayed at ") ? "" : Plain.percent(then) + " to ") + Plain.percent(now) + ".";
  }

  private String counterExample(Effect effect) {
    Answer.Labels answer = effect.answer();
    return effect.query().ranking().stream().filter(shown -> shown.row() == answer.counterExample()).findFirst()
        .map(shown -> shown.label() == answer.counterLabel() ? " and " + (shown.row() + 1) + " as " + name(shown.label())
            : ", and " + (shown.row() + 1) + " to " + name(answer.counterLabel()))
        .orElse("");
  }
}
