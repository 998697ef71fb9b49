package cincer.experiment;

import cincer.learner.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What it takes a person to clean labels, and what comes of it, question after question. Seconds follow a published model: to give a label takes
 * 4.2 s among 10 classes and 17.6 s among 100, and to see that one is right a third to a quarter of that.
 *
 * @param questions asked so far
 * @param looks     labels decided on so far
 * @param cleaned   of these, labels that were wrong
 * @param seconds   that a person takes for all that
 */
record Effort(double questions, double looks, double cleaned, double seconds) {

  private static final double OF_TEN = 4.2;
  private static final double OF_HUNDRED = 17.6;
  private static final double VERIFYING = 1 / 3.5;

  static final Effort NONE = new Effort(0, 0, 0, 0);

  /** Seconds to give a label, by the number of classes: a power of it through the two that are known. */
  static double giving(int classes) {
    return OF_TEN * Math.pow(classes / 10.0, Math.log10(OF_HUNDRED / OF_TEN));
  }

  /** After no question, after the first, after the second, ... */
  static List<Effort> of(Outcome outcome, int classes) {
    List<Effort> course = new ArrayList<>(List.of(NONE));
    for (Outcome.Turn turn : outcome.turns()) {
      Effort before = course.get(course.size() - 1);
      int wrong = (turn.relabelsSuspicious() ? 1 : 0) + turn.relabelledCounterExamples().size();
      course.add(new Effort(before.questions + 1, before.looks + turn.looks(), before.cleaned + wrong,
          before.seconds + giving(classes) * (wrong + VERIFYING * (turn.looks() - wrong))));
    }
    return course;
  }

  /** A figure after so many questions, looks or seconds, in between by a straight line; at the end where it has ended before. */
  static double at(List<Effort> course, ToDoubleFunction<Effort> spent, double most, ToDoubleFunction<Effort> figure) {
    for (int i = 1; i < course.size(); i++) {
      double there = spent.applyAsDouble(course.get(i));
      if (there >= most) {
        double here = spent.applyAsDouble(course.get(i - 1));
        double share = there == here ? 1 : (most - here) / (there - here);
        return figure.applyAsDouble(course.get(i - 1)) * (1 - share) + figure.applyAsDouble(course.get(i)) * share;
      }
    }
    return figure.applyAsDouble(course.get(course.size() - 1));
  }
}
