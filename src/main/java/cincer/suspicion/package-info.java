/**
 * Suspicion scores: the margin of Eq. 1 and its alternatives, one class each.
 *
 * <pre>{@code
 * SuspicionScore score = new Margin();
 * double doubt = score.prepare(fit).score(suspicion); // in [0, 1] where score.bounded()
 * }</pre>
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
package cincer.suspicion;

import org.apiguardian.api.API;
