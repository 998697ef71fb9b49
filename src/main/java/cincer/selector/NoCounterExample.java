package cincer.selector;

import cincer.Fit;
import cincer.Selector;
import cincer.options.OptionBearing;
import java.util.List;

/** Skeptical learning: asks about the incoming example only (Zeni et al. 2019; "No CE" in the paper's Section 4). */
public class NoCounterExample extends OptionBearing implements Selector {

  private static final long serialVersionUID = 1L;

  @Override
  public String globalInfo() {
    return "Shows no counter-example: only the incoming example is asked about (skeptical learning, Zeni et al. 2019).";
  }

  @Override
  public Ranker prepare(Fit fit) {
    return suspicion -> List.of();
  }
}
