package cincer.selector;

import cincer.Fit;
import cincer.Suspicion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import weka.core.OptionMetadata;

/**
 * Out-of-fold loss times the mean influence over several networks: score = -ln P_out(y_k|x_k) max(0, mean of influence_k), where the mean is over the
 * cross-fitted networks that have learned from example k. What a network that is trained again does without an example is to a large part chance of its
 * training, and the mean over networks tells less of that chance. In a review it is the influence in the network that doubts.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public class CrossFittedEnsemble extends CrossFittedSelector {

  private static final long serialVersionUID = 1L;

  private InfluenceSelector influence = new KroneckerFisher();

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
    return "Shows the candidate whose label surprises and that supports the suspicion in several networks: score = -ln P_out(y_k|x_k) "
        + "max(0, m_k), where m_k is the mean influence over the networks of the cross-fitting that have learned from the candidate, and "
        + "P_out what the one says that has not. In a review it is the influence in the network that doubts.";
  }

  public InfluenceSelector getInfluence() {
    return influence;
  }

  @OptionMetadata(displayName = "influence", commandLineParamName = "influence", commandLineParamSynopsis = "-influence <class and options>",
      description = "The influence of which the mean is taken (default KroneckerFisher).", displayOrder = 1)
  public void setInfluence(InfluenceSelector influence) {
    this.influence = influence;
  }

  @Override
  public void checkNetwork(int parameters) {
    influence.checkNetwork(parameters);
  }

  @Override
  public String remark(int examples, int classes) {
    return influence.remark(examples, classes);
  }

  @Override
  protected Scorer scorer(Fit fit) throws InterruptedException {
    if (fit.confidences() != null) {
      return times(loss(fit), influence.scorer(fit));
    }
    CrossFitting crossed = CrossFitting.of(fit, getFolds(), getSplits());
    int n = fit.training().size();
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < crossed.models().size(); i++) {
      int[] fold = crossed.folds().get(i);
      int[] others = IntStream.range(0, n).filter(k -> Arrays.binarySearch(fold, k) < 0).toArray();
      var set = fit.training().subset(others);
      var model = crossed.models().get(i);
      members.add(new Member(others, influence.scorer(new Fit(model, set, model.output(set.features()), fit.learner(), fit.seed()))));
    }
    return times(loss(crossed.confidences()), (suspicion, candidates) -> {
      double[] sums = new double[candidates.length];
      int[] counts = new int[candidates.length];
      members.forEach(member -> member.add(suspicion, candidates, sums, counts));
      Arrays.setAll(sums, i -> sums[i] / Math.max(1, counts[i]));
      return sums;
    });
  }
}
