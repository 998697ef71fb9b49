/** Algorithm 1 of the paper: walk through the arriving examples, doubt, ask, learn. */
package cincer.learner;
