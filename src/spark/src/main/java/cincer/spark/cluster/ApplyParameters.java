package cincer.spark.cluster;

import cincer.report.LeftOut;
import java.io.File;

/** How answers are brought back; {@link cincer.spark.ApplyJob} says what each is. */
public interface ApplyParameters extends JobParameters {

  /** Formats of the cleaned data. */
  enum Format {
    /** That of the input; CSV for ARFF. */
    SAME, CSV, PARQUET
  }

  File getWorklist();

  File getJournal();

  String getChanges();

  Format getFormat();

  LeftOut getLeftOut();
}
