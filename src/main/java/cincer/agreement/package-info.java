/**
 * Several people's journals of the same data: how far they agree (Cohen's kappa), which rows they dispute, and the label of most.
 *
 * <p>What enters: one {@link cincer.journal.Recorded} session per person. What leaves: the data with the labels of most, and the rows
 * about which they differ.
 *
 * <pre>{@code
 * Instances data = DataFiles.load(new File("data.arff"));
 * Judgements ann = Judgements.of("Ann", Recorded.read(new File("ann.jsonl"), new File("data.arff")));
 * Judgements bob = Judgements.of("Bob", Recorded.read(new File("bob.jsonl"), new File("data.arff")));
 * System.out.println(new Merged(data, List.of(ann, bob)).report());
 * }</pre>
 */
@API(status = API.Status.INTERNAL)
package cincer.agreement;

import org.apiguardian.api.API;
