package cincer.journal;

import cincer.Answer;
import cincer.InvalidInputException;
import cincer.Listener;
import cincer.Query;
import cincer.ShownEvidence;
import cincer.StorageException;
import cincer.Suspicion;
import cincer.WrongLeft;
import cincer.data.OutputFile;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The journal of a session: a file in JSON Lines, one record per event, that only grows. Questions and answers are on disk
 * before the walk goes on. One process at a time writes to it.
 */
public final class JournalFile implements Listener, AutoCloseable {

  private static final int LONGEST_HEADER = 1 << 24;

  private final File file;
  private RandomAccessFile out;
  private final Header header;
  private final EventWriter records;
  private int lines;
  private long length; // when it was closed
  private long asked;
  private long thought = -1; // about the answer that comes; -1 where nobody has measured it
  private ShownEvidence evidence = ShownEvidence.NONE; // the same of what stands beside the question
  private JsonObject question = new JsonObject();

  private JournalFile(File file, RandomAccessFile out, Header header, int lines) {
    this.file = file;
    this.out = out;
    this.header = header;
    this.records = new EventWriter(header);
    this.lines = lines;
  }

  /**
   * Begins a journal.
   *
   * @throws InvalidInputException if there is one already, or it cannot be written
   */
  static JournalFile begin(File file, Header header) {
    RandomAccessFile out = OpenJournals.open(file);
    boolean begun = false;
    try {
      if (out.length() > 0 && !isTornHeader(out)) {
        throw new InvalidInputException("the journal '" + file + "' exists already; go on with it with -resume, or begin another one "
            + "with -journal");
      }
      if (out.length() > 0) {
        out.setLength(0);
      }
      JournalFile journal = new JournalFile(file, out, header, 0);
      journal.append(RecordKind.HEADER, header.json(), true);
      OutputFile.forceFolder(file);
      begun = true;
      return journal;
    } catch (IOException e) {
      throw OpenJournals.unwritable(file, e);
    } finally {
      if (!begun) {
        OpenJournals.close(out);
      }
    }
  }

  /**
   * Goes on with a journal.
   *
   * @param text    what it says
   * @param options as they are from now on
   */
  static JournalFile resume(File file, RandomAccessFile out, JournalText text, Map<String, String> options, String annotator) {
    JournalFile journal = new JournalFile(file, out, text.header().withOptions(options), text.lines());
    try {
      out.setLength(text.length());
      if (text.unended()) {
        out.seek(text.length());
        out.write('\n');
      }
    } catch (IOException e) {
      OpenJournals.close(out);
      throw OpenJournals.unwritable(file, e);
    }
    journal.resumed(annotator, text.torn());
    return journal;
  }

  /** From now on somebody else may answer, with other options. */
  private void resumed(String annotator, int cut) {
    JsonObject json = new JsonObject();
    json.addProperty("time", Header.now());
    json.addProperty("cincer", Header.packageVersion());
    json.addProperty("annotator", annotator);
    JsonObject values = new JsonObject();
    header.options().forEach(values::addProperty);
    json.add("options", values);
    json.addProperty("cut_bytes", cut);
    append(RecordKind.RESUME, json, true);
  }

  /**
   * Goes on with a journal that this object has closed, without reading it.
   *
   * @param annotator who goes on
   * @throws InvalidInputException if it is not as it was left, or cannot be written
   */
  void reopen(String annotator) {
    if (!file.isFile() || file.length() != length) {
      throw changed();
    }
    out = OpenJournals.open(file);
    boolean goesOn = false;
    try {
      if (out.length() != length) {
        throw changed();
      }
      resumed(annotator, 0);
      goesOn = true;
    } catch (IOException e) {
      throw OpenJournals.unwritable(file, e);
    } finally {
      if (!goesOn) {
        close();
      }
    }
  }

  /** Where it lies. */
  public File file() {
    return file;
  }

  private InvalidInputException changed() {
    return new InvalidInputException("the journal '" + file + "' is not as this session left it; open the session again from its file "
        + "to see what is there now");
  }

  /** The process was killed while it wrote the first line: nothing has been asked yet. */
  static boolean isTornHeader(RandomAccessFile out) throws IOException {
    String start = "{\"n\":1,\"record\":\"header\"";
    if (out.length() > LONGEST_HEADER) {
      return false;
    }
    String text = new String(OpenJournals.read(out), StandardCharsets.UTF_8);
    boolean oneRecord = text.indexOf('\n') < 0 && text.indexOf("\"record\":", start.length()) < 0; // else it lost its line breaks
    return oneRecord && (text.startsWith(start) || start.startsWith(text));
  }

  @Override
  public void judged(int position, int arrivals, Suspicion suspicion) {
    append(RecordKind.JUDGED, records.judged(position, suspicion), false);
  }

  @Override
  public void asked(Query query, int[] labels, String model) {
    int rounds = Integer.parseInt(header.options().getOrDefault("rounds", "1"));
    JsonObject json = new JsonObject();
    json.addProperty("time", Header.now());
    question = records.question(query.kept(rounds), model, header.options().getOrDefault("selector", ""));
    question.asMap().forEach(json::add);
    append(RecordKind.QUESTION, json, true);
    asked = System.nanoTime();
  }

  @Override
  public void thought(long millis) {
    thought = millis;
  }

  @Override
  public void shown(ShownEvidence beside) {
    evidence = beside;
  }

  @Override
  public void answered(Query query, int[] labels, Answer answer) {
    JsonObject json = new JsonObject();
    json.addProperty("time", Header.now());
    long thinking = thought >= 0 ? thought : (System.nanoTime() - asked) / 1_000_000;
    thought = -1;
    records.answer(query, labels, answer, Math.min(thinking, 999_999_999)).asMap().forEach(json::add);
    if (answer instanceof Answer.Labels) {
      for (String name : new String[] {"margin", "probabilities", "selector", "score", "model"}) {
        JsonElement value = question.get(name);
        json.add(name, value);
      }
    }
    if (answer instanceof Answer.Said said && !said.isStroke() && !evidence.isEmpty()) { // a stroke answers for other rows, too
      json.add("shown", records.evidence(evidence));
    }
    evidence = ShownEvidence.NONE;
    append(RecordKind.of(answer), json, true);
  }

  @Override
  public void goesOnAsReview(int arrived, int labelled) {
    JsonObject json = new JsonObject();
    json.addProperty("time", Header.now());
    json.addProperty("arrived", arrived);
    json.addProperty("labelled", labelled);
    append(RecordKind.REVIEW, json, true);
  }

  @Override
  public void trained(double times) {
    JsonObject json = new JsonObject();
    json.addProperty("time", Header.now());
    json.add("times", JsonLine.number(times));
    append(RecordKind.TRAINED, json, false);
  }

  @Override
  public void ended() {
    ended(null);
  }

  @Override
  public void ended(WrongLeft left) {
    JsonObject json = new JsonObject();
    json.addProperty("time", Header.now());
    EventWriter.wrong(left, json);
    append(RecordKind.END, json, true);
  }

  private void append(RecordKind kind, JsonObject content, boolean force) {
    JsonObject json = new JsonObject();
    json.addProperty("n", lines + 1);
    json.addProperty("record", kind.text());
    content.asMap().forEach(json::add);
    try {
      out = force ? OpenJournals.inPlace(file, out) : out;
      long end = out.length();
      try {
        out.seek(end);
        out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
        if (force) {
          out.getFD().sync();
        }
      } catch (IOException e) {
        cut(end);
        throw e;
      }
      lines++;
    } catch (IOException e) {
      throw new StorageException("the journal '" + file + "' cannot be written (" + OutputFile.reason(e) + "); what was answered "
          + "before is kept: make room, and go on with -resume", e);
    }
  }

  /** No part of a record stays, if it can be helped; what stays is cut off on resume. */
  private void cut(long end) {
    try {
      out.setLength(end);
    } catch (IOException e) {
      // the reason why it was not written is told
    }
  }

  @Override
  public void close() {
    try {
      length = out.getChannel().isOpen() ? out.length() : length;
    } catch (IOException e) {
      length = -1; // so it is not gone on with unread
    }
    OpenJournals.close(out);
  }
}
