/**
 * Where the native libraries of ND4J and OpenBLAS come from, and how they are loaded. A package of its own, since Weka
 * initialises every class of a package in which it looks for schemes: here it looks for none.
 *
 * <pre>{@code
 * Natives.loadBlas(); // once in a JVM; says in a sentence what is missing
 * }</pre>
 */
@API(status = API.Status.INTERNAL)
package cincer.network.natives;

import org.apiguardian.api.API;
