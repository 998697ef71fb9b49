package cincer.journal;

import cincer.InvalidInputException;
import cincer.Listener;
import cincer.StorageException;
import cincer.data.Plain;
import cincer.learner.Event;
import cincer.learner.Review;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import weka.core.Instances;

/**
 * A cleaning session while it runs: its journal, and what an earlier run has left there.
 *
 * @param layout  of the walk that came before, where it goes on as a review; null if none did
 * @param journal where everything is told to
 * @param past    what was told before; empty at the start
 * @param note    what the user should know of the beginning; empty if nothing
 * @param open    the file, or null
 * @param thoughts how long somebody has thought about each question of the past, by its number, in milliseconds
 * @param times   how many times as long as is proposed networks are trained, as the journal says; {@link Review#UNKNOWN} where it does not
 * @param options what the journal says that it is about; empty where there is none
 */
public record Session(Layout layout, Listener journal, List<Event> past, String note, JournalFile open, Map<Integer, Integer> thoughts,
    double times, Map<String, String> options) implements AutoCloseable {

  /** Options that say what comes in which order, or what an answer does: another value is another walk. */
  private static final Set<String> FIXED = Set.of("bootstrap", "bootstrap-from", "order", "S", "rounds", "chain", "unlabelled", "counterexamples-are");
  /** Options of a walk that may be others once it has gone on as a review: but for chains, which a review has, too, nothing follows from them there. */
  private static final Set<String> OF_WALKS = Set.of("order", "bootstrap", "bootstrap-from", "suspicion", "tau", "overlap", "refit", "chain");
  /** Options of a review that say nothing of the walk before it. */
  private static final Set<String> OF_REVIEWS = Set.of("judges", "pairs", Header.EPOCHS);
  /** Options on which no answer that was given hangs: another value is for the questions that come. */
  private static final Set<String> FREE = Set.of("annotator", "report", "add-attributes", "selector", "budget", "looks", "controls");

  /** The option of a session that settles what several people dispute: whose. Only the same is gone on with. */
  public static final String ADJUDICATES = "adjudicates";

  /** A session that nobody keeps. */
  public static Session unkept() {
    return new Session(null, Listener.NONE, List.of(), "", null, Map.of(), Review.UNKNOWN, Map.of());
  }

  /** Options that earlier versions did not have, with the value that says what they did. */
  private static final Map<String, String> AS_BEFORE = Map.of("refit", "EACH", "chain", "0", "unlabelled", "LEAVE", "pairs", "OFF",
      Header.EPOCHS, "as given");
  /** Options that are not written where they do nothing. */
  private static final Set<String> LEFT_OUT = Set.of("chain", "unlabelled", "pairs", Header.EPOCHS);

  /** Begins a journal. */
  static Session begin(File file, Header header) {
    JournalFile journal = JournalFile.begin(file, header);
    return new Session(null, journal, List.of(), "every answer is kept in '" + file + "'", journal, Map.of(), Review.UNKNOWN, header.options());
  }

  /**
   * Goes on with a journal.
   *
   * @param described what the session is about now
   * @param anyway    whether other options are accepted
   * @param follows   options that are as the journal has them if it is of a review
   * @throws InvalidInputException if it is of other data or other options
   */
  static Session resume(File file, Header described, Instances data, boolean anyway, Set<String> follows) {
    if (!file.isFile()) {
      throw new InvalidInputException("there is no journal '" + file + "' to go on with; correct -journal, or leave out -resume to begin one");
    }
    RandomAccessFile open = OpenJournals.open(file);
    boolean kept = false;
    try {
      if (open.length() == 0 || JournalFile.isTornHeader(open)) {
        OpenJournals.close(open);
        kept = true;
        return begin(file, described);
      }
      JournalText text = JournalText.parse(file.toString(), OpenJournals.read(open));
      text.header().requireData(data, file.toString());
      Header now = following(described, text, follows);
      Layout layout = now.isReview() && !text.walked().isEmpty() ? Layout.of(text.walked(), file.toString()) : null;
      requireOptions(text, now, file, anyway);
      Limits.of(now.options()).requireRoom(file, text, data);
      JournalFile journal = JournalFile.resume(file, open, text, now.options(), now.annotator());
      kept = true;
      return new Session(layout, journal, text.events(), "going on with '" + file + "', which has " + text.answers() + (text.answers() == 1 ? " answer" : " answers")
          + (text.torn() == 0 ? "" : "; its last record was cut short (" + text.torn() + " bytes) and does not count"), journal, text.thoughts(),
          text.times(now.options()), now.options());
    } catch (IOException e) {
      throw new StorageException("the journal '" + file + "' cannot be read (" + e.getMessage() + "); check its permissions", e);
    } finally {
      if (!kept) {
        OpenJournals.close(open);
      }
    }
  }

  private static Header following(Header now, JournalText text, Set<String> follows) {
    if (!now.isReview() || !knowsReview(text)) {
      return now;
    }
    Map<String, String> options = new LinkedHashMap<>(now.options());
    Map<String, String> then = text.header().options();
    follows.forEach(name -> options.compute(name, (same, value) -> then.get(name)));
    return now.withOptions(options);
  }

  /** Whether it is a review by now whose options it has: one that a walk went on as has those of the walk alone. */
  private static boolean knowsReview(JournalText text) {
    return text.isReview() && text.header().isReview();
  }

  /** Whether a review asks about pairs: as its journal says, or otherwise so. */
  public boolean pairs(boolean otherwise) {
    return Header.isReview(options) ? Header.asksAboutPairs(options) : otherwise;
  }

  /** Whether a review finds out how long to train, where that is left to it: as its journal says, or otherwise so. */
  public boolean tuned(boolean otherwise) {
    return Header.isReview(options) ? options.containsKey(Header.EPOCHS) : otherwise;
  }

  private static void requireOptions(JournalText text, Header now, File file, boolean anyway) {
    Map<String, String> then = text.isReview() ? text.header().options() : text.walked();
    boolean afterWalk = now.isReview() && !text.walked().isEmpty();
    if (!Objects.equals(then.get(ADJUDICATES), now.options().get(ADJUDICATES))) {
      throw new InvalidInputException("the journal '" + file + "' " + (then.containsKey(ADJUDICATES)
          ? "settles what people dispute (" + Plain.text(then.get(ADJUDICATES)) + "): go on with it where these journals are compared"
          : "is of a cleaning session, not of decisions about what people dispute") + ", or name another file");
    }
    List<String> changed = new ArrayList<>();
    List<String> fixed = new ArrayList<>();
    Map<String, String> present = new LinkedHashMap<>(now.options());
    then.keySet().stream().filter(LEFT_OUT::contains).forEach(name -> present.putIfAbsent(name, AS_BEFORE.get(name)));
    present.forEach((name, value) -> {
      String before = then.getOrDefault(name, AS_BEFORE.getOrDefault(name, ""));
      boolean free = FREE.contains(name) || afterWalk && (OF_WALKS.contains(name) || OF_REVIEWS.contains(name) && !knowsReview(text));
      if (!free && !Objects.equals(before, value)) {
        changed.add("-" + name + " was '" + before + "' and is '" + value + "'");
        if (FIXED.contains(name)) {
          fixed.add("-" + name);
        }
      }
    });
    if (!fixed.isEmpty()) {
      throw new InvalidInputException("the journal '" + file + "' has other options (" + Plain.text(String.join(", ", changed)) + "); "
          + String.join(", ", fixed) + " cannot change on the way: give the old values, or replay the journal with -annotator "
          + "\"ReplayAnnotator -journal " + file + "\"");
    } else if (!changed.isEmpty() && !anyway) {
      throw new InvalidInputException("the journal '" + file + "' has other options (" + Plain.text(String.join(", ", changed))
          + "); give the old values, or accept the new ones with -resume-anyway");
    }
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
    }
  }
}
