package cincer.selector;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cincer.Fit;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weka.core.OptionMetadata;

/** What somebody who writes a selector may get wrong does not pass the {@link SelectorContract}, which says what it is. */
class WrongSelectorsTest {

  /** Scores as a subclass says. */
  abstract static class WrongSelector extends ScoringSelector {
    private static final long serialVersionUID = 1L;

    @Override
    public String globalInfo() {
      return "Is wrong.";
    }
  }

  /** An entropy where a probability is 0, say. */
  public static class SelectorOfNaN extends WrongSelector {
    @Override
    protected Scorer scorer(Fit fit) {
      return (suspicion, candidates) -> Arrays.stream(candidates).mapToDouble(k -> 0 * Math.log(0)).toArray();
    }
  }

  /** A score for each training example, not for each candidate. */
  public static class ScoringAllSelector extends WrongSelector {
    @Override
    protected Scorer scorer(Fit fit) {
      return (suspicion, candidates) -> IntStream.range(0, fit.training().size()).mapToDouble(k -> k).toArray();
    }
  }

  /** Another ranking each time. */
  public static class MoodySelector extends WrongSelector {
    private int asked;

    @Override
    protected Scorer scorer(Fit fit) {
      return (suspicion, candidates) -> Arrays.stream(candidates).mapToDouble(k -> (k + ++asked) % 7).toArray();
    }
  }

  /** Divides what it is given. */
  public static class ScalingSelector extends WrongSelector {
    @Override
    protected Scorer scorer(Fit fit) {
      return (suspicion, candidates) -> Arrays.stream(candidates).mapToDouble(k -> fit.training().features()[k][0] /= 2).toArray();
    }
  }

  /** Does nothing with its option. */
  public static class DeafSelector extends WrongSelector {
    private int k = 1;

    public int getK() {
      return k;
    }

    @OptionMetadata(displayName = "k", commandLineParamName = "k", commandLineParamSynopsis = "-k <number>", description = "A number (default 1).", displayOrder = 1)
    public void setK(int k) {
      this.k = k;
    }

    @Override
    protected Scorer scorer(Fit fit) {
      return (suspicion, candidates) -> Arrays.stream(candidates).mapToDouble(k -> k).toArray();
    }
  }

  /** Forgets its option when it is saved, besides. */
  public static class ForgetfulSelector extends DeafSelector {
    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      setK(1);
    }
  }

  /** Has an option that nobody can set. */
  public static class HalfOptionSelector extends SelectorOfNaN {
    @OptionMetadata(displayName = "k", commandLineParamName = "k", commandLineParamSynopsis = "-k <number>", description = "A number (default 1).", displayOrder = 1)
    public void setK(int k) {}
  }

  private static SelectorContract contract(Class<?> selector, String options) {
    return new SelectorContract() {
      @Override
      protected String selector() {
        return (selector.getName() + " " + options).trim();
      }
    };
  }

  private static void refused(Class<?> selector, String... words) {
    assertThatThrownBy(() -> contract(selector, "").scoresOfOrdinaryExamplesAreNumbersOneForEachCandidate())
        .hasMessageContaining(selector.getSimpleName()).hasMessageContainingAll(words);
  }

  private static void optionsRefused(Class<?> selector, String options, String... words) {
    assertThatThrownBy(() -> contract(selector, options).optionsAreHeardAndSurviveTheCommandLineAndAFile()).isInstanceOf(AssertionError.class)
        .hasMessageContaining(selector.getSimpleName()).hasMessageContainingAll(words);
  }

  @Test
  void theContractRefusesScoresThatAreNoNumbersOrTooMany() {
    refused(SelectorOfNaN.class, "NaN", "a score is a finite number");
    refused(ScoringAllSelector.class, "60 scores", "20 candidates");
  }

  @Test
  void theContractRefusesOneThatAnswersOtherwiseTheNextTimeOrChangesWhatItIsGiven() {
    refused(MoodySelector.class, "the same again");
    refused(ScalingSelector.class, "changes what it may only look at");
  }

  @Test
  void theContractRefusesOptionsThatDoNothingAreForgottenOrCannotBeSet() {
    optionsRefused(ForgetfulSelector.class, "-k 3", "saved and loaded");
    optionsRefused(DeafSelector.class, "-k 3", "its options change nothing");
    optionsRefused(HalfOptionSelector.class, "", "no public getter and setter");
  }
}
