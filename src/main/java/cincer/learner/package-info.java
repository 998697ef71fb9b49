/**
 * Algorithm 1 of the paper: walk through the arriving examples, doubt, ask, learn. And the review, in which all examples are known and the most
 * doubtful label is asked about next.
 *
 * <pre>{@code
 * Walk walk = Walk.review(set.features(), set.labels(), set.weights(), set.classes());
 * Outcome outcome = new SkepticalLearner(walk, learner, new TopFisher(), Policy.of(0.2, 1)).run(annotator, Listener.NONE);
 * int[] labels = outcome.labels(); // those that stand, by row
 * }</pre>
 */
@API(status = API.Status.INTERNAL)
package cincer.learner;

import org.apiguardian.api.API;
