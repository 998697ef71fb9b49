package cincer.cleaning;

import cincer.Answer;
import cincer.Listener;
import cincer.Query;
import java.util.HashMap;
import java.util.Map;

/** How long a person thought about each question, by its number, in milliseconds. What was measured in an earlier run counts. */
final class ThinkingTimes implements Listener {

  private final Map<Integer, Integer> millis = new HashMap<>();
  private int thought = -1;

  /** @param before what an earlier run has measured */
  ThinkingTimes(Map<Integer, Integer> before) {
    millis.putAll(before);
  }

  @Override
  public void thought(long now) {
    thought = (int) Math.min(now, Integer.MAX_VALUE);
  }

  @Override
  public void answered(Query query, int[] labels, Answer answer) {
    if (thought >= 0 && answer instanceof Answer.Said said && !said.isStroke()) { // it answers this question, and no other rows with it
      millis.put(query.number(), thought);
    }
    thought = -1;
  }

  Map<Integer, Integer> millis() {
    return Map.copyOf(millis);
  }
}
