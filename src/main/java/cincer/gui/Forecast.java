package cincer.gui;

import cincer.gui.SessionSnapshot.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How many questions are to be expected of the examples to come, as a range that holds four times out of five if doubts stay as
 * frequent as they have been lately, and how long they take.
 *
 * @param low  least number of questions
 * @param high most
 * @param pace from one question to the next, as it has been lately; null while nobody knows
 */
record Forecast(int low, int high, Duration pace) {

  /** With fewer examples seen, nothing is said. */
  static final int LEAST_SEEN = 30;
  /** With fewer answers, nothing is said of time. */
  static final int LEAST_ANSWERS = 5;

  /** Of a normal distribution, four fifths lie within so many standard deviations. */
  private static final double SPREAD = 1.2816;
  private static final int LATELY = 20;
  /** Who takes longer has done something else. */
  private static final Duration AWAY = Duration.ofMinutes(5);

  /**
   * What is to be expected of a session.
   *
   * @param tau from which on labels are doubted from now on
   * @return empty while too little is known, and where nothing comes any more
   */
  static Optional<Forecast> of(SessionSnapshot session, double tau) {
    int coming = session.arrivals() - session.seen();
    List<Judgement> judged = session.judged();
    if (session.ended() || coming <= 0 || judged.size() < LEAST_SEEN) {
      return Optional.empty();
    }
    int lately = Math.max(LEAST_SEEN, judged.size() / 2); // at the start the model doubts more than later
    int doubted = 0;
    for (Judgement judgement : judged.subList(judged.size() - lately, judged.size())) {
      doubted += judgement.exceeds(tau) ? 1 : 0;
    }
    double rate = (doubted + 0.5) / (lately + 1);
    double expected = rate * coming;
    double spread = SPREAD * Math.sqrt(coming * rate * (1 - rate) * (1 + (double) coming / lately));
    return Optional.of(new Forecast((int) Math.max(0, Math.floor(expected - spread)), (int) Math.min(coming, Math.ceil(expected + spread)),
        pace(session.answers())));
  }

  /** Median time between answers lately, without pauses. */
  private static Duration pace(List<GivenAnswer> answers) {
    List<Instant> times = answers.stream().map(GivenAnswer::when).filter(Objects::nonNull).sorted().toList();
    List<Duration> gaps = new ArrayList<>();
    for (int i = Math.max(1, times.size() - LATELY); i < times.size(); i++) {
      Duration gap = Duration.between(times.get(i - 1), times.get(i));
      if (gap.compareTo(AWAY) < 0) {
        gaps.add(gap);
      }
    }
    Collections.sort(gaps);
    return gaps.size() < LEAST_ANSWERS - 1 ? null : gaps.get(gaps.size() / 2);
  }

  /** In words: "10 to 25 questions left, about 2 to 5 min". */
  String text() {
    String questions = high == 0 ? "no more questions expected" : low == high ? low + (low == 1 ? " question left" : " questions left")
        : (low == 0 ? "up to " : low + " to ") + high + (high == 1 ? " question left" : " questions left");
    return pace == null || high == 0 ? questions : questions + ", " + time();
  }

  private String time() {
    long least = Math.round(pace.toMillis() * (double) low / 60_000);
    long most = Math.round(pace.toMillis() * (double) high / 60_000);
    if (most < 1) {
      return "less than a minute";
    } else if (most < 120) {
      return range(least, most, " min");
    }
    return range(Math.round(least / 60.0), Math.round(most / 60.0), " h");
  }

  private static String range(long least, long most, String unit) {
    return (least == 0 ? "up to " : least == most ? "about " : "about " + least + " to ") + most + unit;
  }
}
