package cincer.learner;

import cincer.CounterExample;
import cincer.Fit;
import cincer.Selector;
import cincer.Suspicion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import weka.core.Attribute;

/** The training examples that a model doubts most, each with the counter-example that supports the doubt. */
public final class MostSuspicious {

  private MostSuspicious() {}

  /** Training examples whose label is not the model's, largest margin first, at most {@code k}. */
  static List<Suspicion> of(Fit fit, int k) {
    List<Suspicion> suspicious = new ArrayList<>();
    double[][] p = fit.model().probabilities(fit.training().features());
    for (int i = 0; i < p.length; i++) {
      Suspicion s = Suspicion.of(fit.training().rows()[i], fit.training().features()[i], fit.training().labels()[i], p[i]);
      if (s.predicted() != s.label()) {
        suspicious.add(s);
      }
    }
    suspicious.sort(Comparator.comparingDouble(Suspicion::margin).reversed());
    return suspicious.subList(0, Math.min(k, suspicious.size()));
  }

  /**
   * A table in plain text; rows are counted from 1.
   *
   * @param selector name of the one that the ranker is of
   */
  public static String table(Fit fit, Selector.Ranker ranker, String selector, Attribute labels, int k) {
    List<Suspicion> suspicious = of(fit, k);
    if (suspicious.isEmpty()) {
      return "The model doubts no training example.\n";
    }
    StringBuilder text = new StringBuilder("Most suspicious training examples (rows are counted from 1; counter-examples by "
        + selector + "):\n\n");
    text.append(String.format(Locale.ROOT, "%7s  %-16s  %-16s  %6s  %s%n", "row", "label", "model expects", "margin",
        "counter-example"));
    for (Suspicion s : suspicious) {
      List<CounterExample> ranking = ranker.rank(s);
      text.append(String.format(Locale.ROOT, "%7d  %-16s  %-16s  %6.3f  %s%n", s.row() + 1, labels.value(s.label()),
          labels.value(s.predicted()), s.margin(), ranking.isEmpty() ? "-"
          : String.format(Locale.ROOT, "row %d, %s (score %.4g)", ranking.get(0).row() + 1,
              labels.value(ranking.get(0).label()), ranking.get(0).score())));
    }
    return text.toString();
  }
}
