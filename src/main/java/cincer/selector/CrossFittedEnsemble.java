package cincer.selector;

import cincer.Fit;
import cincer.Suspicion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import weka.core.OptionMetadata;

/**
 * Chance of being mislabelled times the mean influence over several networks: score = (1 - P_out(y_k|x_k)) max(0, mean of influence_k), where the mean is
 * over the network that doubts and those that were cross-fitted and have learned from example k. What a retrained network does without an example is to a
 * large part chance of its training, and the mean over networks tells less of that chance. In a review only the network that doubts counts.
 */
public class CrossFittedEnsemble extends CrossFittedSelector {

  private static final long serialVersionUID = 1L;

  private InfluenceSelector influence = new TopFisher();

  /** One network with the positions in the training set, ascending, of what it was fitted to. */
  private record Member(int[] fitted, Scorer scorer) {

    /** Adds its scores of the candidates that it has learned from, and counts. */
    void add(Suspicion suspicion, int[] candidates, double[] sums, int[] counts) {
      int[] known = IntStream.range(0, candidates.length).filter(i -> Arrays.binarySearch(fitted, candidates[i]) >= 0).toArray();
      if (known.length == 0) {
        return;
      }
      double[] scores = scorer.score(suspicion, Arrays.stream(known).map(i -> Arrays.binarySearch(fitted, candidates[i])).toArray());
      for (int j = 0; j < known.length; j++) {
        sums[known[j]] += Double.isNaN(scores[j]) ? 0 : scores[j];
        counts[known[j]]++;
      }
    }
  }

  @Override
  public String globalInfo() {
    return "Shows the candidate that is likely mislabelled and supports the suspicion in several networks: score = (1 - P_out(y_k|x_k)) "
        + "max(0, m_k), where m_k is the mean influence over the network that doubts and those of the cross-fitting that have learned from "
        + "the candidate, and P_out what the one says that has not. In a review only the network that doubts counts.";
  }

  public InfluenceSelector getInfluence() {
    return influence;
  }

  @OptionMetadata(displayName = "influence", commandLineParamName = "influence", commandLineParamSynopsis = "-influence <class and options>",
      description = "The influence of which the mean is taken (default TopFisher).", displayOrder = 1)
  public void setInfluence(InfluenceSelector influence) {
    this.influence = influence;
  }

  @Override
  public String remark(int examples, int classes) {
    return influence.remark(examples, classes);
  }

  @Override
  protected Scorer scorer(Fit fit) throws InterruptedException {
    if (fit.confidences() != null) {
      return times(noise(fit), influence.scorer(fit));
    }
    CrossFitting crossed = CrossFitting.of(fit, getFolds(), getSplits());
    int n = fit.training().size();
    List<Member> members = new ArrayList<>();
    members.add(new Member(IntStream.range(0, n).toArray(), influence.scorer(fit)));
    for (int i = 0; i < crossed.models().size(); i++) {
      int[] fold = crossed.folds().get(i);
      int[] others = IntStream.range(0, n).filter(k -> Arrays.binarySearch(fold, k) < 0).toArray();
      var set = fit.training().subset(others);
      var model = crossed.models().get(i);
      members.add(new Member(others, influence.scorer(new Fit(model, set, model.output(set.features()), fit.learner(), fit.seed()))));
    }
    double[] noise = Arrays.stream(crossed.confidences()).map(p -> Math.max(0, 1 - p)).toArray();
    return times(noise, (suspicion, candidates) -> {
      double[] sums = new double[candidates.length];
      int[] counts = new int[candidates.length];
      members.forEach(member -> member.add(suspicion, candidates, sums, counts));
      Arrays.setAll(sums, i -> sums[i] / counts[i]);
      return sums;
    });
  }
}
