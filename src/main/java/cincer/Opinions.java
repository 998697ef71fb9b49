package cincer;

/**
 * What is said of every row by models that have not seen it: one version, for whoever shows all rows. Not to be modified.
 *
 * @param order    rows (0-based) with a label, the most doubtful first; of equally doubtful ones the first row
 * @param doubts   of each of n rows 1 - P_out(y|x), in [0, 1], by the label that it had when this was made; NaN without a label
 * @param expected of each of n rows the most probable label; -1 without a label
 */
public record Opinions(int[] order, float[] doubts, int[] expected) {}
