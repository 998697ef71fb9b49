package cincer.spark.cluster;

import cincer.Engine;

/** How doubtful rows are found; {@link cincer.spark.SuspicionJob} says what each is, and its range. */
public interface SuspicionParameters extends JobParameters {

  String getLeaveOut();

  String getNominal();

  int getRows();

  int getPerClass();

  int getExamples();

  int getContext();

  int getSample();

  int getNumFolds();

  Engine getClassifier();

  String getJudges();

  int getSeed();
}
