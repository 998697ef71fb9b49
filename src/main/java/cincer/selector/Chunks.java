package cincer.selector;

import java.util.List;
import java.util.stream.IntStream;

/** Positions of n examples, a few at a time. */
final class Chunks {

  private Chunks() {}

  static List<int[]> of(int n) {
    int size = Factors.CHUNK;
    return IntStream.range(0, (n + size - 1) / size)
        .mapToObj(chunk -> IntStream.range(chunk * size, Math.min(n, (chunk + 1) * size)).toArray()).toList();
  }
}
