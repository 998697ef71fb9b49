/** The paper's experiments on its own streams or on any data: noise, walks, figures on a test set, tables, charts. */
package cincer.experiment;
