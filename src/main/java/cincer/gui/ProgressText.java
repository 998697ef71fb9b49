package cincer.gui;

import java.time.Duration;

/** How far a session has come, in words. */
final class ProgressText {

  private ProgressText() {}

  /** For the bar. */
  static String bar(SessionSnapshot session) {
    return session.arrivals() == 0 ? "" : session.seen() + " of " + session.arrivals() + " examples seen";
  }

  /** Below the bar. */
  static String details(SessionSnapshot session, double tau, boolean bounded) {
    return session.arrivals() == 0 ? "" : done(session, tau, bounded) + time(session.spent());
  }

  /** Below the bar, before the time. */
  static String done(SessionSnapshot session, double tau, boolean bounded) {
    if (session.arrivals() == 0) {
      return "";
    }
    String text = count(session.answers().size(), "question") + " answered, " + count(session.corrections(), "label") + " corrected, ";
    if (!session.ended() && bounded) {
      text += "about " + count(session.toGo(tau), "question") + " to go at tau " + tau + ", ";
    }
    return text;
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  static String time(Duration spent) {
    long seconds = spent.toSeconds();
    return seconds < 60 ? seconds + " s" : seconds < 3600 ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
  }
}
