package cincer.selector;

import cincer.CounterExample;
import cincer.Fit;
import cincer.PartException;
import cincer.Selector;
import cincer.Suspicion;
import cincer.options.FailedPart;
import cincer.options.OptionBearing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/** A selector that gives every candidate a score, and shows the highest first. */
public abstract class ScoringSelector extends OptionBearing implements Selector {

  private static final long serialVersionUID = 1L;

  /** Scores the candidates for one suspicious example. */
  @FunctionalInterface
  public interface Scorer {

    /**
     * @param candidates positions in the training set
     * @return one score per candidate, higher = supports the suspicion more; NaN (an overflow) counts as 0
     */
    double[] score(Suspicion suspicion, int[] candidates);

    /** One score per candidate for a group of examples with the same predicted label, at least one: the sum of the scores for each. */
    default double[] group(List<Suspicion> group, int[] candidates) {
      double[] sums = new double[candidates.length];
      for (Suspicion one : group) {
        double[] scores = score(one, candidates);
        Arrays.setAll(sums, i -> sums[i] + number(scores[i]));
      }
      return sums;
    }
  }

  /** Does the work that is the same for every suspicious example of one fit. */
  protected abstract Scorer scorer(Fit fit) throws InterruptedException;

  @Override
  public Ranker prepare(Fit fit) throws InterruptedException {
    Scorer scorer = FailedPart.returned(scorer(fit), this, "scorer");
    return new Ranker() {
      @Override
      public List<CounterExample> rank(Suspicion suspicion) {
        return best(suspicion, Integer.MAX_VALUE);
      }

      @Override
      public List<CounterExample> best(Suspicion suspicion, int most) {
        int[] candidates = candidates(fit, suspicion);
        return ScoringSelector.rank(fit, candidates, scores(candidates, () -> scorer.score(suspicion, candidates)), suspicion.predicted(), most);
      }

      @Override
      public List<CounterExample> behind(List<Suspicion> group, int most) {
        int label = group.get(0).predicted();
        int[] candidates = fit.training().labelled(label);
        return ScoringSelector.rank(fit, candidates, scores(candidates, () -> scorer.group(group, candidates)), label, most);
      }
    };
  }

  /** Positions of the training examples that may be shown, ascending: those labelled as predicted (D3). */
  protected int[] candidates(Fit fit, Suspicion suspicion) {
    return fit.training().labelled(suspicion.predicted());
  }

  private double[] scores(int[] candidates, Supplier<double[]> scorer) {
    double[] scores = candidates.length == 0 ? new double[0] : FailedPart.returned(scorer.get(), this, "its scorer");
    if (scores.length != candidates.length) {
      throw new PartException("the selector " + getClass().getName() + " gives " + scores.length + " scores to " + candidates.length
          + " candidates; choose another selector, or have this one give one to each");
    }
    return scores;
  }

  private static List<CounterExample> rank(Fit fit, int[] candidates, double[] scores, int label, int most) {
    double least = least(scores, most);
    List<CounterExample> ranking = new ArrayList<>(Math.min(candidates.length, most));
    for (int i = 0; i < candidates.length; i++) {
      int k = candidates[i];
      if (number(scores[i]) >= least) {
        ranking.add(new CounterExample(k, fit.training().rows()[k], label, number(scores[i])));
      }
    }
    ranking.sort(Comparator.comparingDouble(CounterExample::score).reversed());
    return ranking.size() <= most ? ranking : new ArrayList<>(ranking.subList(0, most));
  }

  /** The lowest of so many highest scores; some may be equal to it. */
  private static double least(double[] scores, int most) {
    if (scores.length <= most) {
      return Double.NEGATIVE_INFINITY;
    }
    PriorityQueue<Double> best = new PriorityQueue<>(most);
    for (double score : scores) {
      if (best.size() < most) {
        best.add(number(score));
      } else if (number(score) > best.peek()) {
        best.remove();
        best.add(number(score));
      }
    }
    return best.peek();
  }

  /** What is no number supports nothing, and -0 becomes 0, so that equal scores are equal. */
  private static double number(double score) {
    return Double.isNaN(score) ? 0 : score + 0.0;
  }
}
