/**
 * Several people's journals of the same data: how far they agree (Cohen's kappa), which rows they dispute, and the label of most.
 *
 * <p>What enters: one {@link cincer.journal.Recorded} session per person. What leaves: the data with the labels of most, and the rows
 * about which they differ.
 *
 * <pre>{@code
 * weka cincer.session.Merge -i data.arff -journals ann.jsonl,bob.jsonl -o majority.arff -disputed disputed.arff
 * }</pre>
 */
package cincer.agreement;
