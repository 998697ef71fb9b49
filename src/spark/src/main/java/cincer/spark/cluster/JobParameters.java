package cincer.spark.cluster;

import java.util.Map;

/** What all jobs are told. */
public interface JobParameters {

  /** Where the work is done; empty for what spark-submit says, else this machine. */
  String getMaster();

  /** Properties of Spark that were given. */
  Map<String, String> properties();

  /** What is read. */
  String getInput();

  /** What is written. */
  String getOutput();

  /** The column with the labels. */
  String getClassColumn();

  /** The column that identifies a row. */
  String getKey();

  /** Whether what is written already may be replaced. */
  boolean getOverwrite();

  /** Into how many parts the input is divided at least; 0: as Spark divides it. */
  int getMinSlices();

  /** What was said, by name; without where the work is done. */
  Map<String, String> described();
}
