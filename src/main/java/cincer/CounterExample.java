package cincer;

/**
 * A training example that supports the model's suspicion of another one.
 *
 * @param index position (0-based) in the training set
 * @param row   row number (0-based) in the data set
 * @param label its current label
 * @param score how much it supports the suspicion; higher is more, the unit is the selector's own; never NaN
 */
public record CounterExample(int index, int row, int label, double score) {}
