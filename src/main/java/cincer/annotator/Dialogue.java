package cincer.annotator;

import cincer.Answer;
import cincer.Answered;
import cincer.CounterExample;
import cincer.Query;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** The talk about one question, until it is answered. */
final class Dialogue {

  private final Question question;
  private final Query query;
  private final ClassNames classes;
  private final CounterExample shown;
  private final PrintStream out;
  private final List<Answered> before;
  private int correction = -1;

  /** @param before what was answered before this question */
  Dialogue(Question question, List<Answered> before, PrintStream out) {
    this.before = before;
    this.question = question;
    this.query = question.query();
    this.classes = question.classes();
    this.shown = query.counterExample().orElse(null);
    this.out = out;
  }

  /** Does what was typed; returns the answer, or null if the question is still open. */
  Answer obey(Command command) {
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
    };
  }

  private Answer keep() {
    int label = query.suspicion().label();
    if (shown == null) {
      return say(Answer.Labels.of(label), change(suspicious(), label, label) + ".");
    }
    int other = correction < 0 ? shown.label() : correction;
    return say(new Answer.Labels(label, shown.row(), other),
        change(suspicious(), label, label) + ", " + change(counterExample(), shown.label(), other) + ".");
  }

  private Answer relabel(int label) {
    String change = change(suspicious(), query.suspicion().label(), label);
    return correction < 0 ? say(Answer.Labels.of(label), change + ".")
        : say(new Answer.Labels(label, shown.row(), correction),
            change + ", " + change(counterExample(), shown.label(), correction) + ".");
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
