/** The paper's experiments: streams with noise, metrics, tables. */
package cincer.experiment;
