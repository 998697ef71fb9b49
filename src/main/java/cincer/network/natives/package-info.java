/**
 * Where the native libraries of ND4J and OpenBLAS come from, and how they are loaded. A package of its own, since Weka
 * initialises every class of a package in which it looks for schemes: here it looks for none.
 */
package cincer.network.natives;
