/**
 * The distributed part of the jobs: reads tables, sends work to where the rows are, brings back results. The only room that knows Spark.
 */
@API(status = API.Status.INTERNAL)
package cincer.spark.cluster;

import org.apiguardian.api.API;
