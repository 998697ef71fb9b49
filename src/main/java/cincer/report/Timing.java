package cincer.report;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * How long a person thought: from when a question could be seen to its answer, without pauses.
 *
 * @param questions so many questions were answered by a person
 * @param median    of one of them
 * @param total     of all
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record Timing(int questions, Duration median, Duration total) {

  /** Nobody reads and answers faster: it was no person, or no question that anybody looked at. */
  private static final long LEAST_MILLIS = 200;
  private static final int LATELY = 20;

  /**
   * Of questions that were answered.
   *
   * @param millis how long each took, in milliseconds; what is faster than a person does not count
   * @return empty if no person answered
   */
  public static Optional<Timing> of(Collection<? extends Number> millis) {
    List<Long> sorted = millis.stream().map(Number::longValue).filter(each -> each >= LEAST_MILLIS).sorted().toList();
    return sorted.isEmpty() ? Optional.empty() : Optional.of(new Timing(sorted.size(), Duration.ofMillis(sorted.get(sorted.size() / 2)),
        Duration.ofMillis(sorted.stream().mapToLong(Long::longValue).sum())));
  }

  /**
   * Of the last few questions: how fast it goes at present.
   *
   * @param millis in the order of the answers
   */
  public static Optional<Timing> lately(List<? extends Number> millis) {
    List<? extends Number> persons = millis.stream().filter(each -> each.longValue() >= LEAST_MILLIS).toList();
    return of(persons.subList(Math.max(0, persons.size() - LATELY), persons.size()));
  }

  /** In words: "6.3 s for a question (median), 12 min in all". */
  public String text() {
    return seconds(median) + " for a question (median), " + text(total) + " in all";
  }

  /**
   * What this pace promises: "at this pace 12 min find about 9 more"; empty where nothing is left.
   *
   * @param next  of how many coming questions it is known what they find
   * @param found how many wrong labels they find, on average
   */
  public String promise(int next, double found) {
    long about = Math.round(found);
    String time = text(median.multipliedBy(next));
    return next == 0 ? "" : "at this pace " + time + (time.startsWith("1 ") ? " finds " : " find ") + (about == 0 ? "hardly one more" : "about " + about + " more");
  }

  /** Seconds with one decimal where they are few, in the same digits everywhere. */
  public static String seconds(Duration time) {
    return String.format(Locale.ROOT, time.toMillis() < 99_950 ? "%.1f s" : "%.0f s", time.toMillis() / 1000.0);
  }

  /** Rounded: "40 s", "12 min", "1.5 h". */
  public static String text(Duration time) {
    double seconds = time.toMillis() / 1000.0;
    return seconds < 59.5 ? Math.round(seconds) + " s" : seconds < 5370 ? Math.max(1, Math.round(seconds / 60)) + " min"
        : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
  }
}
