package cincer.spark.numbers;

import java.io.Serializable;

/** Something that has a place in a total order: the higher the score, the earlier; of equal scores the first key. */
public interface Ranked extends Serializable {

  /** At least 0, or NaN nowhere. */
  double score();

  /** What identifies the row. */
  String key();
}
