package cincer.spark.numbers;

import java.io.Serializable;
import java.util.Map;

/** In which part a row lies; a function of its key alone. */
@FunctionalInterface
public interface FoldOf extends Serializable {

  /** Purpose of the hash, so that the parts are independent of the sample. */
  long PURPOSE = 0x666f6c64;

  /** Part of the row with this key, from 0 on. */
  int of(String key);

  /** By hash, whatever other rows there are. */
  static FoldOf hashed(int folds, long seed) {
    return key -> (int) (KeyHash.share(KeyHash.of(key, PURPOSE + seed)) * folds);
  }

  /** As they were dealt to rows that are all known. */
  static FoldOf dealt(Map<String, Integer> folds) {
    return folds::get;
  }
}
