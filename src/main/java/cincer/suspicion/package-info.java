/** Suspicion scores: the margin of Eq. 1 and its alternatives, one class each. */
package cincer.suspicion;
