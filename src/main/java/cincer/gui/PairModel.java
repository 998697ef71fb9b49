package cincer.gui;

import cincer.Answer;
import cincer.CounterExample;
import cincer.Query;
import cincer.annotator.Conversation.Moment;
import java.util.HashMap;
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
  private final Instances data;
  private final Sentences sentences;
  private final Map<Integer, List<ClassChoice>> rightChoices = new HashMap<>(); // the model takes time to say
  private int rank;
  private int left = NONE;
  private int right = NONE;

  /** @param moment somebody is being asked */
  PairModel(Moment moment, Instances data) {
    this.moment = moment;
    this.data = data;
    this.sentences = new Sentences(data.classAttribute());
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

  /** Walks down the ranking, or back up; what was chosen for the counter-example before is forgotten. */
  void show(int newRank) {
    if (newRank >= 0 && newRank < query().ranking().size() && newRank != rank) {
      rank = newRank;
      right = NONE;
    }
  }

  /** Why the question is asked. */
  List<Span> doubt() {
    return sentences.doubt(query(), rank);
  }

  /** The classes of the suspicious example. */
  List<ClassChoice> leftChoices() {
    return ClassChoice.all(sentences, data.numClasses(), query().suspicion().label(), query().suspicion().probabilities());
  }

  /** The classes of the counter-example that is shown. */
  List<ClassChoice> rightChoices() {
    CounterExample shown = shown().orElseThrow();
    return rightChoices.computeIfAbsent(rank, once -> ClassChoice.all(sentences, data.numClasses(), shown.label(),
        moment.beliefs() == null ? null : moment.beliefs().apply(shown.row())));
  }

  /** Chooses a class for the suspicious example; the same again takes it back. */
  void chooseLeft(int label) {
    left = left == label ? NONE : label;
  }

  /** Chooses a class for the counter-example; the same again takes it back. */
  void chooseRight(int label) {
    right = right == label ? NONE : label;
  }

  /** Class chosen for the suspicious example, or {@link #NONE}. */
  int left() {
    return left;
  }

  /** Class chosen for the counter-example, or {@link #NONE}. */
  int right() {
    return right;
  }

  /** What has been chosen; empty if nothing was. A side of which nothing was said keeps its label. */
  Optional<Answer> applied() {
    if (left == NONE && right == NONE) {
      return Optional.empty();
    }
    int label = left == NONE ? query().suspicion().label() : left;
    return Optional.of(right == NONE ? Answer.Labels.of(label) : new Answer.Labels(label, shown().orElseThrow().row(), right));
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
    if (left == NONE && right == NONE) {
      return "Choose a label, or keep both.";
    }
    String text = "Apply: " + (left == NONE ? "" : decision(row(), left, query().suspicion().label()));
    if (right != NONE) {
      CounterExample other = shown().orElseThrow();
      text += (left == NONE ? "" : ", ") + decision(other.row(), right, other.label());
    }
    return text;
  }

  private String decision(int row, int label, int current) {
    return "row " + (row + 1) + (label == current ? " stays " : ": " + sentences.name(current) + " \u2192 ") + sentences.name(label);
  }
}
