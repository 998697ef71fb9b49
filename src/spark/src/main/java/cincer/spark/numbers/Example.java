package cincer.spark.numbers;

import java.io.Serializable;
import weka.core.Instance;

/**
 * A labelled row of the data as numbers.
 *
 * @param key      what identifies it
 * @param label    observed label, in [0, c)
 * @param features d features
 * @param row      the row itself, for judges; null where there are none
 */
public record Example(String key, int label, float[] features, Instance row) implements Serializable {}
