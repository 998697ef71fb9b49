package cincer.gui;

import cincer.CounterExample;
import cincer.Query;
import cincer.annotator.Conversation.Moment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The counter-examples of the last questions. A question that is asked once more comes with the first of them only; here are
 * the others again. Keeps a bounded number.
 */
final class Rankings {

  private static final int MOST_QUESTIONS = 50;
  private static final int MOST_EXAMPLES = 2000;

  private final Map<Integer, Query> asked = new LinkedHashMap<>() {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, Query> eldest) {
      return size() > MOST_QUESTIONS;
    }
  };

  /** The same moment with all counter-examples that were shown when the question was asked first. */
  Moment whole(Moment now) {
    Query query = now.query();
    Query before = asked.get(query.number());
    if (before == null || !continues(before, query)) {
      asked.remove(query.number());
      asked.put(query.number(), query.ranking(List.copyOf(query.ranking().subList(0, Math.min(MOST_EXAMPLES, query.ranking().size())))));
      return now;
    }
    List<CounterExample> ranking = before.ranking().stream()
        .map(one -> new CounterExample(one.index(), one.row(), now.labels()[one.row()], one.score())).toList();
    Query whole = query.ranking(ranking);
    return new Moment(now.phase(), now.serial(), whole, now.labels(), now.beliefs(), now.before(), now.effect(), now.arrived(), now.arrivals(),
        now.open(), now.ending());
  }

  /** Whether the ranking of a question is the beginning of the one that it had before. */
  private static boolean continues(Query before, Query now) {
    return before.suspicion().row() == now.suspicion().row() && before.ranking().size() > now.ranking().size()
        && rows(now).equals(rows(before).subList(0, now.ranking().size()));
  }

  private static List<Integer> rows(Query query) {
    return query.ranking().stream().map(CounterExample::row).toList();
  }
}
