/** Weka options read from {@link weka.core.OptionMetadata} annotations, with errors that name the value and the way out. */
package cincer.options;
