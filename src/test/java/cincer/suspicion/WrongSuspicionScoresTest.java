package cincer.suspicion;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cincer.Fit;
import cincer.SuspicionScore;
import cincer.options.OptionBearing;
import org.junit.jupiter.api.Test;

/** What somebody who writes a suspicion score may get wrong does not pass the {@link SuspicionScoreContract}, which says what it is. */
class WrongSuspicionScoresTest {

  /** Says what a subclass says. */
  abstract static class WrongScore extends OptionBearing implements SuspicionScore {
    private static final long serialVersionUID = 1L;

    @Override
    public String globalInfo() {
      return "Is wrong.";
    }
  }

  /** Says nothing. */
  public static class ScoreOfNaN extends WrongScore {
    @Override
    public FittedScore prepare(Fit fit) {
      return suspicion -> Double.NaN;
    }
  }

  /** Is not in [0, 1], and does not say so. */
  public static class UnboundedScore extends WrongScore {
    @Override
    public FittedScore prepare(Fit fit) {
      return suspicion -> -Math.log(Math.max(1e-300, suspicion.probabilities()[suspicion.label()]));
    }
  }

  /** Doubts everything alike. */
  public static class ConstantScore extends WrongScore {
    @Override
    public FittedScore prepare(Fit fit) {
      return suspicion -> 0.5;
    }
  }

  /** Something else each time. */
  public static class MoodyScore extends WrongScore {
    private int asked;

    @Override
    public FittedScore prepare(Fit fit) {
      return suspicion -> 1.0 / ++asked;
    }
  }

  private static void refused(Class<?> score, String... words) {
    SuspicionScoreContract contract = new SuspicionScoreContract() {
      @Override
      protected String score() {
        return score.getName();
      }
    };
    assertThatThrownBy(contract::scoresAreNumbersOfAtLeast0AndTheSameAgain).isInstanceOf(AssertionError.class)
        .hasMessageContaining(score.getSimpleName()).hasMessageContainingAll(words);
  }

  @Test
  void theContractRefusesWhatIsNoScore() {
    refused(ScoreOfNaN.class, "NaN", "at least 0");
    refused(UnboundedScore.class, "bounded() is false");
    refused(ConstantScore.class, "0.5 of all rows");
    refused(MoodyScore.class, "when it is asked again");
  }
}
