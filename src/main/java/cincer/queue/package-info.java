/**
 * The queue of a review: all rows in the order of doubt, and what narrows it down. Knows no window and makes nothing per row but numbers, so
 * that a million rows cost a few arrays.
 *
 * <p>{@link cincer.queue.Queue} is how all rows stand at one time; a {@link cincer.queue.Filter} says which of them are wanted;
 * {@link cincer.queue.Facets} has those that match, and how many there are in each class, status, cell and band of doubt, of
 * each reason for a look and of each value of an attribute.
 *
 * <pre>{@code
 * Filter doubted = Filter.ALL.doubt(0.5, 1); // scores from 0.5 on
 * Filter ofTheFirstClass = doubted.labels(Filter.only(0));
 * }</pre>
 */
@API(status = API.Status.INTERNAL)
package cincer.queue;

import org.apiguardian.api.API;
