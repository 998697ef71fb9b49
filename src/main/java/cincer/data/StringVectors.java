package cincer.data;

import java.io.Serializable;
import java.util.Map;

/** Strings as vectors: texts, by what was found in the texts of one data set, or the images that they name. */
interface StringVectors extends Serializable {

  /** Number of features of a string. */
  int width();

  /**
   * Writes the features of strings.
   *
   * @param texts of rows
   * @param x     one row for each text
   * @param start of this attribute's features in a row; what stands there is 0
   * @return by row, why nothing can be learned from it: a sentence without a full stop
   */
  Map<Integer, String> write(RowTexts texts, float[][] x, int start);

  /** The word or words that a feature counts; empty if it has no meaning of its own. */
  String word(int feature);
}
