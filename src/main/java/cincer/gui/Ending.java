package cincer.gui;

import cincer.gui.GivenAnswer.Fate;
import java.util.List;
import java.util.stream.Stream;

/** What came of a session that has come to its end, in words. */
public final class Ending {

  private Ending() {}

  /** Questions that nobody has answered: they were skipped, or their answers were undone. */
  public static int open(SessionSnapshot session) {
    return (int) session.answers().stream().filter(answer -> answer.fate() == Fate.SKIPPED || answer.fate() == Fate.UNDONE).count();
  }

  /** What was done, and what comes next. */
  public static String text(SessionSnapshot session) {
    List<GivenAnswer> answers = session.answers();
    long doubted = answers.stream().filter(answer -> answer.after() != answer.before()).count();
    long others = session.corrections() - doubted;
    long kept = of(answers, Fate.CONFIRMED);
    long skipped = of(answers, Fate.SKIPPED);
    long undone = of(answers, Fate.UNDONE);
    String changed = session.corrections() == 0 ? "no label was changed" : count(session.corrections(), "label") + (session.corrections() == 1 ? " was" : " were")
        + " changed" + (others == 0 ? "" : " (" + doubted + " doubted, " + count(others, "counter-example") + ")");
    String rest = String.join(", ", Stream.of(part(kept, "kept"), part(skipped, "skipped"), part(of(answers, Fate.UNSURE), "unsure"),
        part(of(answers, Fate.LEFT_OUT), "left out"), part(of(answers, Fate.NONE_FITS), "of none of the classes"),
        part(of(answers, Fate.SEVERAL_FIT), "of several classes"), part(undone, "undone")).filter(part -> !part.isEmpty()).toList());
    return "Finished: " + reached(session) + " "
        + (answers.isEmpty() ? "No label was doubted." : "Of " + count(answers.size(), "question") + ", " + changed + (rest.isEmpty() ? "" : "; " + rest) + ".")
        + (session.corrections() == 0 ? "" : " Use the cleaned data in the Preprocess tab, or save them.");
  }

  private static long of(List<GivenAnswer> answers, Fate fate) {
    return answers.stream().filter(answer -> answer.fate() == fate).count();
  }

  private static String reached(SessionSnapshot session) {
    if (!session.review()) {
      return "all " + session.arrivals() + " examples have been seen.";
    }
    return session.left() == 0 ? "all " + session.arrivals() + " labels have been reviewed."
        : session.left() + " of " + session.arrivals() + " labels are not reviewed" + (session.wrong() == null ? "." : "; " + session.wrong().left() + ".");
  }

  private static String part(long number, String what) {
    return number == 0 ? "" : number + " " + what;
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
