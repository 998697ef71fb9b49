package cincer.spark.numbers;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The first of very many, in a heap that never holds more. The result is the same in whatever order they come, and however heaps are merged.
 *
 * @param <T> what is ranked
 */
public final class Best<T extends Ranked> implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int most;
  private final KeyOrder keys;
  private final PriorityQueue<T> heap; // the last on top

  /** @param most how many are kept, at least 1 */
  public Best(int most, KeyOrder keys) {
    this.most = most;
    this.keys = keys;
    this.heap = new PriorityQueue<>(new Last<T>(keys));
  }

  /** Later ones are smaller. */
  private record Last<T extends Ranked>(KeyOrder keys) implements Comparator<T>, Serializable {

    @Override
    public int compare(T one, T other) {
      int order = Double.compare(one.score(), other.score());
      return order != 0 ? order : keys.compare(other.key(), one.key());
    }
  }

  /** Whether one with this score may still come in. */
  public boolean mayTake(double score) {
    return heap.size() < most || score >= heap.peek().score();
  }

  /** The lowest score that is kept once there are enough; below 0 before. */
  public double least() {
    return heap.size() < most ? -1 : heap.peek().score();
  }

  /** Keeps it if it is among the first. */
  public void add(T one) {
    heap.add(one);
    if (heap.size() > most) {
      heap.remove();
    }
  }

  /** Adds what was found elsewhere. */
  public Best<T> add(Best<T> other) {
    other.heap.forEach(this::add);
    return this;
  }

  /** The first comes first. */
  public List<T> inOrder() {
    return heap.stream().sorted(new Last<T>(keys).reversed()).toList();
  }
}
