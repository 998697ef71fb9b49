package cincer.spark.cluster;

import cincer.InvalidInputException;
import cincer.data.CsvColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/** Reads CSV, Parquet and ARFF by Spark's readers. */
final class TableFiles {

  private final SparkSession session;
  private final ClusterFiles files;

  TableFiles(SparkSession session) {
    this.session = session;
    this.files = new ClusterFiles(new JavaSparkContext(session.sparkContext()));
  }

  /**
   * The rows of a file or folder.
   *
   * @param leftOut columns that nobody wants
   * @param names   columns whose numbers are names
   * @param key     column that identifies rows: its cells are kept as texts
   * @param slices  into how many parts it is divided at least, where its format allows it; 0 if nobody says
   * @throws InvalidInputException if it cannot be read
   */
  Table read(String path, Set<String> leftOut, Set<String> names, String key, int slices) {
    files.requireInput(path);
    if (files.format(path) == ClusterFiles.FileFormat.ARFF) {
      if (!names.isEmpty()) {
        throw new InvalidInputException("-nominal names '" + String.join(",", names) + "', but '" + path + "' is an ARFF file; declare the values there");
      }
      return new ArffTable(session, files).read(path, leftOut, slices);
    }
    Dataset<Row> all = frame(path, slices);
    requireColumns(all, leftOut, "-leave-out");
    requireColumns(all, names, "-nominal");
    Column[] kept = Arrays.stream(all.schema().fields()).filter(field -> !leftOut.contains(field.name()) && isAtomic(field.dataType()))
        .map(field -> functions.col("`" + field.name().replace("`", "``") + "`")).toArray(Column[]::new);
    Dataset<Row> rows = all.select(kept);
    StructField[] fields = rows.schema().fields();
    boolean[] typed = new boolean[fields.length];
    boolean[] named = new boolean[fields.length];
    boolean[] texts = new boolean[fields.length];
    for (int i = 0; i < fields.length; i++) {
      named[i] = names.contains(fields[i].name());
      texts[i] = named[i] || fields[i].name().equals(key); // a number of Weka's has fewer digits than some keys
      typed[i] = fields[i].dataType() instanceof NumericType;
    }
    boolean written = files.format(path) != ClusterFiles.FileFormat.PARQUET; // as texts, some of which say that nothing is known
    JavaRDD<Object[]> cells = rows.javaRDD().map(row -> cells(row, texts, written));
    return new Table(Arrays.stream(fields).map(StructField::name).toList(), cells, null, typed, named);
  }

  /** A table as Spark has it, with the columns' own types. */
  Dataset<Row> frame(String path, int slices) {
    if (slices > 0) {
      session.conf().set("spark.sql.files.minPartitionNum", slices);
      session.conf().set("spark.sql.files.openCostInBytes", 0);
    }
    DataFrameReader reader = session.read();
    return switch (files.format(path)) {
      case PARQUET -> reader.parquet(path);
      case TSV -> texts(reader).option("sep", "\t").csv(path);
      default -> texts(reader).csv(path);
    };
  }

  private static DataFrameReader texts(DataFrameReader reader) {
    return reader.option("header", true).option("mode", "FAILFAST").option("escape", "\"").option("ignoreLeadingWhiteSpace", true)
        .option("ignoreTrailingWhiteSpace", true);
  }

  /** @throws InvalidInputException if one of these columns is not there */
  private static void requireColumns(Dataset<Row> rows, Set<String> wanted, String option) {
    List<String> there = List.of(rows.columns());
    for (String name : wanted) {
      if (!there.contains(name)) {
        throw new InvalidInputException("there is no column '" + name + "'; correct " + option + ": there are "
            + there.stream().limit(30).collect(Collectors.joining(", ")));
      }
    }
  }

  private static boolean isAtomic(DataType type) {
    return type instanceof NumericType || type instanceof StringType || type instanceof BooleanType || type instanceof DateType
        || type instanceof TimestampType || type instanceof TimestampNTZType;
  }

  private static Object[] cells(Row row, boolean[] texts, boolean written) {
    Object[] cells = new Object[row.size()];
    for (int i = 0; i < cells.length; i++) {
      Object value = row.get(i);
      boolean missing = value == null || written && CsvColumn.isMissing((String) value)
          || value instanceof Number number && Double.isNaN(number.doubleValue());
      cells[i] = missing ? null : value instanceof Number number && !texts[i] ? (Object) number.doubleValue() : text(value);
    }
    return cells;
  }

  /** A cell as a name: whole numbers without a point. */
  static String text(Object value) {
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1L << 53) {
      return String.valueOf(number.longValue());
    }
    return value.toString();
  }

  /** Those columns of a table that a list names. */
  static Set<String> list(String text) {
    return new LinkedHashSet<>(new ArrayList<>(Arrays.stream(text.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList()));
  }
}
