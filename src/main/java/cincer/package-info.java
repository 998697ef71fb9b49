/**
 * The words of the field: values that pass between the rooms of the engine ({@link cincer.TrainingSet},
 * {@link cincer.Suspicion}, {@link cincer.CounterExample}, {@link cincer.Query}, {@link cincer.Answer}) and the roles
 * that are played ({@link cincer.Learner}, {@link cincer.Model}, {@link cincer.Selector}, {@link cincer.Annotator}).
 *
 * <p>The method is CINCER: S. Teso, A. Bontempelli, F. Giunchiglia, A. Passerini, <i>Interactive Label Cleaning with
 * Example-based Explanations</i>, 2021. Equation and section numbers in this package refer to that paper.
 *
 * <pre>{@code
 * Answer right = Answer.Labels.of(query.suspicion().predicted()); // the model is right about the suspicious example
 * Answer unknown = new Answer.Skip();
 * }</pre>
 */
@API(status = API.Status.MAINTAINED, since = "0.2.0")
package cincer;

import org.apiguardian.api.API;
