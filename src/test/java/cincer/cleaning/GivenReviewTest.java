package cincer.cleaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.InvalidInputException;
import cincer.PriorOpinions;
import cincer.Query;
import cincer.data.GivenAttributes;
import cincer.data.GivenAttributes.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

/** A review of a data set that brings along what others have said of its rows. */
class GivenReviewTest {

  private static final int ROWS = 60;

  /** Two clouds of points; of the rows 0, 7, 14, ... the doubt is given, the larger the later; rows 1 and 3 support it. */
  private static Instances worklist() {
    ArrayList<Attribute> attributes = new ArrayList<>(List.of(new Attribute("x"), new Attribute("y"), new Attribute("class", List.of("low", "high"))));
    Instances plain = new Instances("points", attributes, 0);
    plain.setClassIndex(2);
    Instances data = GivenAttributes.header(plain);
    for (int i = 0; i < ROWS; i++) {
      boolean high = i % 2 == 1;
      Instance row = new DenseInstance(data.numAttributes());
      row.setDataset(data);
      row.setValue(0, (high ? 2 : 0) + i * 0.01);
      row.setValue(1, (high ? 1 : 0) - i * 0.02);
      row.setClassValue(high ? 1 : 0);
      float doubt = i % 7 == 0 ? 0.5f + i / 200f : 0.01f;
      GivenAttributes.set(row, i % 7 == 0 ? Role.DOUBTFUL : Role.CONTEXT, high ? new float[] {doubt, 1 - doubt} : new float[] {1 - doubt, doubt},
          i % 7 == 0 ? List.of(new PriorOpinions.Supporter(high ? 2 : 3, 9), new PriorOpinions.Supporter(high ? 4 : 1, 8)) : List.of());
      data.add(row);
    }
    return data;
  }

  private static List<Query> asked(Instances data, int most, Function<Query, Answer> answers) throws InterruptedException {
    List<Query> asked = new ArrayList<>();
    Annotator annotator = new Annotator() {
      @Override
      public void begin(Instances rows) {}

      @Override
      public Answer answer(Query query, int[] labels) {
        asked.add(query);
        return asked.size() == most ? new Answer.Stop() : answers.apply(query);
      }
    };
    CleaningPass.of(new CincerClassifier(), annotator).arrivals(Arrivals.REVIEW).clean(data);
    return asked;
  }

  @Test
  void asksInTheGivenOrderAndShowsTheGivenCounterExamplesAsLongAsNothingIsLearned() throws Exception {
    List<Query> asked = asked(worklist(), 9, query -> new Answer.Skip());
    assertEquals(List.of(56, 49, 42, 35, 28, 21, 14, 7, 0), asked.stream().map(query -> query.suspicion().row()).toList());
    assertEquals(0.5f + 56 / 200f, asked.get(0).suspicion().score(), 1e-6);
    assertEquals(List.of(3, 1), asked.get(0).ranking().subList(0, 2).stream().map(shown -> shown.row()).toList());
    assertEquals(List.of(2, 4), asked.get(1).ranking().subList(0, 2).stream().map(shown -> shown.row()).toList());
    assertTrue(asked.get(0).ranking().size() > 2, "our own counter-examples come after them");
    assertTrue(asked.get(0).ranking().get(2).score() <= 8, "and do not score higher");
  }

  @Test
  void theModelThatLearnsHereMovesWhatIsLeft() throws Exception {
    List<Query> untouched = asked(worklist(), 4, query -> new Answer.Skip());
    List<Query> moved = asked(worklist(), 4, query -> Answer.Labels.of(1 - query.suspicion().label()));
    assertEquals(untouched.get(0).suspicion().row(), moved.get(0).suspicion().row());
    assertNotEquals(untouched.get(3).suspicion().score(), moved.get(3).suspicion().score());
    assertEquals(untouched.get(3).suspicion().score(), moved.get(3).suspicion().score(), 0.4, "but what was given still counts");
  }

  @Test
  void whatCannotBeUnderstoodIsRefusedInOneSentence() {
    Instances data = worklist();
    data.instance(4).setValue(data.attribute("cincer-given"), "0.5 much");
    String sentence = assertThrows(InvalidInputException.class, () -> asked(data, 1, query -> new Answer.Skip())).getMessage();
    assertEquals("row 5 of 'points' has a value of 'cincer-given' or 'cincer-shown' that cannot be understood; remove these attributes, or take the worklist as it "
        + "was written", sentence);
  }
}
