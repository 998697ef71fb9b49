package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cincer.CounterExample;
import cincer.Query;
import cincer.annotator.Conversation.Moment;
import cincer.annotator.Conversation.Phase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingsTest {

  private final Rankings rankings = new Rankings();

  private static Moment moment(Query query, int label) {
    int[] labels = IntStream.generate(() -> label).limit(100).toArray();
    return new Moment(Phase.ASKING, 7, query, labels, null, List.of(), null, 3, 10, List.of(), false);
  }

  private static Query query(int number, int first) {
    return new Query(number, 2, 10, SamplePairs.query(number).suspicion(), IntStream.range(0, 62)
        .mapToObj(i -> new CounterExample(i, first + i, 1, 62.0 - i)).toList());
  }

  @Test
  void aQuestionThatIsAskedOnceMoreHasAllItsCounterExamplesWithTheirPresentLabels() {
    Query asked = query(3, 10);
    assertEquals(asked, rankings.whole(moment(asked, 1)).query());
    Query again = rankings.whole(moment(asked.kept(1), 0)).query();
    assertEquals(62, again.ranking().size());
    assertEquals(new CounterExample(61, 71, 0, 1), again.ranking().get(61));
  }

  @Test
  void anotherQuestionOfTheSameNumberHasItsOwn() {
    rankings.whole(moment(query(3, 10), 1));
    assertEquals(10, rankings.whole(moment(query(3, 20).kept(1), 1)).query().ranking().size());
  }
}
