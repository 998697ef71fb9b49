package cincer.learner;

import cincer.InvalidInputException;
import cincer.Judge;
import cincer.Learner;
import cincer.PriorOpinions;
import java.util.List;
import org.apiguardian.api.API;

/**
 * How a whole data set is reviewed, the most doubtful label first.
 *
 * @param judges who doubts beside the network; their probabilities are averaged with the network's
 * @param folds  parts into which the rows are dealt; each is judged by what was fitted to the others; at least 2
 * @param budget how many questions are asked at most, at least 1; {@link #UNLIMITED} for all
 * @param looks  how many labels are decided on at most, at least 1; {@link #UNLIMITED} for all
 * @param expecting whether it ends where no other label is expected of any row that is left; for whoever only wants to know what is
 *               suspicious
 * @param controls share of the questions that are controls, in [0, 1)
 * @param pairs    whether the next question is about the pair whose two labels together are most doubtful, for whoever decides on both,
 *               instead of about the most doubtful label
 * @param tuned    whether it is found out, by labels that networks have not seen, how they are best trained, where that is left to them and
 *                 there are at least {@link #TUNED_FROM} labelled rows
 * @param times    how many times as long as is proposed they are trained, where that was found out before; 0 for the way it is set;
 *                 {@link #UNKNOWN} where it is to be found out
 * @param given    what others have said of the rows, from which it begins; null if nobody has
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record Review(List<Judge> judges, int folds, int budget, int looks, boolean expecting, double controls, boolean pairs, boolean tuned,
    double times, PriorOpinions given) {

  /** No end but that of the data. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /** From so many labelled rows on it is found out how to train. */
  public static final int TUNED_FROM = 500;

  /** How to train is to be found out. */
  public static final double UNKNOWN = -1;

  private static final int FOLDS = 5;

  /** The network alone, five folds, to the end. */
  public static final Review DEFAULT = new Review(List.of(), FOLDS, UNLIMITED, UNLIMITED, false, 0, false, true, UNKNOWN, null);

  /** @throws InvalidInputException if a number is out of range */
  public Review {
    judges = List.copyOf(judges);
    if (folds < 2) {
      throw new InvalidInputException("folds is " + folds + "; cross-fitting needs at least 2");
    } else if (budget < 1) {
      throw new InvalidInputException("the budget is " + budget + " questions; give at least 1");
    } else if (looks < 1) {
      throw new InvalidInputException("looks is " + looks + "; give at least 1 label to decide on");
    } else if (!(times >= 0 && times < Double.POSITIVE_INFINITY || times == UNKNOWN)) {
      throw new InvalidInputException("networks cannot be trained " + times + " times as long; give a number of at least 0, or -1 to find it out");
    } else if (!(controls >= 0 && controls < 1)) {
      throw new InvalidInputException("controls is " + controls + "; the share of the questions that are controls is at least 0 and less than 1");
    }
  }

  /** With so many controls among the questions. */
  public Review controls(double share) {
    return new Review(judges, folds, budget, looks, expecting, share, pairs, tuned, times, given);
  }

  /** Asks next about the pair whose two labels together are most doubtful, or about the most doubtful label. */
  public Review pairs(boolean both) {
    return new Review(judges, folds, budget, looks, expecting, controls, both, tuned, times, given);
  }

  /** Trains networks as long as it pays, or as long as is proposed. */
  public Review tuned(boolean searched) {
    return new Review(judges, folds, budget, looks, expecting, controls, pairs, searched, times, given);
  }

  /** Trains networks so many times as long as is proposed, as was found out before; 0 for the way it is set, {@link #UNKNOWN} to find it out. */
  public Review trained(double found) {
    return new Review(judges, folds, budget, looks, expecting, controls, pairs, tuned, found, given);
  }

  /** With other judges. */
  public Review judges(List<Judge> others) {
    return new Review(others, folds, budget, looks, expecting, controls, pairs, tuned, times, given);
  }

  /** Ends after so many questions, or labels decided on. */
  public Review until(int questions, int labels) {
    return new Review(judges, folds, questions, labels, expecting, controls, pairs, tuned, times, given);
  }

  /** Ends where no other label is expected of any row that is left, or does not. */
  public Review expecting(boolean only) {
    return new Review(judges, folds, budget, looks, only, controls, pairs, tuned, times, given);
  }

  /** Begins from what others have said of the rows; null for nothing. */
  public Review given(PriorOpinions others) {
    return new Review(judges, folds, budget, looks, expecting, controls, pairs, tuned, times, others);
  }

  /** Whether a review of so many labelled rows finds out how to train. */
  public boolean tunes(Learner learner, int labelled) {
    return tuned && labelled >= TUNED_FROM && learner.trained(1) != learner;
  }

  /** Whether nothing more may be asked after these answers. */
  boolean isOver(State state) {
    return state.questions() >= budget || state.answers().looks() >= looks;
  }
}
