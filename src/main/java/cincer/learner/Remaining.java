package cincer.learner;

import cincer.WrongLeft;
import cincer.forecast.Evidence;
import cincer.forecast.NoiseModel;
import java.util.Set;
import java.util.stream.IntStream;

/** How many labels are wrong among those that nobody has reviewed, by a version of what is said of all rows, and by the answers so far. */
final class Remaining {

  /** Of so many questions it is told what they find. */
  static final int AHEAD = 20;

  private Remaining() {}

  /**
   * Concludes.
   *
   * @param observed labels of all rows, as they were before anybody reviewed them
   */
  static WrongLeft of(Doubts doubts, Answers answers, int[] observed) {
    return of(doubts, answers, observed, AHEAD);
  }

  /** The same, where so many of the next questions are about labels that may be wrong. */
  static WrongLeft of(Doubts doubts, Answers answers, int[] observed, int ahead) {
    return NoiseModel.wrongLeft(evidence(doubts, answers, observed, ahead));
  }

  /** How likely the label of each of some examples (positions in the training set) is wrong that nobody has reviewed. */
  static double[] probabilities(Doubts doubts, Answers answers, int[] observed, int... examples) {
    return NoiseModel.probabilities(evidence(doubts, answers, observed, 0), examples);
  }

  /** What is known: the labels that were found right or wrong, and all those that may be wrong. */
  static Evidence evidence(Doubts doubts, Answers answers, int[] observed, int ahead) {
    int[] rows = doubts.outOfFold().set().rows();
    Set<Integer> dropped = Set.copyOf(answers.dropped());
    Evidence evidence = new Evidence(doubts.given());
    for (int row : answers.reviewedRows()) {
      int example = doubts.position(row);
      if (answers.unsure(row)) {
        continue; // it stays among those that may be wrong
      } else if (answers.isOutside(row) || dropped.contains(row)) {
        if (example >= 0) {
          evidence.passed(example); // nobody has said that its label is right
        }
      } else if (observed[row] < 0 && example >= 0) {
        evidence.passed(example); // it had no label that could be wrong
      } else if (example >= 0 && answers.decided(row)) {
        int label = answers.labelling().of(row);
        if (label == observed[row]) {
          evidence.right(example);
        } else {
          evidence.wrong(example, label);
        }
      } // else the question was skipped, or its answer undone: it stays among them, too
    }
    dropped.stream().filter(row -> !answers.reviewed(row)).mapToInt(doubts::position).filter(example -> example >= 0)
        .forEach(evidence::passed);
    IntStream.of(doubts.positions()).filter(example -> !answers.reviewed(rows[example]) && !dropped.contains(rows[example])).limit(ahead)
        .forEach(evidence::next);
    return evidence;
  }
}
