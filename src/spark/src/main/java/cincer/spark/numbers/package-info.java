/**
 * What a job computes, as plain Java: rows come in as arrays of floats, sums and heaps go out. Nothing here knows Spark. All sums are of whole
 * numbers and all orders are total, so that no result depends on how the rows were divided among machines.
 *
 * <pre>{@code
 * FoldOf folds = FoldOf.hashed(5, 1);
 * System.out.println(folds.of("row-17")); // from 0 to 4, on any machine
 * }</pre>
 */
@API(status = API.Status.INTERNAL)
package cincer.spark.numbers;

import org.apiguardian.api.API;
