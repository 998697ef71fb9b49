package cincer.gui;

import cincer.Answer;
import cincer.Answered;
import cincer.Journal;
import cincer.Query;
import cincer.Suspicion;
import cincer.gui.SessionSnapshot.Judgement;
import cincer.session.JournalText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a cleaning session has done so far, as its views show it. Is told on the thread that walks; may be read from any thread
 * as an immutable {@link #snapshot}.
 */
public final class SessionModel implements Journal {

  private final Clock clock;
  private final String who;
  private final Map<Integer, JournalText.Stamp> stamps;
  private final TreeMap<Integer, Judgement> judged = new TreeMap<>();
  private final TreeMap<Integer, GivenAnswer> answers = new TreeMap<>();
  private Query pending;
  private int[] labels;
  private int arrivals;
  private boolean ended;
  private boolean rests;
  private Instant started;
  private Duration spent = Duration.ZERO;
  private long revision;

  /**
   * Of a session that begins, or is gone on with.
   *
   * @param who    answers from now on
   * @param stamps who answered before, and when, by the question's number
   */
  public SessionModel(Clock clock, String who, Map<Integer, JournalText.Stamp> stamps) {
    this.clock = clock;
    this.who = who;
    this.stamps = stamps;
  }

  /** The walk runs from now on. */
  public void begin() {
    begin(Duration.ZERO);
  }

  /**
   * The walk runs from now on.
   *
   * @param before time that the session has run before
   */
  public synchronized void begin(Duration before) {
    spent = before;
    rests = false;
    started = clock.instant();
    revision++;
  }

  /** The walk rests. */
  public synchronized void rest() {
    spent = elapsed();
    started = null;
    rests = true;
    revision++;
  }

  /** Whether it has come to a rest, and nothing changes until the walk runs again. */
  public synchronized boolean rests() {
    return rests;
  }

  /** Time that the session has run. */
  public synchronized Duration elapsed() {
    return started == null ? spent : spent.plus(Duration.between(started, clock.instant()));
  }

  /** Grows with each change, so that a view sees whether to draw itself anew. */
  public synchronized long revision() {
    return revision;
  }

  /** How things stand. */
  public synchronized SessionSnapshot snapshot() {
    return new SessionSnapshot(arrivals, List.copyOf(judged.values()), List.copyOf(answers.values()), ended, elapsed());
  }

  /** The question that waits for its answer; null if there is none. */
  public synchronized Query pending() {
    return pending;
  }

  /** Labels of all rows (-1 = missing) when the last question was asked; null before. Not to be modified. */
  public synchronized int[] labels() {
    return labels;
  }

  @Override
  public synchronized void judged(int position, int ofAll, Suspicion suspicion) {
    arrivals = ofAll;
    judged.tailMap(position).clear(); // what was judged there before an answer was taken back
    judged.put(position, Judgement.of(position, suspicion));
    revision++;
  }

  @Override
  public synchronized void asked(Query query, int[] present, String model) {
    pending = query;
    labels = present;
    arrivals = query.arrivals();
    if (!answers.containsKey(query.number())) { // else it is asked once more, at the end
      judged.put(query.position(), Judgement.of(query.position(), query.suspicion()));
    }
    revision++;
  }

  @Override
  public synchronized void answered(Query query, int[] present, Answer answer) {
    if (answer instanceof Answer.Labels || answer instanceof Answer.Skip) {
      put(query, answer, GivenAnswer.counterBefore(query, answer, present));
    } else if (answer instanceof Answer.Back) {
      answers.pollLastEntry();
    } else if (answer instanceof Answer.Undo u) {
      answers.computeIfPresent(u.question(), (n, given) -> given.marked(true));
    } else if (answer instanceof Answer.Redo r) {
      answers.computeIfPresent(r.question(), (n, given) -> given.marked(false));
    } else if (answer instanceof Answer.Change c && answers.containsKey(c.question())) {
      GivenAnswer old = answers.get(c.question());
      put(old.query(), c.to(), GivenAnswer.counterBefore(old.query(), c.to(), null));
    }
    pending = answer instanceof Answer.Stop ? query : null;
    revision++;
  }

  private void put(Query query, Answer answer, int counterBefore) {
    answers.put(query.number(), new GivenAnswer(query, answer, false, counterBefore, who, clock.instant()));
  }

  @Override
  public synchronized void retraced(int position, List<Suspicion> accepted, List<Answered> before) {
    judged.clear();
    answers.clear();
    for (Answered one : before) {
      JournalText.Stamp stamp = stamps.get(one.query().number());
      arrivals = one.query().arrivals();
      judged.put(one.query().position(), Judgement.of(one.query().position(), one.query().suspicion()));
      answers.put(one.query().number(), GivenAnswer.of(one, stamp == null ? who : stamp.who(),
          stamp == null ? null : Instant.parse(stamp.time())));
    }
    int at = 0;
    for (Suspicion suspicion : accepted) {
      while (judged.containsKey(at)) {
        at++;
      }
      judged.put(at, Judgement.of(at, suspicion));
    }
    revision++;
  }

  @Override
  public synchronized void ended() {
    ended = true;
    revision++;
  }
}
