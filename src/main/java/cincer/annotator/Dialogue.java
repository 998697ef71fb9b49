package cincer.annotator;

import cincer.Answer;
import cincer.Answered;
import cincer.CounterExample;
import cincer.Query;
import cincer.data.NewClass;
import cincer.data.Plain;
import cincer.queue.Bulk;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The talk about one question, until it is answered. */
final class Dialogue {

  private final Question question;
  private final Query query;
  private final ClassNames classes;
  private final CounterExample shown;
  private final PrintStream out;
  private final List<Answered> before;
  private final Supplier<Strokes> strokes;
  private int correction;
  private String note;
  private Bulk stroke; // that waits for a yes

  /**
   * What was typed at a question that was not answered then.
   *
   * @param note           that goes with the answer; empty for none
   * @param counterExample row (0-based) of the counter-example that was shown; -1 for none
   * @param correction     its new label; -1 for none
   */
  record Draft(String note, int counterExample, int correction) {
    static final Draft NONE = new Draft("", -1, -1);
  }

  /**
   * Begins to talk.
   *
   * @param before  what was answered before this question
   * @param strokes what can be done to other rows
   * @param draft   what was typed when it was asked before
   */
  Dialogue(Question question, List<Answered> before, Supplier<Strokes> strokes, Draft draft, PrintStream out) {
    this.before = before;
    this.strokes = strokes;
    this.question = question;
    this.query = question.query();
    this.classes = question.classes();
    this.shown = query.counterExample().orElse(null);
    this.out = out;
    this.note = draft.note();
    this.correction = shown != null && shown.row() == draft.counterExample() ? draft.correction() : -1;
  }

  /** What was typed so far. */
  Draft draft() {
    return note.isEmpty() && correction < 0 ? Draft.NONE : new Draft(note, shown == null ? -1 : shown.row(), correction);
  }

  /** Says what stands of what was typed when it was asked before. */
  void recall(Draft draft) {
    if (!note.isEmpty()) {
      out.println("Your note goes with your answer: " + Plain.text(note));
    }
    if (correction >= 0) {
      out.println(change("Row " + Question.number(shown.row()), shown.label(), correction) + ", as you typed before; " + key("b") + " takes it back.");
    } else if (draft.correction() >= 0) {
      out.println("What you typed before of row " + Question.number(draft.counterExample()) + " does not count: it is not shown with this question any more.");
    }
  }

  /** What is done at one stroke, once somebody has said yes to it; null if nothing is. */
  Bulk stroke() {
    return stroke;
  }

  /** Whether a yes or no is expected. */
  boolean hasAsked() {
    return stroke != null;
  }

  /** Hears a yes or no; returns the row (0-based) that is asked about, for the stroke, or null if nothing is done. */
  Answer confirm(boolean yes) {
    Bulk wanted = stroke;
    stroke = yes ? new Bulk(wanted.asks(), wanted.answer().noted(note), wanted.counts()) : null;
    note = yes ? "" : note; // it goes with that answer
    return yes ? new Answer.Ask(wanted.asks()) : say(null, "Nothing is done. And " + suspicious() + "?");
  }

  /** Does what was typed; returns the answer, or null if the question is still open. */
  Answer obey(Command command) {
    Answer answer = heard(command);
    return answer instanceof Answer.Said said && !note.isEmpty() ? said.noted(note) : answer;
  }

  private Answer heard(Command command) {
    return switch (command.verb()) {
      case KEEP -> keep();
      case RELABEL -> relabel(command.label());
      case SKIP -> say(new Answer.Skip(), suspicious() + " is skipped; no label changes.");
      case STOP -> say(new Answer.Stop(), "Stopping here. What was answered so far is kept.");
      case BACK -> back();
      case CORRECT_COUNTER_EXAMPLE -> correct(command.label());
      case HELP -> say(null, question.help());
      case MORE -> say(null, "\n" + question.values(Integer.MAX_VALUE));
      case UNDO -> earlier(command.label(), true);
      case REDO -> earlier(command.label(), false);
      case CLASSES -> say(null, "\n" + question.classList());
      case FIND -> say(null, question.found(command.text()));
      case NOTHING -> say(null, command.text() + ".");
      case UNSURE -> other(Answer.Other.unsure(), suspicious() + " counts as looked at; its label stays.");
      case LEAVE_OUT -> other(Answer.Other.leaveOut(), suspicious() + " is left out: nothing learns from it.");
      case NONE_FITS -> noneFits(NewClass.tidy(command.text()));
      case SEVERAL_FIT -> other(Answer.Other.severalFit(command.numbers()), "several classes fit " + suspicious() + ": "
          + command.numbers().stream().map(classes::name).collect(Collectors.joining(", ")) + "; it has the label "
          + classes.name(Answer.Other.severalFit(command.numbers()).label(query.labelBefore())) + ".");
      case NOTE -> note(command.text());
      case ASK -> askAbout(command);
      case RELABEL_ROWS, KEEP_ROWS, UNSURE_ROWS, LEAVE_OUT_ROWS -> propose(command);
    };
  }

  private Answer askAbout(Command command) {
    Optional<String> problem = strokes.get().problem(command).or(() -> inTheEnd(command.numbers().get(0) - 1));
    return problem.isPresent() ? say(null, problem.get() + ".")
        : say(new Answer.Ask(command.numbers().get(0) - 1), "row " + command.numbers().get(0) + " comes next.");
  }

  /** Why a row (0-based) cannot be asked about where open questions are gone through again; nothing if it can, and everywhere else. */
  private Optional<String> inTheEnd(int row) {
    boolean again = before.stream().anyMatch(a -> a.query().number() == query.number());
    boolean open = before.stream().anyMatch(a -> a.row() == row && (a.isOpen() || a.answer() instanceof Answer.Other other && other.finding() == Answer.Finding.UNSURE));
    return !again || open ? Optional.empty() : Optional.of("row " + Question.number(row)
        + " is not among the questions that are gone through again; go on with the session and a larger budget to be asked about others");
  }

  private Answer propose(Command command) {
    Strokes possible = strokes.get();
    Optional<String> problem = possible.problem(command).or(() -> inTheEnd(possible.bulk(command).asks()));
    stroke = problem.isPresent() ? null : possible.bulk(command);
    return say(null, problem.isPresent() ? problem.get() + "." : possible.says(command) + ". Type y to do it, or n.");
  }

  private Answer noneFits(String newClass) {
    Optional<String> problem = newClass.isEmpty() ? Optional.empty() : NewClass.problem(newClass, classes.raw(), NewClass.named(before));
    return problem.isPresent() ? say(null, problem.get() + ".")
        : other(Answer.Other.noneFits(newClass), suspicious() + (newClass.isEmpty() ? " is of none of the classes: nothing learns from it."
            : " is of a new class, " + Plain.text(newClass) + ": nothing learns from it yet."));
  }

  /** What is said of the suspicious example alone. */
  private Answer other(Answer.Other other, String text) {
    return correction < 0 ? say(other, text) : say(null, counterExample() + " has a new label by what you typed before, which goes with a class or " + key("k")
        + " only; type one of these, or " + key("b") + " to take it back.");
  }

  private Answer note(String text) {
    note = note.isEmpty() ? text : note + "\n" + text;
    return say(null, "noted; it goes with your answer. And " + suspicious() + "?");
  }

  private Answer keep() {
    int label = query.suspicion().label();
    if (shown == null) {
      return say(Answer.Labels.of(label), decided(label) + ".");
    }
    int other = correction < 0 ? shown.label() : correction;
    return say(new Answer.Labels(label, shown.row(), other),
        change(suspicious(), label, label) + ", " + change(counterExample(), shown.label(), other) + ".");
  }

  private Answer relabel(int label) {
    String change = decided(label);
    return correction < 0 ? say(Answer.Labels.of(label), change + ".")
        : say(new Answer.Labels(label, shown.row(), correction),
            change + ", " + change(counterExample(), shown.label(), correction) + ".");
  }

  private String decided(int label) {
    return query.unlabelled() ? suspicious() + " is " + classes.name(label) : change(suspicious(), query.suspicion().label(), label);
  }

  private Answer correct(int label) {
    if (shown == null) {
      return say(null, "No counter-example is shown with this question; type the class alone to label " + suspicious() + ".");
    }
    correction = label;
    return say(null, change(counterExample(), shown.label(), label) + ". And " + suspicious() + "? Type its class, "
        + key("k") + " to keep\n" + classes.name(query.suspicion().label()) + ", " + key("s") + " to skip both, or " + key("b")
        + " to take this back.");
  }

  private Answer back() {
    if (correction >= 0) {
      correction = -1;
      return say(null, counterExample() + " stays " + classes.name(shown.label()) + ". And " + suspicious() + "?");
    }
    return before.stream().allMatch(a -> a.query().number() == query.number()) ? say(null, "This is the first question; there is none to go back to.")
        : say(new Answer.Back(), "Back to the previous question.");
  }

  private Answer earlier(int number, boolean undo) {
    Answered answered = before.stream().filter(a -> a.query().number() == number).findFirst().orElse(null);
    String row = answered == null ? "" : "row " + Question.number(answered.query().suspicion().row());
    if (answered == null) {
      return say(null, "There is no answer to a question " + number + (before.isEmpty() ? " yet." : "; they go from 1 to "
          + before.stream().mapToInt(a -> a.query().number()).max().getAsInt() + "."));
    } else if (answered.undone() == undo) {
      return say(null, "The answer to question " + number + " (" + row + ") " + (undo ? "is undone already; " + key("r") + " " + number
          + " makes it count again." : "counts; " + key("u") + " " + number + " undoes it."));
    }
    return undo ? say(new Answer.Undo(number), "The answer to question " + number + " (" + row + ") is undone; later answers stand.")
        : say(new Answer.Redo(number), "The answer to question " + number + " (" + row + ") counts again.");
  }

  private String change(String who, int from, int to) {
    return who + (from == to ? " stays " + classes.name(to) : ": " + classes.name(from) + " -> " + classes.name(to));
  }

  private String suspicious() {
    return "row " + Question.number(query.suspicion().row());
  }

  private String counterExample() {
    return "row " + Question.number(shown.row());
  }

  private String key(String letter) {
    return Command.spelling(letter, classes);
  }

  private Answer say(Answer answer, String text) {
    out.println(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
    return answer;
  }
}
