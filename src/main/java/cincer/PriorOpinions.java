package cincer;

import java.util.List;

/**
 * What others, who have seen far more rows, have said of the rows of a data set: where a review begins.
 *
 * @param probabilities n x c, P_out(y|x) of each row by who has not seen it; null where nothing is said of a row
 * @param shown         for each row, which rows support the doubt most, the first first; empty where nothing is said
 */
public record PriorOpinions(float[][] probabilities, List<List<Supporter>> shown) {

  /**
   * A row that is shown with another.
   *
   * @param row   row number (0-based)
   * @param score how much it supports the doubt
   */
  public record Supporter(int row, double score) {}
}
