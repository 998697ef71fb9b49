package cincer.spark.cluster;

import cincer.spark.numbers.Generated;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/** Writes rows that are made where they are written. */
public final class GenerateRun {

  private static final long ROWS_OF_A_FILE = 250_000;

  private GenerateRun() {}

  /** @return what was written, in a sentence */
  public static String run(GenerateParameters job, SparkSession session) throws IOException {
    ClusterFiles files = new ClusterFiles(new JavaSparkContext(session.sparkContext()));
    files.requireFree(job.getOutput(), job.getOverwrite(), "-output", Outputs.TABLE);
    Generated generated = new Generated(job.getColumns(), job.getWrong(), job.getSeed());
    List<StructField> fields = new ArrayList<>(List.of(DataTypes.createStructField("id", DataTypes.LongType, false)));
    for (int i = 1; i <= job.getColumns(); i++) {
      fields.add(DataTypes.createStructField("x" + i, DataTypes.DoubleType, false));
    }
    fields.add(DataTypes.createStructField("truth", DataTypes.StringType, false));
    fields.add(DataTypes.createStructField("class", DataTypes.StringType, false));
    int parts = (int) Math.max(Math.max(1, job.getMinSlices()), (job.getRows() + ROWS_OF_A_FILE - 1) / ROWS_OF_A_FILE);
    JavaRDD<Row> rows = session.range(0, job.getRows(), 1, parts).javaRDD().map(id -> row(generated, id));
    session.createDataFrame(rows, DataTypes.createStructType(fields)).write().mode("overwrite").parquet(ClusterFiles.unfinished(job.getOutput()));
    files.replace(job.getOutput(), Outputs.TABLE);
    return job.getRows() + " rows in " + job.getOutput();
  }

  private static Row row(Generated generated, long id) {
    List<Object> cells = new ArrayList<>(List.of(id));
    for (double x : generated.numbers(id)) {
      cells.add(x);
    }
    cells.add(generated.truth(id) == 0 ? "a" : "b");
    cells.add(generated.label(id) == 0 ? "a" : "b");
    return RowFactory.create(cells.toArray());
  }
}
