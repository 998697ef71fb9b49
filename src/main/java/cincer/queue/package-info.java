/**
 * The queue of a review: all rows in the order of doubt, and what narrows it down. Knows no window and makes nothing per row but numbers, so
 * that a million rows cost a few arrays.
 *
 * <p>{@link cincer.queue.Queue} is how all rows stand at one time; a {@link cincer.queue.Filter} says which of them are wanted;
 * {@link cincer.queue.Facets} has those that match, and how many there are in each class, status, cell and band of doubt.
 */
package cincer.queue;
