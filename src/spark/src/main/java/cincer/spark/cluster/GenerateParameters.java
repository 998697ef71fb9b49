package cincer.spark.cluster;

/** What is made; {@link cincer.spark.GenerateJob} says what each is, and its range. */
public interface GenerateParameters extends JobParameters {

  long getRows();

  int getColumns();

  double getWrong();

  int getSeed();
}
