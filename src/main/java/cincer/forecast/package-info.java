/**
 * How many labels are wrong among those that nobody has reviewed. {@link cincer.forecast.GivenLabels} keeps what networks that have not
 * seen an example say of its label, {@link cincer.forecast.Evidence} parts that by what people have said so far, and
 * {@link cincer.forecast.NoiseModel} draws the conclusion: Bayes' rule over a grid of what may have made the labels wrong.
 *
 * <p>Which labels were reviewed depends on what the networks say, and on nothing else, so that the model need not know in which order
 * people were asked: a review, a walk before it and counter-examples are evidence alike.
 *
 * <pre>{@code
 * float[] p = {0.9f, 0.1f, 0.8f, 0.2f}; // of two examples, by class
 * Evidence evidence = new Evidence(GivenLabels.of(p, new int[] {0, 1}, 2));
 * evidence.right(0); // somebody has confirmed the label of the first
 * System.out.println(NoiseModel.wrongLeft(evidence));
 * }</pre>
 */
@API(status = API.Status.INTERNAL)
package cincer.forecast;

import org.apiguardian.api.API;
