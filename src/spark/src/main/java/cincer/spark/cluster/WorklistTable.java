package cincer.spark.cluster;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/** Weka's rows as a table of Spark: numbers are doubles, all else is text. */
final class WorklistTable {

  private WorklistTable() {}

  /** Writes one Parquet file. */
  static void write(SparkSession session, Instances data, String path) {
    List<StructField> fields = new ArrayList<>();
    for (int a = 0; a < data.numAttributes(); a++) {
      fields.add(DataTypes.createStructField(data.attribute(a).name(),
          data.attribute(a).type() == Attribute.NUMERIC ? DataTypes.DoubleType : DataTypes.StringType, true));
    }
    List<Row> rows = new ArrayList<>();
    for (Instance instance : data) {
      Object[] cells = new Object[data.numAttributes()];
      for (int a = 0; a < cells.length; a++) {
        cells[a] = instance.isMissing(a) ? null : data.attribute(a).type() == Attribute.NUMERIC ? (Object) instance.value(a) : instance.stringValue(a);
      }
      rows.add(RowFactory.create(cells));
    }
    session.createDataFrame(rows, DataTypes.createStructType(fields)).coalesce(1).write().mode("overwrite").parquet(path);
  }
}
