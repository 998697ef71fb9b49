/** Who answers the questions: a person at the console, a file with the true labels, or nobody. */
package cincer.annotator;
