/**
 * What a person can judge a doubt by: which attributes, words or places of an image speak for the label that the model expects, against the
 * one that the row has; which rows are nearest; where the values of both classes lie; and on which plane rows
 * are near each other that the model takes for alike ({@link cincer.explanation.RowMap}). Knows no window, and no network but what
 * {@link cincer.Model} says of it.
 *
 * <p>{@link cincer.explanation.Explainer} has it all for one data set. A {@link cincer.explanation.Part} of a row is what can be hidden of it;
 * an {@link cincer.explanation.Attribution} says how much each part speaks for a label. Which attribution is used was chosen by a
 * measurement, see docs/explanations.md.
 *
 * <pre>{@code
 * Explainer explainer = new Explainer(data, new CincerClassifier().setUp(data));
 * Suspicion s = query.suspicion();
 * double[] byAttribute = explainer.attributes(fit.model(), s.row(), s.predicted(), s.label()); // positive: speaks for what is expected
 * int[] nearest = explainer.nearest(s.row(), 5, row -> true);
 * }</pre>
 */
@API(status = API.Status.INTERNAL)
package cincer.explanation;

import org.apiguardian.api.API;
