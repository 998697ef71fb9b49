package cincer.experiment;

import cincer.annotator.ReferenceAnnotator.Decide;
import cincer.cleaning.Reviewers;
import cincer.experiment.Curves.Walked;
import cincer.learner.Policy;
import cincer.learner.Review;

/**
 * How the labels of a stream are gone through.
 *
 * @param order     as examples arrive, or the most doubtful label first
 * @param policy    when the annotator is asked; each stream brings its own seed
 * @param reviewers who doubts in a review, and when it ends
 * @param decide    on which labels of a pair the annotator decides
 */
record WalkPlan(AskingOrder order, Policy policy, Reviewers reviewers, Decide decide) {

  /** In which order labels are asked about. */
  public enum AskingOrder {
    /** The bootstrap set is known, and the others arrive as the stream has them. */
    FILE,
    /** Both are one pool, and the most doubtful label is asked about first. */
    SUSPICIOUS
  }

  boolean isReview() {
    return order == AskingOrder.SUSPICIOUS;
  }

  /**
   * Whether a walk that was kept has come to its end.
   *
   * @param stream that it walks over
   */
  boolean isWhole(Walked walk, Streams.Stream stream) {
    int last = walk.points().size() - 1;
    if (!isReview()) {
      return last == stream.arrivals().length;
    }
    Review review = reviewers.ends();
    Point end = walk.points().get(last);
    return end.queries() >= review.budget() || end.looks() >= Math.min(review.looks(), stream.labelled());
  }

  /** What a walk depends on beside the data and its strategy; what is as it was before there were reviews is left out. */
  String settings() {
    String single = decide == Decide.BOTH ? "" : "decide " + decide + "\n";
    if (!isReview()) {
      return single;
    }
    return "order " + order + "\njudges " + reviewers.judges() + "\nbudget " + reviewers.budget() + "\nlooks " + reviewers.looks() + "\n"
        + (reviewers.controls().equals(Reviewers.NONE) ? "" : "controls " + reviewers.controls() + "\n")
        + (reviewers.pairs().asks(decide == Decide.BOTH) ? "pairs\n" : "") + single;
  }
}
