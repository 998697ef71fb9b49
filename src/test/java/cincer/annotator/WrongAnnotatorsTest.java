package cincer.annotator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cincer.Annotator;
import cincer.Answer;
import cincer.Query;
import cincer.options.OptionBearing;
import java.util.List;
import org.junit.jupiter.api.Test;
import weka.core.Instances;

/** What somebody who writes an annotator may get wrong does not pass the {@link AnnotatorContract}, which says what it is. */
class WrongAnnotatorsTest {

  /** Answers as a subclass says. */
  abstract static class WrongAnnotator extends OptionBearing implements Annotator {
    private static final long serialVersionUID = 1L;

    @Override
    public String globalInfo() {
      return "Is wrong.";
    }

    @Override
    public void begin(Instances data) {}
  }

  /** Forgets to answer. */
  public static class SilentAnnotator extends WrongAnnotator {
    @Override
    public Answer answer(Query query, int[] labels) {
      return null;
    }
  }

  /** Keeps the label of rows that have none. */
  public static class KeepingAnnotator extends WrongAnnotator {
    @Override
    public Answer answer(Query query, int[] labels) {
      return Answer.Labels.of(labels[query.suspicion().row()]);
    }
  }

  /** Relabels a row that was not shown. */
  public static class FarSightedAnnotator extends WrongAnnotator {
    @Override
    public Answer answer(Query query, int[] labels) {
      return new Answer.Labels(0, 300, 0);
    }
  }

  /** Names a class that there is not. */
  public static class SeveralLabelsAnnotator extends WrongAnnotator {
    @Override
    public Answer answer(Query query, int[] labels) {
      return Answer.Other.severalFit(List.of(0, 2));
    }
  }

  /** Writes into the labels instead of answering. */
  public static class ScribblingAnnotator extends WrongAnnotator {
    @Override
    public Answer answer(Query query, int[] labels) {
      labels[query.suspicion().row()] = query.suspicion().predicted();
      return new Answer.Skip();
    }
  }

  private static void refused(Class<?> annotator, String... words) {
    AnnotatorContract contract = new AnnotatorContract() {
      @Override
      protected String annotator() {
        return annotator.getName();
      }
    };
    assertThatThrownBy(contract::answersWithLabelsThatThereAreAboutRowsThatWereShown).isInstanceOf(AssertionError.class).hasMessageContainingAll(words);
  }

  @Test
  void theContractRefusesAnswersThatAreNone() {
    refused(SilentAnnotator.class, "to question 1", "null", "Skip");
    refused(KeepingAnnotator.class, "to question 40", "label -1, and labels are 0 to 1");
    refused(FarSightedAnnotator.class, "row 300 is not shown with it");
    refused(SeveralLabelsAnnotator.class, "label 2, and labels are 0 to 1");
  }

  @Test
  void theContractRefusesAnAnnotatorThatChangesWhatItIsGiven() {
    refused(ScribblingAnnotator.class, "ScribblingAnnotator changes the labels", "question 2");
  }
}
