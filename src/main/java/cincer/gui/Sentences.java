package cincer.gui;

import cincer.Answer;
import cincer.Answered;
import cincer.CounterExample;
import cincer.Query;
import cincer.Suspicion;
import cincer.annotator.Conversation.Effect;
import cincer.data.Attributes;
import cincer.data.Plain;
import cincer.data.ShortNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weka.core.Attribute;

/** What the window says in plain words. Rows are counted from 1, as people do. */
final class Sentences {

  static final int LONGEST_NAME = 60;

  private static final int LONGEST_TIP = 300;

  private final Attribute classAttribute;
  private final String[] wholes;
  private final IntFunction<String> said;
  private ShortNames shortNames; // made when one is needed: it looks at all classes

  Sentences(Attribute classAttribute) {
    this(classAttribute, row -> "");
  }

  /** @param said what is told of a row (0-based) instead of what a model thinks; empty where a model asks */
  Sentences(Attribute classAttribute, IntFunction<String> said) {
    this.classAttribute = classAttribute;
    this.wholes = new String[classAttribute.numValues()];
    this.said = said;
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
    if (wholes[label] == null) { // tables ask for each cell
      wholes[label] = Plain.cut(Plain.text(classAttribute.value(label)), LONGEST_TIP);
    }
    return wholes[label];
  }

  /** The names of the classes as the data has them. */
  List<String> classes() {
    return Attributes.values(classAttribute);
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
    String told = said.apply(s.row());
    if (!told.isEmpty()) {
      return List.of(Span.plain(told + ". The data says "), Span.strong(name(s.label())), Span.plain("."));
    } else if (query.isBlind()) {
      return List.of(Span.plain("The data says "), Span.strong(name(s.label())), Span.plain(". What is it? What the model thinks is not shown at this question."));
    } else if (query.unlabelled()) {
      return List.of(Span.plain("It has no label. What is it? The model would say "), Span.strong(name(s.predicted())),
          Span.plain(" (" + Plain.percent(s.probabilities()[s.predicted()]) + ")."));
    } else if (query.chain() != null) {
      int found = query.chain().rows().size();
      return List.of(Span.plain("Row " + (query.chain().last() + 1) + " was wrong to be "), Span.strong(name(s.label())),
          Span.plain(", and this one supported that most" + (found > 1 ? " (found so far: " + found + ")" : "") + ". Is it "),
          Span.strong(name(s.predicted())), Span.plain(", too (" + Plain.percent(s.probabilities()[s.predicted()]) + ")? The data says "),
          Span.strong(name(s.label())), Span.plain(" (" + Plain.percent(s.probabilities()[s.label()]) + ")."));
    }
    boolean agrees = s.agrees();
    int first = agrees ? s.label() : s.predicted();
    int second = agrees ? s.predicted() : s.label();
    List<Span> spans = new ArrayList<>(List.of(Span.plain(agrees ? "The model agrees with the data: " : "The model expects "), Span.strong(name(first)),
        Span.plain(" (" + Plain.percent(s.probabilities()[first]) + (agrees ? "); the next likeliest is " : "), the data says ")), Span.strong(name(second)),
        Span.plain(" (" + Plain.percent(s.probabilities()[second]) + ").")));
    if (!query.ranking().isEmpty()) {
      CounterExample shown = query.ranking().get(rank);
      String what = agrees ? "that" : "this doubt";
      spans.addAll(List.of(Span.plain(" Row " + (shown.row() + 1) + ", labelled "), Span.strong(name(shown.label())),
          Span.plain(rank == 0 ? ", supports " + what + " most." : ", supports " + what + ", too (number " + (rank + 1) + " of "
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
    return "You " + actions(effect.query(), answer) + "; the model's probability of " + name(label) + " for row " + (s.row() + 1) + course
        + Plain.percent(now) + ".";
  }

  /** The last answer, where it cannot be told what the model made of it; empty where there is none, or it was no more than a skip. */
  String last(List<Answered> before) {
    Answered last = before.isEmpty() ? null : before.get(before.size() - 1);
    if (last != null && last.answer() instanceof Answer.Labels labels) {
      return "You " + actions(last.query(), labels) + ".";
    }
    return last != null && last.answer() instanceof Answer.Other other ? capital(said(other, last.row(), this::name)) + "." : "";
  }

  /** What of a sentence stands in the line of the status, which cuts off what is long, and where the rest is. */
  static String inStatusLine(String sentence) {
    int clause = sentence.indexOf("; ");
    return capital(clause < 0 ? sentence : sentence.substring(0, clause) + " (more: Log)");
  }

  /** With a capital letter at its beginning. */
  static String capital(String sentence) {
    return sentence.isEmpty() ? "" : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  /** What was said other than a label: "row 5 is left out". */
  static String said(Answer.Other other, int row, IntFunction<String> name) {
    String more = other.together().isEmpty() ? "" : " and " + other.together().size() + (other.together().size() == 1 ? " more row" : " more rows");
    String who = "row " + (row + 1) + more;
    boolean one = more.isEmpty();
    return switch (other.finding()) {
      case UNSURE -> "unsure of " + who;
      case LEAVE_OUT -> who + (one ? " is" : " are") + " left out";
      case NONE_FITS -> who + (one ? " is" : " are") + (other.newClass().isEmpty() ? " of none of the classes" : " of a new class, " + Plain.text(other.newClass()));
      case SEVERAL_FIT -> who + " fits " + other.classes().stream().map(name::apply).collect(Collectors.joining(", "));
    };
  }

  /** What was done to which row: "kept row 5 as a and row 2 as b", "kept row 5 as a and relabelled row 2 to b". */
  private String actions(Query query, Answer.Labels answer) {
    Suspicion s = query.suspicion();
    boolean kept = answer.label() == s.label() && !query.unlabelled();
    String text = (kept ? "kept" : query.unlabelled() ? "labelled" : "relabelled") + deed(s.row(), answer.label(), kept);
    int left = answer.counterExamples().size();
    for (Answer.Judged other : answer.counterExamples()) {
      boolean otherKept = query.ranking().stream().anyMatch(shown -> shown.row() == other.row() && shown.label() == other.label());
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
