package cincer.data;

import java.io.Serializable;

/** Texts as vectors, by what was found in the texts of one data set. */
interface TextVectors extends Serializable {

  /** Number of features of a text. */
  int width();

  /**
   * Writes the features of texts.
   *
   * @param texts of rows
   * @param x     one row for each text
   * @param start of this text's features in a row; what stands there is 0
   */
  void write(RowTexts texts, float[][] x, int start);

  /** The word or words that a feature counts; empty if it has no meaning of its own. */
  String word(int feature);
}
