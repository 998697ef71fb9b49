package cincer.journal;

import cincer.Answer;
import cincer.InvalidInputException;
import cincer.ShownEvidence;
import cincer.StorageException;
import cincer.data.OutputFile;
import cincer.learner.Event;
import cincer.learner.Review;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * What a journal says. A last line that is cut short says nothing, for that is what a crash leaves; anything else that
 * cannot be understood is refused.
 *
 * @param header  the first line, with the options as they were changed since
 * @param walked  the options of its walk, as they were last; empty where it has been a review from the start
 * @param times   how many times as long as is proposed the networks of its review are trained; {@link Review#UNKNOWN} where nobody has found it out
 * @param events  how the walk went
 * @param stamps  who answered when, by line
 * @param lines   number of whole lines
 * @param length  of the whole lines, in bytes
 * @param torn    bytes after them
 * @param unended whether the line break of the last whole line is missing
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record JournalText(Header header, Map<String, String> walked, double times, List<Event> events, Map<Integer, Stamp> stamps, int lines,
    long length, int torn, boolean unended) {

  /**
   * Who answered when.
   *
   * @param who      name of the annotator
   * @param time     in UTC
   * @param thinking time between question and answer, in milliseconds
   * @param evidence what stood beside the question
   */
  public record Stamp(String who, String time, int thinking, ShownEvidence evidence) {

    /** Nothing stood beside the question. */
    public Stamp(String who, String time, int thinking) {
      this(who, time, thinking, ShownEvidence.NONE);
    }
  }

  /**
   * Reads a journal, also one that a session in this JVM writes to.
   *
   * @throws InvalidInputException if there is no such journal, or it cannot be understood
   */
  public static JournalText read(File file) {
    if (!file.isFile()) {
      throw new InvalidInputException("there is no journal '" + file + "'; name one with -journal");
    }
    try {
      return parse(file.toString(), OpenJournals.read(file));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static StorageException unreadable(File file, IOException e) {
    return new StorageException("the journal '" + file + "' cannot be read (" + OutputFile.reason(e)
        + "); check its permissions, or name another one with -journal", e);
  }

  /** Understands the bytes of a journal. */
  public static JournalText parse(String file, byte[] bytes) {
    LineReader reading = new LineReader();
    int start = 0;
    for (int end = next(bytes, 0); end >= 0; end = next(bytes, start)) {
      String line = text(file, reading.lines + 1, bytes, start, end);
      if (reading.lines == 0 && !line.contains("\"record\"")) {
        throw none(file);
      }
      reading.read(JsonLine.parse(file, reading.lines + 1, line));
      start = end + 1;
    }
    String rest = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    JsonLine unended = JsonLine.tryToParse(file, reading.lines + 1, rest).orElse(null);
    if (unended != null) { // only the line break is missing
      reading.read(unended);
      start = bytes.length;
    }
    if (reading.header == null) {
      throw none(file);
    }
    return new JournalText(reading.header, reading.walked, reading.times, reading.events, reading.stamps, reading.lines, start,
        bytes.length - start, unended != null);
  }

  private static InvalidInputException none(String file) {
    return new InvalidInputException("'" + file + "' is no journal of a cleaning session; name one with -journal");
  }

  /** What has been read so far. */
  private static final class LineReader {
    private final List<Event> events = new ArrayList<>();
    private final Map<Integer, Stamp> stamps = new LinkedHashMap<>();
    private Header header;
    private Map<String, String> walked = Map.of();
    private EventReader records;
    private String who;
    private double times = Review.UNKNOWN;
    private int lines;

    void read(JsonLine line) {
      lines++;
      if (lines == 1) {
        header = Header.read(line);
        walked = header.isReview() ? Map.of() : header.options();
        records = new EventReader(header);
        who = header.annotator();
      }
      int n = line.integer("n", 1, Integer.MAX_VALUE);
      if (n != lines) {
        throw line.broken("it is record " + n + ", so lines were removed or added");
      } else if (lines > 1) {
        record(line);
      }
    }

    private void record(JsonLine line) {
      if (line.text("record").equals(RecordKind.RESUME.text())) {
        who = line.text("annotator");
        times = JournalText.times(header, times, Header.options(line));
        header = header.withOptions(Header.options(line));
        walked = header.isReview() || walked.isEmpty() ? walked : header.options();
      }
      if (line.text("record").equals(RecordKind.TRAINED.text())) {
        times = records.times(line);
      }
      Event event = records.read(line);
      if (event != null) {
        events.add(event);
      }
      if (event instanceof Event.Given) {
        stamps.put(lines, new Stamp(who, line.time("time"), line.integer("thinking_ms", 0, Integer.MAX_VALUE), records.evidence(line)));
      }
    }
  }

  /** How long networks are trained with these options: as long as was found out, unless the classifier is another one now. */
  double times(Map<String, String> options) {
    return times(header, times, options);
  }

  private static double times(Header before, double times, Map<String, String> options) {
    return Objects.equals(before.options().get("W"), options.get("W")) ? times : Review.UNKNOWN;
  }

  /** Whether it is a review by now: from the start, or after a walk. */
  public boolean isReview() {
    return walked.isEmpty() || events.stream().anyMatch(event -> event instanceof Event.GoesOnAsReview);
  }

  /** Number of questions that were answered, not skipped, and not taken back (by going back to them). */
  public long answers() {
    NavigableMap<Integer, Boolean> answered = new TreeMap<>(); // whether it is more than a skip
    for (Event event : events) {
      if (event instanceof Event.Given given && given.answer() instanceof Answer.Said said) {
        answered.put(given.question(), said.rows() > 0);
      } else if (event instanceof Event.Given given && given.answer() instanceof Answer.Change change) {
        answered.computeIfPresent(change.question(), (question, before) -> change.to().rows() > 0);
      } else if (event instanceof Event.Given given && given.answer() instanceof Answer.Back) {
        answered.pollLastEntry();
      }
    }
    return answered.values().stream().filter(more -> more).count();
  }

  /** Who gave the last answer to a question, and when, by the question's number. */
  public Map<Integer, Stamp> answeredBy() {
    Map<Integer, Stamp> last = new HashMap<>();
    for (Event event : events) {
      if (event instanceof Event.Given given && given.answer() instanceof Answer.Said) {
        last.put(given.question(), stamps.get(event.line()));
      } else if (event instanceof Event.Given given && given.answer() instanceof Answer.Change change) {
        Stamp now = stamps.get(event.line());
        Stamp then = last.get(change.question()); // what stood beside the question stays what it was
        last.put(change.question(), then == null ? now : new Stamp(now.who(), now.time(), now.thinking(), then.evidence()));
      }
    }
    return last;
  }

  /** How long somebody thought about each question that was answered alone, by its number, in milliseconds. */
  public Map<Integer, Integer> thoughts() {
    Map<Integer, Integer> last = new HashMap<>();
    for (Event event : events) {
      if (event instanceof Event.Given given && given.answer() instanceof Answer.Said said && !said.isStroke()) {
        last.put(given.question(), stamps.get(event.line()).thinking());
      }
    }
    return last;
  }

  private static int next(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private static String text(String file, int line, byte[] bytes, int start, int end) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start)).toString();
    } catch (CharacterCodingException e) {
      throw new JsonLine(file, line, null).broken("it is not written in UTF-8");
    }
  }
}
