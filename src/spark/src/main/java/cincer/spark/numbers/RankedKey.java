package cincer.spark.numbers;

/**
 * A row that may be shown with a doubtful one.
 *
 * @param score how much it supports the doubt
 * @param key   what identifies it
 */
public record RankedKey(double score, String key) implements Ranked {}
