package cincer.gui;

import cincer.Answer;
import cincer.CounterExample;
import cincer.Query;
import cincer.annotator.Conversation.Moment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weka.core.Instances;

/**
 * One question while a person thinks about it: which counter-example is shown, and what has been chosen so far. Nothing is
 * answered before {@link #applied}, {@link #kept} or a skip.
 */
final class PairModel {

  /** Nothing has been chosen. */
  static final int NONE = -1;

  private final Moment moment;
  private final Sentences sentences;
  private final ClassKeys keys;
  private final Map<Integer, List<ClassChoice>> rightChoices = new HashMap<>(); // the model takes time to say
  private int rank;
  private int left = NONE;
  private final Map<Integer, Integer> right = new LinkedHashMap<>(); // place in the ranking to the class chosen there

  /** @param moment somebody is being asked */
  PairModel(Moment moment, Instances data) {
    this(moment, new Sentences(data.classAttribute()), ClassKeys.of(data));
  }

  /** The same, with what does not change from question to question. */
  PairModel(Moment moment, Sentences sentences, ClassKeys keys) {
    this.moment = moment;
    this.sentences = sentences;
    this.keys = keys;
  }

  Query query() {
    return moment.query();
  }

  /** Tells this question from the others. */
  int serial() {
    return moment.serial();
  }

  /** Row (0-based) of the suspicious example. */
  int row() {
    return query().suspicion().row();
  }

  /** The counter-example that is shown now. */
  Optional<CounterExample> shown() {
    return query().ranking().isEmpty() ? Optional.empty() : Optional.of(query().ranking().get(rank));
  }

  /** Its place in the ranking, from 0. */
  int rank() {
    return rank;
  }

  /** Walks down the ranking, or back up; what was chosen for each counter-example stays. */
  void show(int newRank) {
    if (newRank >= 0 && newRank < query().ranking().size() && newRank != rank) {
      rank = newRank;
    }
  }

  /** Why the question is asked. */
  List<Span> doubt() {
    return sentences.doubt(query(), rank);
  }

  /** The classes of the suspicious example. */
  List<ClassChoice> leftChoices() {
    return ClassChoice.all(sentences, keys, query().suspicion().label(),
        query().isBlind() ? null : query().suspicion().probabilities());
  }

  /** The classes of the counter-example that is shown. */
  List<ClassChoice> rightChoices() {
    CounterExample shown = shown().orElseThrow();
    return rightChoices.computeIfAbsent(rank, once -> ClassChoice.all(sentences, keys, shown.label(),
        moment.beliefs() == null ? null : moment.beliefs().apply(shown.row())));
  }

  /** Chooses a class for the suspicious example; the same again takes it back. */
  void chooseLeft(int label) {
    left = left == label ? NONE : label;
  }

  /** Chooses a class for the counter-example that is shown; the same again takes it back. */
  void chooseRight(int label) {
    if (right() == label) {
      right.remove(rank);
    } else {
      right.put(rank, label);
    }
  }

  /** Class chosen for the suspicious example, or {@link #NONE}. */
  int left() {
    return left;
  }

  /** Class chosen for the counter-example that is shown, or {@link #NONE}. */
  int right() {
    return right.getOrDefault(rank, NONE);
  }

  /** Whether nothing has been chosen, for any example. */
  private boolean isUntouched() {
    return left == NONE && right.isEmpty();
  }

  /** What has been chosen; empty if nothing was. A side of which nothing was said keeps its label. */
  Optional<Answer> applied() {
    if (isUntouched()) {
      return Optional.empty();
    }
    int label = left == NONE ? query().suspicion().label() : left;
    return Optional.of(Answer.Labels.of(label, right.entrySet().stream()
        .map(one -> new Answer.Judged(query().ranking().get(one.getKey()).row(), one.getValue())).toList()));
  }

  /** Nothing is wrong here. */
  Answer kept() {
    int label = query().suspicion().label();
    return shown().<Answer>map(other -> new Answer.Labels(label, other.row(), other.label())).orElseGet(() -> Answer.Labels.of(label));
  }

  /** Whether there is an answer to undo. */
  boolean canGoBack() {
    return !moment.before().isEmpty();
  }

  /** What Apply will do, in words; what to do first if nothing was chosen. */
  String summary() {
    return summary(Sentences.LONGEST_NAME);
  }

  /** The same with names of at most so many characters. */
  String summary(int characters) {
    if (isUntouched()) {
      return shown().isPresent() ? "Choose a label on the left, on the right, or on both sides; or keep both." : "Choose a label, or keep it.";
    }
    List<String> decisions = new ArrayList<>();
    if (left != NONE) {
      decisions.add(decision(row(), left, query().suspicion().label(), characters));
    }
    right.forEach((place, label) -> {
      CounterExample other = query().ranking().get(place);
      decisions.add(decision(other.row(), label, other.label(), characters));
    });
    return "Apply: " + String.join(", ", decisions);
  }

  private String decision(int row, int label, int current, int characters) {
    return "row " + (row + 1) + (label == current ? " stays " : ": " + sentences.name(current, characters) + " \u2192 ")
        + sentences.name(label, characters);
  }
}
