package cincer.spark.cluster;

import cincer.InvalidInputException;
import cincer.journal.Recorded;
import cincer.report.LeftOut;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import weka.core.Attribute;

/** Writes the data with the labels that stand after a session. */
public final class ApplyRun {

  private final ApplyParameters job;
  private final SparkSession session;
  private final ClusterFiles files;
  private final Consumer<String> progress;

  /** @param progress is told, in a few words, what is done next */
  public ApplyRun(ApplyParameters job, SparkSession session, Consumer<String> progress) {
    this.job = job;
    this.session = session;
    this.files = new ClusterFiles(new JavaSparkContext(session.sparkContext()));
    this.progress = progress;
  }

  /** @return what came of it, in a sentence */
  public String run() throws IOException {
    String changes = job.getChanges().isEmpty() ? ClusterFiles.trimmed(job.getOutput()) + "-changes.csv" : job.getChanges();
    files.requireInput(job.getInput());
    files.requireElsewhere(changes, job.getOutput());
    for (String read : List.of(job.getInput(), job.getWorklist().getAbsoluteFile().toURI().toString(), job.getJournal().getAbsoluteFile().toURI().toString())) {
      files.requireApart(read, job.getOutput(), "-output");
      files.requireApart(read, changes, "-changes");
    }
    files.requireFree(job.getOutput(), job.getOverwrite(), "-output", Outputs.TABLE);
    files.requireFreeFile(changes, job.getOverwrite(), "-changes");
    progress.accept("reading the session");
    Recorded recorded = Recorded.read(job.getJournal(), job.getWorklist());
    requireKey(recorded);
    HashMap<String, JournalDecision> decisions = new LinkedHashMap<>(JournalDecision.of(recorded, job.getKey()));
    Dataset<Row> rows = rows();
    int c = column(rows, job.getClassColumn(), "-class");
    int key = column(rows, job.getKey(), "-key");
    Map<String, Object> before = before(rows, decisions, key, c);
    progress.accept("writing the data");
    DataType type = rows.schema().fields()[c].dataType();
    HashMap<String, Object> labels = new HashMap<>();
    Set<String> removed = new HashSet<>();
    decisions.forEach((name, decision) -> {
      if (decision.leftOut()) {
        removed.add(name);
      } else {
        labels.put(name, decision.label() == null ? null : typed(decision.label(), type));
      }
    });
    removed.removeIf(name -> job.getLeftOut() == LeftOut.KEEP);
    Dataset<Row> cleaned = session.createDataFrame(rows.javaRDD().filter(row -> row.isNullAt(key) || !removed.contains(TableFiles.text(row.get(key))))
        .map(row -> row.isNullAt(key) ? row : relabelled(row, c, labels, TableFiles.text(row.get(key)))), rows.schema());
    String beside = ClusterFiles.unfinished(job.getOutput());
    files.delete(beside);
    write(cleaned, beside);
    List<String[]> list = list(decisions, before, labels, removed);
    files.write(parent(changes), changes.replaceFirst(".*/", ""), csv(list));
    files.replace(job.getOutput(), Outputs.TABLE);
    return list.size() + " of " + decisions.size() + " decisions change the data; the list is " + changes;
  }

  private static String parent(String path) {
    return path.contains("/") ? path.replaceFirst("/[^/]*$", "/") : ".";
  }

  private void requireKey(Recorded recorded) {
    if (recorded.data().attribute(job.getKey()) == null) {
      throw new InvalidInputException("the worklist has no column '" + job.getKey() + "'; name the key with which it was made");
    } else if (!recorded.data().classAttribute().name().equals(job.getClassColumn())) {
      throw new InvalidInputException("the session is about the class '" + recorded.data().classAttribute().name() + "', and -class is '" + job.getClassColumn()
          + "'; correct -class");
    }
  }

  /** An ARFF file's columns are numbers or texts. */
  private Dataset<Row> rows() {
    if (files.format(job.getInput()) != ClusterFiles.FileFormat.ARFF) {
      return new TableFiles(session).frame(job.getInput(), job.getMinSlices());
    }
    Table table = new TableFiles(session).read(job.getInput(), Set.of(), Set.of(), job.getKey(), job.getMinSlices());
    List<StructField> fields = new ArrayList<>();
    for (int i = 0; i < table.names().size(); i++) {
      fields.add(DataTypes.createStructField(table.names().get(i),
          table.declared().attribute(i).type() == Attribute.NUMERIC ? DataTypes.DoubleType : DataTypes.StringType, true));
    }
    return session.createDataFrame(table.rows().map(RowFactory::create), DataTypes.createStructType(fields));
  }

  private static int column(Dataset<Row> rows, String name, String option) {
    int index = List.of(rows.columns()).indexOf(name);
    if (index < 0) {
      throw new InvalidInputException("there is no column '" + name + "' in the data; correct " + option);
    }
    return index;
  }

  /** The labels that those rows have now. */
  private Map<String, Object> before(Dataset<Row> rows, Map<String, JournalDecision> decisions, int key, int c) {
    Set<String> wanted = new HashSet<>(decisions.keySet());
    Map<String, Object> before = new HashMap<>();
    for (Row row : rows.javaRDD().filter(row -> !row.isNullAt(key) && wanted.contains(TableFiles.text(row.get(key)))).collect()) {
      String name = TableFiles.text(row.get(key));
      if (before.containsKey(name)) {
        throw new InvalidInputException("the key '" + name + "' stands for several rows of the data; name a column with another value in each row with -key");
      }
      before.put(name, row.get(c));
    }
    List<String> lost = decisions.entrySet().stream().filter(entry -> !before.containsKey(entry.getKey()) && !entry.getValue().leftOut())
        .map(Map.Entry::getKey).toList();
    if (!lost.isEmpty()) {
      throw new InvalidInputException(lost.size() + " of the " + decisions.size() + " rows that were decided on are not in the data, such as the one with the key '"
          + lost.get(0) + "'; give the data from which the worklist was made");
    }
    return before;
  }

  private static Row relabelled(Row row, int c, Map<String, Object> labels, String key) {
    if (!labels.containsKey(key)) {
      return row;
    }
    Object[] cells = new Object[row.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = i == c ? labels.get(key) : row.get(i);
    }
    return RowFactory.create(cells);
  }

  private static Object typed(String label, DataType type) {
    try {
      return type.equals(DataTypes.StringType) ? label : type.equals(DataTypes.BooleanType) ? Boolean.valueOf(label)
          : type.equals(DataTypes.IntegerType) ? Integer.valueOf(label) : type.equals(DataTypes.LongType) ? Long.valueOf(label)
          : type.equals(DataTypes.DoubleType) ? Double.valueOf(label) : type.equals(DataTypes.FloatType) ? Float.valueOf(label)
          : type.equals(DataTypes.ShortType) ? Short.valueOf(label) : type.equals(DataTypes.ByteType) ? (Object) Byte.valueOf(label) : unable(label, type);
    } catch (NumberFormatException e) {
      return unable(label, type);
    }
  }

  private static Object unable(String label, DataType type) {
    throw new InvalidInputException("the label '" + label + "' cannot be written to a column of type " + type.simpleString() + "; make it a column of texts first");
  }

  private void write(Dataset<Row> rows, String path) {
    boolean parquet = job.getFormat() == ApplyParameters.Format.PARQUET
        || job.getFormat() == ApplyParameters.Format.SAME && files.format(job.getInput()) == ClusterFiles.FileFormat.PARQUET;
    if (parquet) {
      rows.write().parquet(path);
    } else {
      rows.write().option("header", true).option("escape", "\"").option("emptyValue", "").csv(path);
    }
  }

  private static List<String[]> list(Map<String, JournalDecision> decisions, Map<String, Object> before, Map<String, Object> labels, Set<String> removed) {
    List<String[]> list = new ArrayList<>();
    decisions.forEach((key, decision) -> {
      boolean changes = removed.contains(key) ? before.containsKey(key) : labels.containsKey(key) && !Objects.equals(labels.get(key), before.get(key));
      if (changes) {
        String now = decision.leftOut() || decision.label() == null ? "" : decision.label();
        list.add(new String[] {key, before.get(key) == null ? "" : TableFiles.text(before.get(key)), now,
            removed.contains(key) ? "removed" : "relabelled", decision.who(), decision.when(), decision.note()});
      }
    });
    return list;
  }

  private String csv(List<String[]> list) throws IOException {
    StringWriter text = new StringWriter();
    CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180.builder().setHeader(job.getKey(), "old_label", "new_label", "what", "who", "when", "note").get());
    for (String[] cells : list) {
      csv.printRecord((Object[]) cells);
    }
    return text.toString();
  }
}
