package cincer.learner;

import cincer.Answer;
import cincer.Answered;
import cincer.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
  record Given(Answered answered, int order) {
    private int number() {
      return answered.query().number();
    }
  }

  private final Consequence consequence;
  private final TreePMap<Integer, Given> byNumber;
  private final TreePMap<Integer, Given> inTime; // by order
  private final IntTreePMap<TreePMap<Integer, Integer>> labels; // row to (order of an answer that counts to its label)
  private final TreePMap<Integer, Integer> dropping; // order of an answer that counts to the row that it drops
  private final IntTreePMap<Integer> questions; // row to how many questions about it were answered
  private final Labelling labelling;

  private Answers(Consequence consequence, TreePMap<Integer, Given> byNumber, TreePMap<Integer, Given> inTime,
      IntTreePMap<TreePMap<Integer, Integer>> labels, TreePMap<Integer, Integer> dropping, IntTreePMap<Integer> questions, Labelling labelling) {
    this.consequence = consequence;
    this.byNumber = byNumber;
    this.inTime = inTime;
    this.labels = labels;
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
    return none(observed, Consequence.RELABEL);
  }

  static Answers none(int[] observed, Consequence consequence) {
    return new Answers(consequence, TreePMap.empty(), TreePMap.empty(), IntTreePMap.empty(), TreePMap.empty(), IntTreePMap.empty(),
        Labelling.observed(observed));
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
    return without(query.number()).with(new Given(new Answered(query, answer, false, before(query, answer)), next()));
  }

  /** A question is answered once more, with the labels that its rows have without its old answer; this answer counts as the newest. */
  Answers again(int question, Answer answer) {
    Given old = byNumber.get(question);
    if (old == null) {
      return this;
    }
    Answers rest = without(question);
    Query query = old.answered.query().relabelled(rest.labelling::of);
    return rest.with(new Given(new Answered(query, answer, false, rest.before(query, answer)), next()));
  }

  private Answers marked(int question, boolean undone) {
    Given old = byNumber.get(question);
    if (old == null || old.answered.undone() == undone) {
      return this;
    }
    Answered a = old.answered;
    return without(question).with(new Given(new Answered(a.query(), a.given(), undone, a.counterBefore()), old.order));
  }

  private int before(Query query, Answer answer) {
    return answer instanceof Answer.Labels l && l.judgesCounterExample() ? labelling.of(l.counterExample()) : -1;
  }

  private int next() {
    return inTime.isEmpty() ? 0 : inTime.lastKey() + 1;
  }

  private Answers with(Given given) {
    Query query = given.answered.query();
    Answers more = new Answers(consequence, byNumber.plus(given.number(), given), inTime.plus(given.order, given), labels, dropping,
        questions.plus(query.suspicion().row(), questions.getOrDefault(query.suspicion().row(), 0) + 1), labelling);
    if (given.answered.answer() instanceof Answer.Labels l) {
      more = more.labelled(query.suspicion().row(), given.order, l.label());
      for (Answer.Judged other : l.judged()) {
        more = more.labelled(other.row(), given.order, other.label());
      }
      if (consequence == Consequence.DROP && l.label() == query.suspicion().label() && query.counterExample().isPresent()) {
        more = new Answers(consequence, more.byNumber, more.inTime, more.labels,
            dropping.plus(given.order, query.counterExample().get().row()), more.questions, more.labelling);
      }
    }
    return more;
  }

  /** As if a question had never been answered. */
  Answers without(int question) {
    Given old = byNumber.get(question);
    if (old == null) {
      return this;
    }
    int suspicious = old.answered.row();
    int left = questions.get(suspicious) - 1;
    Answers fewer = new Answers(consequence, byNumber.minus(question), inTime.minus(old.order), labels, dropping.minus(old.order),
        left == 0 ? questions.minus(suspicious) : questions.plus(suspicious, left), labelling);
    if (old.answered.answer() instanceof Answer.Labels l) {
      fewer = fewer.unlabelled(old.answered.query().suspicion().row(), old.order);
      for (int row : l.judged().stream().mapToInt(Answer.Judged::row).distinct().toArray()) {
        fewer = fewer.unlabelled(row, old.order);
      }
    }
    return fewer;
  }

  private Answers labelled(int row, int order, int label) {
    return relabelled(row, labels.getOrDefault(row, TreePMap.empty()).plus(order, label));
  }

  private Answers unlabelled(int row, int order) {
    return relabelled(row, labels.get(row).minus(order));
  }

  private Answers relabelled(int row, TreePMap<Integer, Integer> ofRow) {
    return ofRow.isEmpty() ? new Answers(consequence, byNumber, inTime, labels.minus(row), dropping, questions, labelling.without(row))
        : new Answers(consequence, byNumber, inTime, labels.plus(row, ofRow), dropping, questions, labelling.with(row, ofRow.lastEntry().getValue()));
  }

  /** A question and its answer, if it was answered and not taken back. */
  public Optional<Answered> find(int question) {
    return Optional.ofNullable(byNumber.get(question)).map(Given::answered);
  }

  /** The question with the highest number. */
  Optional<Answered> last() {
    return byNumber.isEmpty() ? Optional.empty() : Optional.of(byNumber.lastEntry().getValue().answered);
  }

  /** Every question that was answered and not taken back, by number. */
  public List<Answered> byNumber() {
    return byNumber.values().stream().map(Given::answered).toList();
  }

  /** The same in the order in which the answers were given that count. */
  public List<Answered> inTime() {
    return inTime.values().stream().map(Given::answered).toList();
  }

  /** By number, with the order in which they were given. */
  Iterable<Given> given() {
    return byNumber.values();
  }

  /** How many answers to questions about a row (0-based) were not undone. */
  long asked(int row) {
    return byNumber.values().stream().filter(given -> given.answered.row() == row && !given.answered.undone()).count();
  }

  /** Whether a row (0-based) may be asked about because somebody wants it. */
  boolean mayBeAsked(int row) {
    return row >= 0 && labelling.of(row) >= 0 && !hasLabel(row);
  }

  /** Whether an answer stands that labels a row (0-based) as the suspicious one. */
  boolean hasLabel(int row) {
    return labels.containsKey(row)
        && byNumber.values().stream().anyMatch(given -> given.answered.row() == row && given.answered.answer() instanceof Answer.Labels);
  }

  /** Number of questions that were answered and not taken back. */
  public int size() {
    return byNumber.size();
  }

  /** Whether a row (0-based) need not be asked about again: a question about it was answered, or an answer labels it. */
  boolean reviewed(int row) {
    return questions.containsKey(row) || labels.containsKey(row);
  }

  /** Whether an answer that counts labels a row (0-based). */
  boolean decided(int row) {
    return labels.containsKey(row);
  }

  /** The rows (0-based) that need not be asked about again. O(T). */
  int[] reviewedRows() {
    return IntStream.concat(labels.keySet().stream().mapToInt(Integer::intValue),
        questions.keySet().stream().mapToInt(Integer::intValue).filter(row -> !labels.containsKey(row))).toArray();
  }

  /** How many rows need not be asked about again. O(T). */
  int reviewed() {
    return labels.size() + (int) questions.keySet().stream().filter(row -> !labels.containsKey(row)).count();
  }

  /** Whether the same rows were reviewed. */
  boolean sameReviewed(Answers others) {
    return questions == others.questions && labels == others.labels
        || questions.keySet().equals(others.questions.keySet()) && labels.keySet().equals(others.labels.keySet());
  }

  /** How many labels people decided on, in answers that count. O(T). */
  public int looks() {
    return labels.values().stream().mapToInt(Map::size).sum();
  }

  /** Whether labels and dropped rows are those that follow from others. */
  boolean sameLabels(Answers others) {
    return labelling.equals(others.labelling)
        && (dropping == others.dropping || List.copyOf(dropped()).equals(List.copyOf(others.dropped())));
  }

  /** Labels of all rows. */
  Labelling labelling() {
    return labelling;
  }

  /** Rows (0-based) that are removed from the training set, in the order of the answers. Does not change. */
  Collection<Integer> dropped() {
    return dropping.values();
  }

  /**
   * The questions that are open, by number: nobody has said what the suspicious example is, nor given it, as a counter-example,
   * the label that was expected of it. One question per example.
   */
  List<Answered> open() {
    Map<Integer, Integer> open = new HashMap<>(); // row to the number of its last question
    byNumber.values().forEach(given -> open.put(given.answered.row(), given.number()));
    byNumber.values().stream().filter(given -> given.answered.answer() instanceof Answer.Labels).forEach(given -> open.remove(given.answered.row()));
    List<Answered> questions = new ArrayList<>();
    for (Given given : byNumber.values()) {
      Answered a = given.answered;
      if (Integer.valueOf(given.number()).equals(open.get(a.row())) && labelling.of(a.row()) != a.query().suspicion().predicted()) {
        questions.add(a);
      }
    }
    return questions;
  }
}
