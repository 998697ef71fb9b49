/**
 * The jobs of the package as their users see them: tools with options. {@link cincer.spark.SuspicionJob} finds the rows worth a person's look
 * in a data set of any size, {@link cincer.spark.ApplyJob} brings the answers back. No class here needs Spark to be loaded: where it is not on
 * the class path, a second JVM is started that has it.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
package cincer.spark;

import org.apiguardian.api.API;
