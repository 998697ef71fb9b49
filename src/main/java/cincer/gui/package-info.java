/** Swing: view models, which know no component, and passive views. */
package cincer.gui;
