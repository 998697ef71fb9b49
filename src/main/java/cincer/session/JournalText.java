package cincer.session;

import cincer.Answer;
import cincer.InvalidInputException;
import cincer.data.OutputFile;
import cincer.learner.Event;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a journal says. A last line without its end was cut short by a crash and says nothing; anything else that cannot
 * be understood is refused.
 *
 * @param header  the first line, with the options as they were changed since
 * @param events  how the walk went
 * @param stamps  who answered when, by line
 * @param lines   number of whole lines
 * @param length  of the whole lines, in bytes
 * @param torn    bytes after them
 */
public record JournalText(Header header, List<Event> events, Map<Integer, Stamp> stamps, int lines, long length, int torn) {

  /**
   * Who answered when.
   *
   * @param who      name of the annotator
   * @param time     in UTC
   * @param thinking time between question and answer, in milliseconds
   */
  public record Stamp(String who, String time, int thinking) {}

  /** @throws InvalidInputException if there is no such journal, or it cannot be understood */
  public static JournalText read(File file) {
    if (!file.isFile()) {
      throw new InvalidInputException("there is no journal '" + file + "'; name one with -journal");
    }
    try {
      return parse(file.toString(), Files.readAllBytes(file.toPath()));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Reads through an open file, which may be locked. */
  static JournalText read(File file, RandomAccessFile open) throws IOException {
    byte[] bytes = new byte[Math.toIntExact(open.length())];
    open.seek(0);
    open.readFully(bytes);
    return parse(file.toString(), bytes);
  }

  private static InvalidInputException unreadable(File file, IOException e) {
    return new InvalidInputException("the journal '" + file + "' cannot be read (" + OutputFile.reason(e)
        + "); check its permissions, or name another one with -journal", e);
  }

  /** Understands the bytes of a journal. */
  public static JournalText parse(String file, byte[] bytes) {
    Header header = null;
    Records records = null;
    List<Event> events = new ArrayList<>();
    Map<Integer, Stamp> stamps = new LinkedHashMap<>();
    String who = "";
    int lines = 0;
    int start = 0;
    for (int end = next(bytes, 0); end >= 0; end = next(bytes, start)) {
      JsonLine line = JsonLine.parse(file, ++lines, text(file, lines, bytes, start, end));
      start = end + 1;
      if (lines == 1) {
        header = Header.read(line);
        records = new Records(header);
        who = header.annotator();
      }
      if (line.integer("n", 1, Integer.MAX_VALUE) != lines) {
        throw line.broken("it is record " + line.integer("n", 1, Integer.MAX_VALUE) + ", so lines were removed or added");
      }
      if (lines > 1) {
        if (line.text("record").equals("resume")) {
          who = line.text("annotator");
          header = header.withOptions(line.map("options"));
        }
        Event event = records.read(line);
        if (event != null) {
          events.add(event);
        }
        if (event instanceof Event.Given) {
          stamps.put(lines, new Stamp(who, line.text("time"), line.integer("thinking_ms", 0, Integer.MAX_VALUE)));
        }
      }
    }
    if (header == null) {
      throw new InvalidInputException("'" + file + "' is no journal of a cleaning session; name one with -journal");
    }
    return new JournalText(header, events, stamps, lines, start, bytes.length - start);
  }

  /** Number of questions that were answered with a label. */
  public long answers() {
    return events.stream().filter(event -> event instanceof Event.Given given && given.answer() instanceof Answer.Labels).count();
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
