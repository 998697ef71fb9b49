/**
 * Counter-example selectors: one class each, named after the method. A {@link cincer.selector.ScoringSelector} gives each
 * candidate a score; an {@link cincer.selector.InfluenceSelector} computes it by Eq. 10 or 12 from two parts, the gradients
 * that it looks at (of the top layer or of all) and the curvature that stands for the Hessian.
 *
 * <pre>{@code
 * Selector selector = new TopFisher();
 * List<CounterExample> ranking = selector.prepare(fit).rank(suspicion); // the strongest support of the suspicion first
 * }</pre>
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
package cincer.selector;

import org.apiguardian.api.API;
