package cincer.gui;

import cincer.WrongLeft;
import cincer.report.Timing;
import java.time.Duration;

/** How far a session has come, in words. */
final class ProgressText {

  private ProgressText() {}

  /** For the bar. */
  static String bar(SessionSnapshot session) {
    if (session.review()) {
      return session.preparation() != null ? session.preparation().of(count(session.arrivals(), "label"))
          : session.judged().isEmpty() && session.answers().isEmpty() ? "Learning from " + count(session.arrivals(), "label")
          : session.left() + " of " + session.arrivals() + " labels not reviewed yet";
    }
    return session.arrivals() == 0 ? "" : session.seen() + " of " + session.arrivals() + " examples seen";
  }

  /**
   * What the examples are: why there are fewer of them than rows.
   *
   * @param rows       of the data
   * @param unlabelled rows without a label that stay as they are
   * @param asked      rows without a label that may be asked about
   */
  static String rows(SessionSnapshot session, int rows, int unlabelled, int asked) {
    if (session.arrivals() == 0) {
      return "";
    }
    if (session.review()) {
      if (asked > 0) {
        return "Labels are known from the start, and a doubtful one is asked about next; " + asked
            + (asked == 1 ? " row has none and is asked for one where that is worth more." : " rows have none and are asked for one where that is worth more.");
      }
      return unlabelled == 0 ? "" : unlabelled + (unlabelled == 1 ? " row has no label and stays as it is." : " rows have no label and stay as they are.");
    }
    int known = rows - unlabelled - session.arrivals();
    return "Of " + count(rows, "row") + ", " + known + (known == 1 ? " is" : " are") + " taken as known at the start"
        + (unlabelled == 0 ? "" : ", and " + unlabelled + (unlabelled == 1 ? " has no label and stays as it is" : " have no label and stay as they are"))
        + ".";
  }

  /**
   * Below the bar, before the time.
   *
   * @param tau     of the session as it runs
   * @param planned tau where its line is now: what holds as soon as the session is gone on with
   */
  static String done(SessionSnapshot session, double tau, double planned, boolean bounded) {
    if (session.arrivals() == 0) {
      return "";
    }
    String each = session.timing() == null ? "" : ", " + Timing.seconds(session.timing().median()) + " each";
    String text = count(session.answers().size(), "question") + " answered" + each + ", " + count(session.corrections(), "label") + " changed";
    if (session.review()) {
      return session.wrong() == null ? text : text + "; " + left(session.wrong(), session.pace());
    }
    String left = !bounded ? "" : Forecast.of(session, planned).map(Forecast::text).orElse("");
    return left.isEmpty() ? text : text + "; " + left + (planned == tau ? "" : " (at tau " + planned + ")");
  }

  /**
   * What is said of a review where no question stands.
   *
   * @param rests     whether nobody is asked
   * @param pending   whether a question is known already
   * @param elsewhere whether questions come in a window of their own
   */
  static String noQuestion(SessionSnapshot session, boolean rests, boolean pending, boolean elsewhere) {
    if (session.ended()) {
      return "The review is over.";
    } else if (rests) {
      return "Paused: nothing is asked until you press Go on.";
    } else if (pending) {
      return elsewhere ? "The question stands in a window of its own." : "The question is made ready.";
    }
    String where = elsewhere ? "a question comes in a window of its own." : "a question comes here.";
    return session.preparation() != null && session.preparation().share() == 1
        ? "The model has judged all rows, and looks for the examples that speak against the most doubtful labels. Then " + where
        : "The model learns from all labels, and judges each row by what it learned from others. Then " + where;
  }

  private static String left(WrongLeft wrong, Timing pace) {
    return wrong.next() == 0 || pace == null ? wrong.text() : wrong.left() + "; " + pace.promise(wrong.next(), wrong.found());
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** Time that the session has run. */
  static String elapsed(Duration spent) {
    return time(spent) + " elapsed";
  }

  static String time(Duration spent) {
    long seconds = spent.toSeconds();
    return seconds < 60 ? seconds + " s" : seconds < 3600 ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
  }
}
