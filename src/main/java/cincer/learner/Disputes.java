package cincer.learner;

import cincer.Annotator;
import cincer.Listener;
import cincer.Model;
import cincer.Query;
import cincer.Suspicion;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Asks about rows that several people have labelled differently, one after the other, so that somebody decides. Nothing is fitted: what a
 * network says of a row is, here, how many people gave it which label. Labels, answers, journal, undo and resume are those of a review.
 */
@API(status = API.Status.INTERNAL)
public final class Disputes implements NextQuestion {

  private final Walk walk;
  private final int[] rows;
  private final double[][] votes;

  private Disputes(Walk walk, int[] rows, double[][] votes) {
    this.walk = walk;
    this.rows = rows;
    this.votes = votes;
  }

  /**
   * Asks about each row, and what was left open once more.
   *
   * @param walk  a review; its features may be empty
   * @param rows  (0-based) that are disputed, each with a label, in the order in which they are asked about
   * @param votes of each of them, the share of people who gave it each of c labels
   * @param classes names of the c classes
   * @param past  what an earlier run has told its listener
   * @throws cincer.InvalidInputException if that does not belong to these rows
   */
  public static Resting settle(Walk walk, int[] rows, double[][] votes, List<String> classes, Annotator annotator, Listener listener, List<Event> past)
      throws InterruptedException {
    return new SkepticalLearner(walk, new Disputes(walk, rows, votes), classes).run(annotator, listener, past);
  }

  @Override
  public Segment from(State state, Listener listener) {
    int left = 0;
    int next = -1;
    for (int i = rows.length - 1; i >= 0; i--) {
      if (!state.answers().reviewed(rows[i])) {
        left++;
        next = i;
      }
    }
    if (next < 0) {
      return Segment.to(state);
    }
    int row = rows[next];
    double[] p = votes[next];
    int label = state.labelling().of(row);
    int other = label == 0 ? 1 : 0;
    for (int y = 0; y < p.length; y++) {
      other = y != label && p[y] > p[other] ? y : other;
    }
    Suspicion suspicion = new Suspicion(row, walk.features()[row], label, other, Math.max(0, p[other] - p[label]), p, 1 - p[label]);
    return new Segment(List.of(), state, new Query(state.questions() + 1, state.position(), rows.length, suspicion, List.of(), left), null, "");
  }

  @Override
  public boolean learns() {
    return false;
  }

  @Override
  public Model model(State state) {
    throw new UnsupportedOperationException("nobody learns from disputes");
  }
}
