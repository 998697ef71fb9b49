package cincer.gui;

import cincer.Answer;
import cincer.CounterExample;
import cincer.Query;
import cincer.Suspicion;
import cincer.annotator.Conversation.Effect;
import cincer.data.Plain;
import cincer.data.ShortNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import weka.core.Attribute;

/** What the window says in plain words. Rows are counted from 1, as people do. */
final class Sentences {

  static final int LONGEST_NAME = 60;

  private static final int LONGEST_TIP = 300;

  private final Attribute classAttribute;
  private ShortNames shortNames; // made when one is needed: it looks at all classes

  Sentences(Attribute classAttribute) {
    this.classAttribute = classAttribute;
  }

  /** The name of a class in one line; of a very long one, what tells it from the others. */
  String name(int label) {
    return name(label, LONGEST_NAME);
  }

  /** What tells a class from the others, in at most so many characters. */
  String name(int label, int characters) {
    return whole(label).length() <= characters ? whole(label) : shortNames().fit(label, characters);
  }

  /** The whole name of a class in one line; only a text that is no name any more is cut. */
  String whole(int label) {
    return Plain.cut(Plain.text(classAttribute.value(label)), LONGEST_TIP);
  }

  /** Names that can be cut so that they are told apart. */
  ShortNames shortNames() {
    if (shortNames == null) {
      shortNames = new ShortNames(IntStream.range(0, classAttribute.numValues()).mapToObj(this::whole).toList());
    }
    return shortNames;
  }

  /**
   * Why the question is asked.
   *
   * @param rank of the counter-example that is shown, from 0
   */
  List<Span> doubt(Query query, int rank) {
    Suspicion s = query.suspicion();
    if (query.isBlind()) {
      return List.of(Span.plain("The data says "), Span.strong(name(s.label())), Span.plain(". What is it? What the model thinks is not shown at this question."));
    }
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
    boolean same = Plain.percent(then).equals(Plain.percent(now));
    String course = same ? " stayed at " : (now > then ? " rose from " : " fell from ") + Plain.percent(then) + " to ";
    return "You " + deeds(effect) + "; the model's probability of " + name(label) + " for row " + (s.row() + 1) + course
        + Plain.percent(now) + ".";
  }

  /** What was done to which row: "kept row 5 as a and row 2 as b", "kept row 5 as a and relabelled row 2 to b". */
  private String deeds(Effect effect) {
    Suspicion s = effect.query().suspicion();
    Answer.Labels answer = effect.answer();
    boolean kept = answer.label() == s.label();
    String text = (kept ? "kept" : "relabelled") + deed(s.row(), answer.label(), kept);
    int left = answer.counterExamples().size();
    for (Answer.Judged other : answer.counterExamples()) {
      boolean otherKept = effect.query().ranking().stream().anyMatch(shown -> shown.row() == other.row() && shown.label() == other.label());
      text += (--left > 0 ? "," : " and") + (otherKept == kept ? "" : otherKept ? " kept" : " relabelled")
          + deed(other.row(), other.label(), otherKept);
      kept = otherKept;
    }
    int together = answer.together().size();
    return together == 0 ? text : text + " together with " + together + (together == 1 ? " other row" : " other rows");
  }

  private String deed(int row, int label, boolean kept) {
    return " row " + (row + 1) + (kept ? " as " : " to ") + name(label);
  }
}
