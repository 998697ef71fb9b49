package cincer.learner;

import cincer.InvalidInputException;
import cincer.SuspicionScore;
import cincer.suspicion.Margin;
import org.apiguardian.api.API;

/**
 * When the annotator is asked, and about how much.
 *
 * @param score   how suspicious an example is
 * @param tau     least score, in [0, 1], at which an example is suspicious; a quantile where scores have no bound
 * @param rounds  how many counter-examples of one suspicious example may be asked about, at least 1
 * @param overlap whether each arrival is judged by the model that was there for the one before, so that nobody waits for a refit
 * @param seed    of the selectors that draw
 * @param refit   when the model of a walk is fitted anew
 * @param chain   how many questions may go on from a counter-example that was wrong to the reasons behind it, at least 0
 * @param labels  whether the annotator is asked for the label of an arrival that has none, where the error of the model's is expected to be tau at
 *                least; where it is less, the model's is taken in the end, and not learned from
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record Policy(SuspicionScore score, double tau, int rounds, boolean overlap, long seed, Refit refit, int chain, boolean labels) {

  /** The model is fitted anew as the size of the data suggests. */
  public Policy(SuspicionScore score, double tau, int rounds, boolean overlap, long seed) {
    this(score, tau, rounds, overlap, seed, Refit.AUTO, 0, false);
  }

  /** Nobody goes on to the reasons behind a wrong counter-example. */
  public Policy(SuspicionScore score, double tau, int rounds, boolean overlap, long seed, Refit refit) {
    this(score, tau, rounds, overlap, seed, refit, 0, false);
  }

  /** Arrivals without a label are passed by. */
  public Policy(SuspicionScore score, double tau, int rounds, boolean overlap, long seed, Refit refit, int chain) {
    this(score, tau, rounds, overlap, seed, refit, chain, false);
  }

  /** @throws InvalidInputException if a number is out of range */
  public Policy {
    if (!(tau >= 0 && tau <= 1)) {
      throw new InvalidInputException("tau is " + tau + "; " + (score.bounded() ? "a margin lies between 0 and 1, so tau must, too"
          : "it is a quantile of what " + score.getClass().getSimpleName() + " says, so give a number from 0 to 1"));
    } else if (rounds < 1) {
      throw new InvalidInputException("rounds is " + rounds + "; at least 1 counter-example is asked about");
    } else if (chain < 0) {
      throw new InvalidInputException("chain is " + chain + "; give how many questions may go on from a wrong counter-example, 0 for none");
    }
  }

  /** The paper's: the margin, one counter-example, on data of the paper's size every model up to date. */
  public static Policy of(double tau, long seed) {
    return new Policy(new Margin(), tau, 1, false, seed);
  }

  /** The same with another seed. */
  public Policy withSeed(long other) {
    return new Policy(score, tau, rounds, overlap, other, refit, chain, labels);
  }

  /** The same with other times at which the model is fitted anew. */
  public Policy refit(Refit other) {
    return new Policy(score, tau, rounds, overlap, seed, other, chain, labels);
  }

  /** The same with so many questions that may go on from a wrong counter-example. */
  public Policy chain(int links) {
    return new Policy(score, tau, rounds, overlap, seed, refit, links, labels);
  }

  /** The same where the annotator is asked for missing labels, too. */
  public Policy labels(boolean asks) {
    return new Policy(score, tau, rounds, overlap, seed, refit, chain, asks);
  }
}
