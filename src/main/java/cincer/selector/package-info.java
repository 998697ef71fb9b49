/** Counter-example selectors: one class each, named after the method. */
package cincer.selector;
