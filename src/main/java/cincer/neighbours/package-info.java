/**
 * Which rows of a data set are alike, and which are far from all others. Knows neither labels nor models, so that what is found out holds for
 * a whole session; who sets it against labels is {@link cincer.queue.Reasons}.
 *
 * <p>Distances are root mean squares over the attributes of standardised differences: a number counts in standard deviations of its attribute
 * (pixels: in one that all share), another nominal value as much as two numbers typically are apart, which is the square root of 2.
 *
 * <pre>{@code
 * Neighbours neighbours = Neighbours.of(data, List.of("id"), false);
 * int[] same = neighbours.first(); // rows of one number there are identical
 * }</pre>
 */
@API(status = API.Status.INTERNAL)
package cincer.neighbours;

import org.apiguardian.api.API;
