package cincer.gui;

import cincer.Answer;
import cincer.Answered;
import cincer.Listener;
import cincer.Opinions;
import cincer.Query;
import cincer.ShownEvidence;
import cincer.Suspicion;
import cincer.WrongLeft;
import cincer.gui.SessionSnapshot.Judgement;
import cincer.journal.JournalText;
import cincer.learner.Event;
import cincer.report.Timing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a cleaning session has done so far, as its views show it. Is told on the thread that walks; may be read from any thread
 * as an immutable {@link #snapshot}.
 */
public final class SessionModel implements Listener {

  private final Clock clock;
  private final String who;
  private Map<Integer, JournalText.Stamp> stamps;
  private final GrowingList<Judgement> judged = new GrowingList<>(); // by position
  private final Map<Integer, Signature> said = new HashMap<>(); // by the question's number
  private List<Answered> answers = List.of(); // by number
  private List<GivenAnswer> table; // the same as lines of the table; null while nobody wants to know
  private Opinions opinions;
  private Query pending;
  private int[] labels;
  private int arrivals;
  private boolean ended;
  private boolean review;
  private WrongLeft wrong;
  private Preparation preparation;
  private boolean rests;
  private Instant started;
  private Duration spent = Duration.ZERO;
  private long revision;
  private final Map<Integer, Integer> thoughts = new LinkedHashMap<>(); // milliseconds by the question's number, in the order of the answers
  private long thought = -1;
  private ShownEvidence evidence = ShownEvidence.NONE;
  private Timing timing; // of all of them
  private Timing pace; // of the last few

  /** Who gave an answer, and when; and what stood beside the question. */
  private record Signature(String who, Instant when, ShownEvidence evidence) {}

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

  /** It goes on with what a journal says: who answered when, how long they thought, and whether it was over. */
  public synchronized void goesOnWith(JournalText before) {
    stamps = before.answeredBy();
    thoughts(before.thoughts());
    if (!before.events().isEmpty() && before.events().get(before.events().size() - 1) instanceof Event.Ended over) {
      ended(over.wrong()); // a walk that is over already does not tell it again
    }
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

  /**
   * It is a review of a whole data set.
   *
   * @param labelled rows that have a label
   */
  public synchronized void reviews(int labelled) {
    review = true;
    arrivals = labelled;
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
    if (table == null) {
      table = answers.stream().map(this::line).toList();
    }
    return new SessionSnapshot(arrivals, judged.view(), table, ended, elapsed(), review, wrong, timing, pace, preparation);
  }

  /** How long somebody thought about each question before, by its number, in milliseconds. */
  public synchronized void thoughts(Map<Integer, Integer> before) {
    before.keySet().stream().sorted().forEach(question -> thoughts.put(question, before.get(question)));
    measure();
  }

  private void measure() {
    timing = Timing.of(thoughts.values()).orElse(null);
    pace = Timing.lately(List.copyOf(thoughts.values())).orElse(null);
  }

  @Override
  public synchronized void thought(long millis) {
    thought = millis;
  }

  /** The question that waits for its answer; null if there is none. */
  public synchronized Query pending() {
    return pending;
  }

  /** Labels of all rows (-1 = missing) when the last question was asked; null before. Not to be modified. */
  public synchronized int[] labels() {
    return labels;
  }

  /** Whether a question waits that was not answered before. */
  public synchronized boolean asksAnew() {
    return pending != null && !rests && answers.stream().noneMatch(answered -> answered.query().number() == pending.number());
  }

  /** What is said of every row of a review; null while nobody knows. */
  public synchronized Opinions opinions() {
    return opinions;
  }

  /** Every question that was answered and not taken back, by number. */
  public synchronized List<Answered> answers() {
    return answers;
  }

  /** Who answered a question last; empty if nobody knows. */
  public synchronized String who(int question) {
    return said.containsKey(question) ? said.get(question).who : "";
  }

  /**
   * The session rests with these labels.
   *
   * @param present of all rows, -1 where missing; not to be modified from now on
   */
  public synchronized void labelled(int[] present) {
    labels = present;
    revision++;
  }

  private GivenAnswer line(Answered answered) {
    Signature by = said.getOrDefault(answered.query().number(), new Signature(who, null, ShownEvidence.NONE));
    return new GivenAnswer(answered.query(), answered.given(), answered.undone(), answered.counterBefore(), by.who, by.when, by.evidence);
  }

  @Override
  public synchronized void judged(int position, int ofAll, Suspicion suspicion) {
    arrivals = ofAll;
    put(Judgement.of(position, suspicion));
    revision++;
  }

  /** What was judged from there on before an answer was taken back goes. */
  private void put(Judgement judgement) {
    int at = judged.size();
    while (at > 0 && judged.get(at - 1).position() >= judgement.position()) {
      at--;
    }
    judged.cut(at);
    judged.add(judgement);
  }

  @Override
  public void preparing(double share) {
    preparing(share, 1);
  }

  @Override
  public synchronized void preparing(double share, double sure) {
    if (opinions == null) {
      preparation = Preparation.after(preparation, share, sure, clock.instant());
      revision++;
    }
  }

  @Override
  public synchronized void ranked(Opinions now) {
    if (opinions != now) {
      opinions = now;
      revision++;
    }
  }

  @Override
  public synchronized void asked(Query query, int[] present, String model) {
    if (rests) { // what is amended then is told at an earlier question
      return;
    }
    pending = query;
    preparation = null;
    wrong = query.wrong();
    ended &= !query.isReview() || answers.stream().anyMatch(answered -> answered.query().number() == query.number());
    labels = present;
    arrivals = query.arrivals();
    if (judged.size() == 0 || judged.get(judged.size() - 1).position() <= query.position()) { // else it is asked once more
      put(Judgement.of(query.position(), query.suspicion()));
    }
    revision++;
  }

  @Override
  public synchronized void shown(ShownEvidence beside) {
    evidence = beside;
  }

  @Override
  public synchronized void answered(Query query, int[] present, Answer answer) {
    long millis = thought;
    thought = -1;
    if (answer instanceof Answer.Said given) {
      said.put(query.number(), new Signature(who, clock.instant(), given.isStroke() ? ShownEvidence.NONE : evidence));
      if (millis >= 0 && !given.isStroke()) {
        thoughts.remove(query.number());
        thoughts.put(query.number(), (int) Math.min(millis, Integer.MAX_VALUE));
        measure();
      }
    } else if (answer instanceof Answer.Change c) {
      said.put(c.question(), new Signature(who, clock.instant(), said.containsKey(c.question()) ? said.get(c.question()).evidence : ShownEvidence.NONE));
    }
    evidence = ShownEvidence.NONE;
    pending = rests ? pending : answer instanceof Answer.Stop ? query : null;
    revision++;
  }

  @Override
  public synchronized void stands(List<Answered> all) {
    answers = all;
    table = null;
    revision++;
  }

  @Override
  public synchronized void retraced(int position, List<Suspicion> accepted, List<Answered> before) {
    stamps.forEach((question, stamp) -> said.put(question, new Signature(stamp.who(), Instant.parse(stamp.time()), stamp.evidence())));
    stands(before);
    review |= before.stream().anyMatch(answered -> answered.query().isReview());
    arrivals = before.isEmpty() || review ? arrivals : before.get(0).query().arrivals();
    trace(review ? List.of() : accepted);
    revision++;
  }

  /** What was judged follows from the answers, and from what was accepted between them. A review counts the questions of a walk before it. */
  private void trace(List<Suspicion> accepted) {
    Map<Integer, Suspicion> asked = new HashMap<>();
    Set<Integer> rows = new HashSet<>();
    for (Answered one : answers) {
      rows.add(one.row());
      asked.put(review && !one.query().isReview() ? rows.size() - 1 : one.query().position(), one.query().suspicion());
    }
    judged.cut(0);
    Iterator<Suspicion> others = accepted.iterator();
    for (int at = 0, left = asked.size(); left > 0 || others.hasNext(); at++) {
      Suspicion suspicion = asked.get(at);
      left -= suspicion == null ? 0 : 1;
      suspicion = suspicion == null && others.hasNext() ? others.next() : suspicion;
      if (suspicion != null) {
        judged.add(Judgement.of(at, suspicion));
      }
    }
  }

  @Override
  public synchronized void goesOnAsReview(int arrived, int labelled) {
    reviews(labelled);
    ended = false;
    trace(List.of());
    revision++;
  }

  @Override
  public synchronized void ended(WrongLeft left) {
    wrong = left;
    ended();
  }

  @Override
  public synchronized void ended() {
    ended = true;
    revision++;
  }
}
