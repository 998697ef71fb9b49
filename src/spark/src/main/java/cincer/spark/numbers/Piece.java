package cincer.spark.numbers;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What is made of some of the rows, to be merged with what is made of the others.
 *
 * @param <P> this type
 */
public abstract class Piece<P extends Piece<P>> implements Serializable {

  private static final long serialVersionUID = 1L;

  private transient List<List<Example>> waiting;

  /** Takes a row that lies in a part. */
  public final void take(int fold, int folds, Example example) throws InterruptedException {
    if (waiting == null) {
      waiting = new ArrayList<>();
      for (int f = 0; f < folds; f++) {
        waiting.add(new ArrayList<>());
      }
    }
    List<Example> part = waiting.get(fold);
    part.add(example);
    if (part.size() == Doubters.TOGETHER) {
      look(fold, part);
      part.clear();
    }
  }

  /** Looks at the rows that wait; none comes after that. */
  public void finish() throws InterruptedException {
    for (int f = 0; waiting != null && f < waiting.size(); f++) {
      if (!waiting.get(f).isEmpty()) {
        look(f, waiting.get(f));
      }
    }
    waiting = null;
  }

  /** Looks at some rows, at most {@link Doubters#TOGETHER}, that lie in one part. */
  abstract void look(int fold, List<Example> examples) throws InterruptedException;

  /** Adds what was made of other rows to this one, which is returned. */
  public abstract P merge(P other);
}
