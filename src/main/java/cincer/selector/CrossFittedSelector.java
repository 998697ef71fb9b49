package cincer.selector;

import cincer.Fit;
import cincer.Suspicion;
import cincer.options.Checked;
import java.util.Arrays;
import java.util.List;
import weka.core.OptionMetadata;

/** A selector that asks how likely a candidate is mislabelled: 1 - P_out(y_k|x_k), by cross-fitting the training set. */
public abstract class CrossFittedSelector extends ScoringSelector {

  private static final long serialVersionUID = 1L;

  /** Below this a network in single precision cannot tell probabilities from 0. */
  private static final double LEAST = 1e-7;

  private int folds = 5;
  private int splits = 1;

  public int getFolds() {
    return folds;
  }

  @OptionMetadata(displayName = "folds", commandLineParamName = "folds", commandLineParamSynopsis = "-folds <number>",
      description = "Parts into which the training set is split; each is judged by a network fitted to the others; at least 2 "
          + "(default 5).", displayOrder = 11)
  public void setFolds(int folds) {
    this.folds = folds;
  }

  public int getSplits() {
    return splits;
  }

  @OptionMetadata(displayName = "splits", commandLineParamName = "splits", commandLineParamSynopsis = "-splits <number>",
      description = "How often the training set is split, with other folds each time, to average over; at least 1 "
          + "(default 1).", displayOrder = 12)
  public void setSplits(int splits) {
    this.splits = splits;
  }

  @Override
  public void check() {
    Checked.require(folds >= 2, "folds", "folds is " + folds + "; cross-fitting needs at least 2");
    Checked.require(splits >= 1, "splits", "splits is " + splits + "; at least 1 is needed");
  }

  /** 1 - P_out(y_k|x_k) of each training example, in [0, 1]. */
  final double[] noise(Fit fit) throws InterruptedException {
    return Arrays.stream(confidences(fit)).map(p -> Math.max(0, 1 - p)).toArray();
  }

  /** -ln P_out(y_k|x_k) of each training example, what it costs networks that have not seen it: from 0 to -ln 1e-7. */
  final double[] loss(Fit fit) throws InterruptedException {
    return loss(confidences(fit));
  }

  /** -ln p of each. */
  static double[] loss(double[] confidences) {
    return Arrays.stream(confidences).map(p -> -Math.log(Math.min(1, Math.max(LEAST, p)))).toArray();
  }

  private double[] confidences(Fit fit) throws InterruptedException {
    return fit.confidences() != null ? fit.confidences() : CrossFitting.of(fit, folds, splits).confidences();
  }

  /** How much speaks against a candidate's own label, times what it explains. */
  static Scorer times(double[] doubt, Scorer explanation) {
    return new Scorer() {
      @Override
      public double[] score(Suspicion suspicion, int[] candidates) {
        return weighed(explanation.score(suspicion, candidates), candidates);
      }

      @Override
      public double[] group(List<Suspicion> group, int[] candidates) {
        return weighed(explanation.group(group, candidates), candidates);
      }

      private double[] weighed(double[] scores, int[] candidates) {
        for (int i = 0; i < scores.length; i++) {
          scores[i] = doubt[candidates[i]] * Math.max(0, scores[i]);
        }
        return scores;
      }
    };
  }
}
