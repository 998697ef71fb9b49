/**
 * Several people's journals of the same data: how far they agree (Cohen's kappa), which rows they dispute, the label of most, and what
 * somebody decides where they differ ({@link cincer.agreement.Adjudication}).
 *
 * <p>What enters: one {@link cincer.journal.Recorded} session per person. What leaves: the data with the labels that were decided, else
 * those of most, and the rows about which people differ.
 *
 * <pre>{@code
 * Instances data = DataFiles.load(new File("data.arff"));
 * Judgements ann = Judgements.of("Ann", Recorded.read(new File("ann.jsonl"), new File("data.arff")));
 * Judgements bob = Judgements.of("Bob", Recorded.read(new File("bob.jsonl"), new File("data.arff")));
 * System.out.println(AgreementReport.of(new Merged(data, List.of(ann, bob))));
 * }</pre>
 */
@API(status = API.Status.INTERNAL)
package cincer.agreement;

import org.apiguardian.api.API;
