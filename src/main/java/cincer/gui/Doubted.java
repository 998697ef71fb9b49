package cincer.gui;

import cincer.Model;
import cincer.explanation.Explainer;

/**
 * A doubt that can be explained.
 *
 * @param explainer of the data
 * @param model     that doubts
 * @param labels    current labels of all rows, -1 where missing; not to be modified
 * @param row       (0-based) whose label is doubted
 * @param expected  label that the model expects
 * @param given     label that the row has
 */
record Doubted(Explainer explainer, Model model, int[] labels, int row, int expected, int given) {

  /** How much each attribute of a row speaks for what is expected of the doubted one. */
  double[] attributes(int ofRow) {
    return explainer.attributes(model, ofRow, expected, given);
  }

  /** How much each pixel of a row speaks for what is expected of the doubted one. */
  double[][] pixels(int ofRow) {
    return explainer.pixels(model, ofRow, expected, given);
  }

  /** The nearest rows that have a label. */
  int[] nearest(int count) {
    return explainer.nearest(row, count, other -> labels[other] >= 0);
  }
}
