package cincer.journal;

import cincer.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A session as a list of sessions shows it, from the first line of its journal and a glance at the others: a journal of 20 MB is not
 * understood for that.
 *
 * @param file    its journal
 * @param header  what it is about, with the options of its beginning; null if that cannot be understood
 * @param answers questions that were answered, and not taken back (by going back to them), whatever was undone later
 * @param last    when the last record was written; null if nobody knows
 * @param state   how it stands
 * @param problem why it cannot be opened; empty if it can
 */
public record KeptSession(File file, Header header, int answers, Instant last, Condition state, String problem) {

  /** How a session stands. */
  public enum Condition {
    /** It can be gone on with. */
    UNFINISHED("not finished"),
    /** All examples have been seen. */
    FINISHED("finished"),
    /** A session writes to its journal. */
    BUSY("running now"),
    /** Its journal can be read, but not written. */
    READ_ONLY("read-only"),
    /** Its journal cannot be understood. */
    UNREADABLE("cannot be read");

    private final String text;

    Condition(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final Pattern RECORD = Pattern.compile("^\\s*\\{\\s*\"n\"\\s*:\\s*\\d+\\s*,\\s*\"record\"\\s*:\\s*\"([a-z-]+)\"");
  private static final Pattern TIME = Pattern.compile("\"time\"\\s*:\\s*\"([^\"]{20,30})\"");
  private static final Pattern QUESTION = Pattern.compile("\"question\"\\s*:\\s*(\\d{1,9})");
  /** A record begins with its kind, its time and its question. */
  private static final int GLANCE = 200;

  /**
   * All sessions in the user's own folder, and the one beside the data, the newest first.
   *
   * @param data the file that is loaded; null if nobody knows
   */
  public static List<KeptSession> all(File data) {
    return list(and(PrivateJournals.all(), data));
  }

  /**
   * The sessions over data with this fingerprint that have answers, the newest first.
   *
   * @param data the file that it was loaded from; null if nobody knows
   */
  public static List<KeptSession> over(String fingerprint, File data) {
    return list(and(PrivateJournals.of(fingerprint), data)).stream().filter(session -> session.isAbout(fingerprint) && session.answers() > 0
        && !session.header().options().containsKey(Session.ADJUDICATES)).toList();
  }

  /**
   * The journal of what somebody decides about the disputes of several people: the newest that is there, or where it would be.
   *
   * @param people as {@link Session#ADJUDICATES} says
   */
  public static File ofDisputes(String fingerprint, String people) {
    return list(PrivateJournals.of(fingerprint)).stream()
        .filter(kept -> kept.header != null && people.equals(kept.header.options().get(Session.ADJUDICATES))).map(KeptSession::file).findFirst()
        .orElseGet(() -> PrivateJournals.next(fingerprint));
  }

  private static List<File> and(List<File> journals, File data) {
    File beside = data == null ? null : JournalChoice.beside(data);
    return beside == null || !beside.isFile() ? journals : Stream.concat(journals.stream(), Stream.of(beside)).toList();
  }

  private static List<KeptSession> list(List<File> journals) {
    return journals.stream().map(KeptSession::of).sorted(Comparator.comparing(KeptSession::last,
        Comparator.nullsFirst(Comparator.<Instant>naturalOrder())).reversed().thenComparing(KeptSession::file)).toList();
  }

  /** The session of a journal, whatever its state. */
  public static KeptSession of(File journal) {
    try {
      return glance(journal);
    } catch (IOException | InvalidInputException e) {
      return new KeptSession(journal, null, 0, Instant.ofEpochMilli(journal.lastModified()), Condition.UNREADABLE, Objects.toString(e.getMessage(), "it cannot be read"));
    }
  }

  private static KeptSession glance(File journal) throws IOException {
    String text = new String(OpenJournals.read(journal), StandardCharsets.UTF_8);
    int end = text.indexOf('\n');
    Header header = Header.read(JsonLine.parse(journal.toString(), 1, end < 0 ? text : text.substring(0, end)));
    NavigableSet<Integer> answered = new TreeSet<>();
    boolean ended = false;
    boolean review = false;
    Instant last = Instant.parse(header.started());
    for (int from = end + 1; end >= 0 && from < text.length();) {
      int next = text.indexOf('\n', from);
      String start = text.substring(from, Math.min(Math.min(from + GLANCE, text.length()), next < 0 ? text.length() : next));
      Matcher record = RECORD.matcher(start);
      if (next >= 0 && record.find()) { // else it was cut short
        RecordKind kind = RecordKind.named(record.group(1)).orElse(RecordKind.HEADER);
        if (kind.answers()) {
          answered.add(question(start));
        } else if (kind == RecordKind.BACK) {
          answered.pollLast();
        }
        review |= record.group(1).equals("review");
        ended = record.group(1).equals("end") || ended && !record.group(1).equals("review") && !(record.group(1).equals("question") && asksFurther(start, answered));
        last = time(start, last);
      }
      from = next < 0 ? text.length() : next + 1;
    }
    boolean busy = OpenJournals.isBusy(journal);
    Condition state = busy ? Condition.BUSY : !journal.canWrite() ? Condition.READ_ONLY : ended ? Condition.FINISHED : Condition.UNFINISHED;
    String problem = busy ? "A session writes to it: end that one first." : state == Condition.READ_ONLY
        ? "Its journal '" + journal + "' cannot be written: change its permissions to go on with it." : "";
    return new KeptSession(journal, review ? header.asReview() : header, answered.size(), last, state, problem);
  }

  /** Whether a question was not answered before: a review goes on where its budget had ended it. */
  private static boolean asksFurther(String start, Set<Integer> answered) {
    return !answered.contains(question(start));
  }

  private static int question(String start) {
    Matcher number = QUESTION.matcher(start);
    return number.find() ? Integer.parseInt(number.group(1)) : 0;
  }

  private static Instant time(String start, Instant before) {
    Matcher time = TIME.matcher(start);
    try {
      return time.find() ? Instant.parse(time.group(1)) : before;
    } catch (DateTimeParseException e) {
      return before;
    }
  }

  /** Whether it is a review of a whole data set, from the start or after a walk. */
  public boolean isReview() {
    return header != null && header.isReview();
  }

  /** Whether it is about data with this fingerprint. */
  public boolean isAbout(String fingerprint) {
    return header != null && header.fingerprint().equals(fingerprint);
  }

  /** Whether it can be opened. */
  public boolean isOpen() {
    return state == Condition.UNFINISHED || state == Condition.FINISHED;
  }
}
