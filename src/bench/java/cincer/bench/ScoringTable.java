package cincer.bench;

import cincer.Fit;
import cincer.Suspicion;
import cincer.selector.Scoring;
import cincer.selector.ScoringSelector;
import cincer.selector.TopFisher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Top Fisher on fits of any size: what is done once per fit (matrix and factorisation), and one solve with its scores. */
final class ScoringTable {

  private static final int CLASSES = 10;
  private static final int HIDDEN = 32;
  private static final int WARM_UP = 20;
  private static final int RUNS = 11;

  private ScoringTable() {}

  static void print() throws Exception {
    System.out.printf("%10s | %12s %9s %9s | %12s %9s %12s%n", "candidates", "matrix cpu", "wall", "MB", "scores cpu", "wall",
        "MB allocated");
    for (int n : new int[] {1_000, 10_000, 100_000, 1_000_000}) {
      row(n);
    }
  }

  private static void row(int n) throws Exception {
    Fit fit = Drawn.fit(n, n, CLASSES, HIDDEN);
    Suspicion suspicion = fit.suspicion(n, new float[1], Drawn.PREDICTED + 1);
    int[] candidates = IntStream.range(0, n).toArray();
    ScoringSelector.Scorer[] scorer = new ScoringSelector.Scorer[1];
    List<Cost> once = new ArrayList<>();
    for (int run = 0; run < (n > 10_000 ? 1 : RUNS); run++) {
      once.add(Cost.of(() -> scorer[0] = Scoring.prepare(new TopFisher(), fit)));
    }
    List<Cost> scores = new ArrayList<>();
    for (int run = 0; run < WARM_UP + RUNS; run++) {
      scores.add(Cost.of(() -> scorer[0].score(suspicion, candidates)));
    }
    Cost prepared = Cost.median(once);
    Cost scored = Cost.median(scores.subList(WARM_UP, scores.size()));
    System.out.printf(Locale.ROOT, "%10d | %12.1f %9.1f %9.1f | %12.1f %9.1f %12.1f%n", n, prepared.cpu(), prepared.wall(),
        prepared.bytes() / 1e6, scored.cpu(), scored.wall(), scored.bytes() / 1e6);
  }
}
