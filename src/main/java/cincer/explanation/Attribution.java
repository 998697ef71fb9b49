package cincer.explanation;

import cincer.Model;
import java.util.List;

/** How much each part of an example speaks for one label against another. */
public interface Attribution {

  /**
   * In log-odds, log P(label|x) - log P(other|x): what each part adds to them. The same on any number of threads.
   *
   * @param x     d features; not modified
   * @param parts that do not overlap, or not in a way that matters to whoever asks
   * @return one number for each part; positive where it speaks for the label
   */
  double[] of(Model model, float[] x, List<Part> parts, int label, int other);
}
