/**
 * Counter-example selectors: one class each, named after the method. A {@link cincer.selector.ScoringSelector} gives each
 * candidate a score; an {@link cincer.selector.InfluenceSelector} computes it by Eq. 10 or 12 from two parts, the gradients
 * that it looks at (of the top layer or of all) and the curvature that stands for the Hessian.
 */
package cincer.selector;
