package cincer.gui;

import cincer.Answer;
import cincer.CounterExample;
import cincer.Query;
import cincer.annotator.Conversation.Moment;
import cincer.data.NewClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  private final Set<Integer> fitting = new LinkedHashSet<>(); // classes that fit the suspicious example
  private boolean several;
  private String note = "";

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
    return ClassChoice.all(sentences, keys, query().unlabelled() ? NONE : query().suspicion().label(),
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
    if (several) {
      if (!fitting.remove(label)) {
        fitting.add(label);
      }
      return;
    }
    left = left == label ? NONE : label;
  }

  /** Chooses a class for the counter-example that is shown; the same again takes it back. */
  void chooseRight(int label) {
    several(false);
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

  /** Classes chosen for the suspicious example: at most one, or those that fit, in the order in which they were chosen. */
  List<Integer> chosen() {
    return several ? List.copyOf(fitting) : left == NONE ? List.of() : List.of(left);
  }

  /** Whether classes are chosen that all fit the suspicious example; nothing else is chosen then. */
  boolean isSeveral() {
    return several;
  }

  /** Begins to choose classes that fit, with the one that was chosen; or no more. */
  void several(boolean fit) {
    if (several != fit) {
      several = fit;
      fitting.clear();
      if (fit && left != NONE) {
        fitting.add(left);
      }
      left = NONE;
      if (fit) {
        right.clear();
      }
    }
  }

  /** What goes with the answer; empty for nothing. */
  String note() {
    return note;
  }

  /** Notes something that goes with the answer. */
  void note(String text) {
    note = text.strip();
  }

  /** Whether something was chosen or noted. */
  boolean isBegun() {
    return !note.isEmpty() || left != NONE || !right.isEmpty() || !fitting.isEmpty();
  }

  /** What was chosen and noted when the same example was asked about before; of counter-examples as far as they are here, with the label that they had. */
  void goesOnFrom(PairModel draft) {
    note = draft.note;
    left = draft.left;
    several = draft.several;
    fitting.addAll(draft.fitting);
    draft.right.forEach((place, label) -> {
      CounterExample other = draft.query().ranking().get(place);
      IntStream.range(0, query().ranking().size()).filter(i -> query().ranking().get(i).row() == other.row() && query().ranking().get(i).label() == other.label())
          .forEach(i -> right.put(i, label));
    });
  }

  /** An answer with what was noted. */
  Answer noted(Answer.Said said) {
    return note.isEmpty() ? said : said.noted(note);
  }

  /** Why a name cannot be that of a new class, in a sentence; nothing if it can. */
  Optional<String> problem(String newClass) {
    return NewClass.problem(newClass, sentences.classes(), NewClass.named(moment.before()));
  }

  /** Class chosen for the counter-example that is shown, or {@link #NONE}. */
  int right() {
    return right.getOrDefault(rank, NONE);
  }

  /** Whether nothing has been chosen, for any example. */
  private boolean isUntouched() {
    return several ? fitting.size() < 2 : left == NONE && right.isEmpty();
  }

  /** What has been chosen; empty if nothing was. A side of which nothing was said keeps its label. */
  Optional<Answer.Said> applied() {
    if (isUntouched()) {
      return Optional.empty();
    } else if (several) {
      return Optional.of(Answer.Other.severalFit(List.copyOf(fitting)));
    }
    int label = left == NONE ? query().suspicion().label() : left;
    return Optional.of(Answer.Labels.of(label, right.entrySet().stream()
        .map(one -> new Answer.Judged(query().ranking().get(one.getKey()).row(), one.getValue())).toList()));
  }

  /** Nothing is wrong here. */
  Answer.Said kept() {
    int label = query().suspicion().label();
    return shown().<Answer.Said>map(other -> new Answer.Labels(label, other.row(), other.label())).orElseGet(() -> Answer.Labels.of(label));
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
    if (several) {
      return fitting.size() < 2 ? "Choose each class that fits row " + (row() + 1) + ", the best first, and Apply."
          : "Apply: row " + (row() + 1) + " fits " + fitting.stream().map(label -> sentences.name(label, characters)).collect(Collectors.joining(", "));
    } else if (isUntouched()) {
      return shown().isPresent() ? "Choose a label on the left, on the right, or on both sides; or keep both."
          : query().unlabelled() ? "Choose a label, or take the one that the model would give." : "Choose a label, or keep it.";
    }
    List<String> decisions = new ArrayList<>();
    if (left != NONE) {
      decisions.add(query().unlabelled() ? "row " + (row() + 1) + " is " + sentences.name(left, characters)
          : decision(row(), left, query().suspicion().label(), characters));
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
