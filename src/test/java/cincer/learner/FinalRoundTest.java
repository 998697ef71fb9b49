package cincer.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cincer.Annotator;
import cincer.Answer;
import cincer.Answered;
import cincer.Listener;
import cincer.Query;
import cincer.selector.NoCounterExample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weka.core.Instances;

/** What was left open is gone through in the end. */
class FinalRoundTest {

  /** Skips all, and in the round in the end wants the last row first. */
  private static final class Choosing implements Annotator {
    private final List<Integer> first = new ArrayList<>();
    private final List<Integer> again = new ArrayList<>();
    private int last;

    @Override
    public void begin(Instances data) {}

    @Override
    public boolean revisits(List<Answered> open) {
      return open.size() == 4;
    }

    @Override
    public void remember(List<Answered> before) {
      last = before.isEmpty() ? 0 : before.stream().mapToInt(a -> a.query().number()).max().getAsInt();
    }

    @Override
    public Answer answer(Query query, int[] labels) {
      int row = query.suspicion().row();
      if (query.number() > last) {
        first.add(row);
        return new Answer.Skip();
      }
      again.add(row);
      return switch (again.size()) {
        case 1 -> new Answer.Ask(first.get(3));
        case 3 -> new Answer.Ask(first.get(3)); // is answered by now
        case 5 -> new Answer.Stop();
        default -> Answer.Labels.of(query.suspicion().label());
      };
    }
  }

  @Test
  void inTheRoundInTheEndAnOpenQuestionCanBeChosen() throws Exception {
    Choosing person = new Choosing();
    new SkepticalLearner(Reviews.walk(9), ConstantModel::new, new NoCounterExample(), Policy.of(0.2, 1), Review.DEFAULT.until(4, Review.UNLIMITED))
        .run(person, Listener.NONE);
    List<Integer> rows = person.first;
    assertEquals(4, rows.size());
    assertEquals(List.of(rows.get(0), rows.get(3), rows.get(0), rows.get(0), rows.get(1)), person.again);
  }
}
