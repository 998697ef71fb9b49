/**
 * How many labels are wrong among those that nobody has reviewed. {@link cincer.forecast.GivenLabels} keeps what networks that have not
 * seen an example say of its label, {@link cincer.forecast.Evidence} parts that by what people have said so far, and
 * {@link cincer.forecast.NoiseModel} draws the conclusion: Bayes' rule over a grid of what may have made the labels wrong.
 *
 * <p>Which labels were reviewed depends on what the networks say, and on nothing else, so that the model need not know in which order
 * people were asked: a review, a walk before it and counter-examples are evidence alike.
 */
package cincer.forecast;
