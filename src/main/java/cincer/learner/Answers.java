package cincer.learner;

import cincer.Answer;
import cincer.Answered;
import cincer.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pcollections.IntTreePMap;
import org.pcollections.TreePMap;

/**
 * What was said to the questions of one session, and the labels that follow. The rules of undo, redo, change, back and skip stand
 * here and nowhere else. Labels are the observed ones with the answers that count applied in the order in which they were given:
 * of several that label one row, the newest counts.
 *
 * <p>Immutable: {@link #hear} gives the answers with one more heard. It takes O(log T) for T answers, whichever of them it is about.
 */
public final class Answers {

  /** A question with its answer; the higher the order, the later it was given. */
  record OrderedAnswer(Answered answered, int order) {
    private int number() {
      return answered.query().number();
    }
  }

  private final AnswerEffect effect;
  private final TreePMap<Integer, OrderedAnswer> byNumber;
  private final TreePMap<Integer, OrderedAnswer> inTime; // by order
  private final IntTreePMap<TreePMap<Integer, Decision>> decisions; // row to (order of an answer that counts to what it says of the row)
  private final IntTreePMap<Answer.Other> others; // row to what was said of it last, where that was no label
  private final TreePMap<Integer, Integer> dropping; // order of an answer that counts to the row that it drops
  private final IntTreePMap<Integer> questions; // row to how many questions about it were answered
  private final Labelling labelling;

  private Answers(AnswerEffect effect, TreePMap<Integer, OrderedAnswer> byNumber, TreePMap<Integer, OrderedAnswer> inTime,
      IntTreePMap<TreePMap<Integer, Decision>> decisions, IntTreePMap<Answer.Other> others, TreePMap<Integer, Integer> dropping,
      IntTreePMap<Integer> questions, Labelling labelling) {
    this.effect = effect;
    this.byNumber = byNumber;
    this.inTime = inTime;
    this.decisions = decisions;
    this.others = others;
    this.dropping = dropping;
    this.questions = questions;
    this.labelling = labelling;
  }

  /**
   * Nothing was answered yet.
   *
   * @param observed labels of all n rows, -1 where missing; not to be modified from now on
   */
  public static Answers none(int[] observed) {
    return none(observed, AnswerEffect.RELABEL);
  }

  static Answers none(int[] observed, AnswerEffect effect) {
    return new Answers(effect, TreePMap.empty(), TreePMap.empty(), IntTreePMap.empty(), IntTreePMap.empty(), TreePMap.empty(),
        IntTreePMap.empty(), Labelling.observed(observed));
  }

  /**
   * With one more answer. To undo or change what was never answered changes nothing, and gives this.
   *
   * @param query  what was asked
   * @param answer what was said to it; a stop changes nothing, nor does a wish to be asked about another row
   */
  public Answers hear(Query query, Answer answer) {
    if (answer instanceof Answer.Back) {
      return byNumber.isEmpty() ? this : without(byNumber.lastKey());
    } else if (answer instanceof Answer.Undo u) {
      return marked(u.question(), true);
    } else if (answer instanceof Answer.Redo r) {
      return marked(r.question(), false);
    } else if (answer instanceof Answer.Change c) {
      return again(c.question(), c.to());
    } else if (answer instanceof Answer.Stop || answer instanceof Answer.Ask) {
      return this;
    }
    return without(query.number()).with(new OrderedAnswer(new Answered(query, answer, false, before(query, answer)), next()));
  }

  /** A question is answered once more, with the labels that its rows have without its old answer; this answer counts as the newest. */
  Answers again(int question, Answer answer) {
    OrderedAnswer old = byNumber.get(question);
    if (old == null) {
      return this;
    }
    Answers rest = without(question);
    Query query = old.answered.query().relabelled(rest.labelling::of);
    return rest.with(new OrderedAnswer(new Answered(query, answer, false, rest.before(query, answer)), next()));
  }

  private Answers marked(int question, boolean undone) {
    OrderedAnswer old = byNumber.get(question);
    if (old == null || old.answered.undone() == undone) {
      return this;
    }
    Answered a = old.answered;
    return without(question).with(new OrderedAnswer(new Answered(a.query(), a.given(), undone, a.counterBefore()), old.order));
  }

  private int before(Query query, Answer answer) {
    return answer instanceof Answer.Labels l && l.judgesCounterExample() ? labelling.of(l.counterExample()) : -1;
  }

  private int next() {
    return inTime.isEmpty() ? 0 : inTime.lastKey() + 1;
  }

  private Answers with(OrderedAnswer given) {
    Query query = given.answered.query();
    Answers more = new Answers(effect, byNumber.plus(given.number(), given), inTime.plus(given.order, given), decisions, others, dropping,
        questions.plus(query.suspicion().row(), questions.getOrDefault(query.suspicion().row(), 0) + 1), labelling);
    for (Decision decision : Decision.of(given.answered)) {
      more = more.decided(decision.row(), more.decisions.getOrDefault(decision.row(), TreePMap.empty()).plus(given.order, decision));
    }
    if (effect == AnswerEffect.DROP && given.answered.answer() instanceof Answer.Labels l && l.label() == query.suspicion().label()
        && query.counterExample().isPresent()) {
      more = new Answers(effect, more.byNumber, more.inTime, more.decisions, more.others,
          dropping.plus(given.order, query.counterExample().get().row()), more.questions, more.labelling);
    }
    return more;
  }

  /** As if a question had never been answered. */
  Answers without(int question) {
    OrderedAnswer old = byNumber.get(question);
    if (old == null) {
      return this;
    }
    int suspicious = old.answered.row();
    int left = questions.get(suspicious) - 1;
    Answers fewer = new Answers(effect, byNumber.minus(question), inTime.minus(old.order), decisions, others, dropping.minus(old.order),
        left == 0 ? questions.minus(suspicious) : questions.plus(suspicious, left), labelling);
    for (int row : Decision.of(old.answered).stream().mapToInt(Decision::row).distinct().toArray()) {
      fewer = fewer.decided(row, fewer.decisions.get(row).minus(old.order));
    }
    return fewer;
  }

  /** The same, where this was decided about a row. */
  private Answers decided(int row, TreePMap<Integer, Decision> ofRow) {
    if (ofRow.isEmpty()) {
      return new Answers(effect, byNumber, inTime, decisions.minus(row), others.minus(row), dropping, questions, labelling.without(row));
    }
    Answer.Other other = ofRow.lastEntry().getValue().other();
    int label = Decision.label(ofRow.descendingMap().values());
    return new Answers(effect, byNumber, inTime, decisions.plus(row, ofRow), other == null ? others.minus(row) : others.plus(row, other), dropping,
        questions, label < 0 ? labelling.without(row) : labelling.with(row, label));
  }

  /** A question and its answer, if it was answered and not taken back. */
  public Optional<Answered> find(int question) {
    return Optional.ofNullable(byNumber.get(question)).map(OrderedAnswer::answered);
  }

  /** The question with the highest number. */
  Optional<Answered> last() {
    return byNumber.isEmpty() ? Optional.empty() : Optional.of(byNumber.lastEntry().getValue().answered);
  }

  /** Every question that was answered and not taken back, by number. O(1); O(T) once somebody looks into it. */
  public List<Answered> byNumber() {
    return new LazyList<>(byNumber.size(), () -> byNumber.values().stream().map(OrderedAnswer::answered).toList());
  }

  /** The same in the order in which the answers were given that count. O(1); O(T) once somebody looks into it. */
  public List<Answered> inTime() {
    return new LazyList<>(inTime.size(), () -> inTime.values().stream().map(OrderedAnswer::answered).toList());
  }

  /** By number, with the order in which they were given. */
  Iterable<OrderedAnswer> given() {
    return byNumber.values();
  }

  /** How many answers to questions about a row (0-based) were not undone. */
  long asked(int row) {
    return byNumber.values().stream().filter(given -> given.answered.row() == row && !given.answered.undone()).count();
  }

  /** Whether a row (0-based) may be asked about because somebody wants it. */
  boolean mayBeAsked(int row) {
    return row >= 0 && labelling.of(row) >= 0 && !isOutside(row) && !settled(row);
  }

  /** Whether an answer to a question about a row (0-based) stands, and is more than that somebody cannot tell. */
  boolean settled(int row) {
    return decisions.containsKey(row) && byNumber.values().stream().map(OrderedAnswer::answered)
        .anyMatch(given -> given.row() == row && !given.isOpen() && !isUnsure(given.answer()));
  }

  private static boolean isUnsure(Answer answer) {
    return answer instanceof Answer.Other other && other.finding() == Answer.Finding.UNSURE;
  }

  /** Number of questions that were answered and not taken back. */
  public int size() {
    return byNumber.size();
  }

  /** Whether a row (0-based) need not be asked about again: a question about it was answered, or an answer decides on it. */
  boolean reviewed(int row) {
    return questions.containsKey(row) || decisions.containsKey(row);
  }

  /** Whether an answer that counts decides on a row (0-based), and somebody could tell. */
  boolean decided(int row) {
    return decisions.containsKey(row) && !unsure(row);
  }

  /** Whether what was said last of a row (0-based) is that somebody cannot tell. */
  boolean unsure(int row) {
    return isUnsure(others.get(row));
  }

  /** Whether the model does not learn from a row (0-based), because of what was said of it last. */
  boolean isOutside(int row) {
    Answer.Other other = others.get(row);
    return other != null && other.finding().isOutside();
  }

  /** Row (0-based) to what was said of it last, where that was no label. Does not change. */
  public Map<Integer, Answer.Other> others() {
    return others;
  }

  /** The rows (0-based) that need not be asked about again. O(T). */
  int[] reviewedRows() {
    return IntStream.concat(decisions.keySet().stream().mapToInt(Integer::intValue),
        questions.keySet().stream().mapToInt(Integer::intValue).filter(row -> !decisions.containsKey(row))).toArray();
  }

  /** How many rows need not be asked about again. O(T). */
  int reviewed() {
    return decisions.size() + (int) questions.keySet().stream().filter(row -> !decisions.containsKey(row)).count();
  }

  /** How many rows were asked about, in questions that were answered and not taken back. */
  int askedAbout() {
    return questions.size();
  }

  /** Whether the same rows were reviewed, and of the same rows nobody could tell. */
  boolean sameReviewed(Answers others) {
    return (questions == others.questions && decisions == others.decisions
        || questions.keySet().equals(others.questions.keySet()) && decisions.keySet().equals(others.decisions.keySet()))
        && (this.others == others.others || this.others.equals(others.others));
  }

  /** How many labels people decided on, in answers that count. O(T). */
  public int looks() {
    return decisions.values().stream().mapToInt(Map::size).sum();
  }

  /** Whether labels and dropped rows are those that follow from others. */
  boolean sameLabels(Answers others) {
    return labelling.equals(others.labelling)
        && (dropping == others.dropping && this.others == others.others || List.copyOf(dropped()).equals(List.copyOf(others.dropped())));
  }

  /** Labels of all rows. */
  Labelling labelling() {
    return labelling;
  }

  /** Rows (0-based) that are removed from the training set, in the order of the answers; then those that are outside. Does not change. */
  Collection<Integer> dropped() {
    return others.isEmpty() ? dropping.values()
        : Stream.concat(dropping.values().stream(), others.keySet().stream().filter(this::isOutside)).toList();
  }

  /**
   * The questions that are open, by number: nobody has said what the suspicious example is, nor given it, as a counter-example,
   * the label that was expected of it. One question per example.
   */
  List<Answered> open() {
    Map<Integer, Integer> open = lastQuestions();
    byNumber.values().stream().filter(given -> !given.answered.isOpen()).forEach(given -> open.remove(given.answered.row()));
    return among(open).stream().filter(a -> labelling.of(a.row()) != a.query().suspicion().predicted() && !isOutside(a.row())).toList();
  }

  /** The questions, by number, to which somebody said that nobody can tell, of one row; one question per example. */
  List<Answered> unsure() {
    return among(lastQuestions()).stream().filter(a -> isUnsure(a.answer()) && unsure(a.row())
        && ((Answer.Other) a.answer()).together().isEmpty()).toList();
  }

  /** Row to the number of its last question. */
  private Map<Integer, Integer> lastQuestions() {
    Map<Integer, Integer> last = new HashMap<>();
    byNumber.values().forEach(given -> last.put(given.answered.row(), given.number()));
    return last;
  }

  private List<Answered> among(Map<Integer, Integer> questions) {
    return byNumber.values().stream().filter(given -> Integer.valueOf(given.number()).equals(questions.get(given.answered.row())))
        .map(OrderedAnswer::answered).toList();
  }
}
