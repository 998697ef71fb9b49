package cincer.gui;

import cincer.Engine;
import cincer.Learner;
import cincer.Model;
import cincer.TrainingSet;
import cincer.data.Attributes;
import cincer.data.Plain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import weka.core.Instances;
import weka.core.Utils;

/**
 * What cleaned labels are good for, by cross-validation: how often the model predicts a label of rows that it has not seen, with the
 * labels as loaded, and with those that stand now. Each is tested by its own labels, on the same rows in the same folds.
 *
 * @param before accuracy with the labels as loaded, in [0, 1]
 * @param after  accuracy with the cleaned labels
 * @param rows   on how many rows
 * @param of     how many have a label
 */
public record Accuracy(double before, double after, int rows, int of) {

  /** Larger data is sampled, so that it takes seconds. */
  static final int MOST_ROWS = 2000;
  static final int FOLDS = 5;

  /**
   * Measures it.
   *
   * @param engine  the model
   * @param data    as loaded, with its class
   * @param cleaned the same rows with the labels that stand
   * @param seed    of the sample and of the folds
   * @throws InterruptedException if the thread was interrupted
   */
  public static Accuracy of(Engine engine, Instances data, Instances cleaned, long seed) throws InterruptedException {
    int[] before = Attributes.labels(data);
    int[] after = Attributes.labels(cleaned);
    List<Integer> labelled = new ArrayList<>(IntStream.range(0, before.length).filter(row -> before[row] >= 0 && after[row] >= 0).boxed().toList());
    Collections.shuffle(labelled, new Random(seed));
    List<Integer> rows = labelled.subList(0, Math.min(MOST_ROWS, labelled.size()));
    Instances sample = new Instances(data, 0);
    rows.forEach(row -> sample.add(data.instance(row)));
    Engine.Setup setup = engine.setUp(sample);
    int[] folds = folds(rows.stream().mapToInt(row -> before[row]).toArray());
    double[] weights = Attributes.weights(sample);
    double[] accuracies = new double[2];
    int[][] labels = {rows.stream().mapToInt(row -> before[row]).toArray(), rows.stream().mapToInt(row -> after[row]).toArray()};
    for (int i = 0; i < 2; i++) {
      accuracies[i] = accuracy(setup.learner().independent(), setup.features(), labels[i], weights, folds, data.numClasses());
    }
    return new Accuracy(accuracies[0], accuracies[1], rows.size(), labelled.size());
  }

  /** The fold of each row: every class is spread over all folds. */
  private static int[] folds(int[] labels) {
    int[] folds = new int[labels.length];
    int next = 0;
    for (int row : IntStream.range(0, labels.length).boxed().sorted(Comparator.comparingInt(row -> labels[row])).toList()) {
      folds[row] = next++ % FOLDS;
    }
    return folds;
  }

  private static double accuracy(Learner learner, float[][] x, int[] y, double[] weights, int[] folds, int classes) throws InterruptedException {
    int right = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      int[] train = IntStream.range(0, y.length).filter(row -> folds[row] != left).toArray();
      int[] test = IntStream.range(0, y.length).filter(row -> folds[row] == left).toArray();
      if (train.length == 0 || test.length == 0) {
        continue;
      }
      Model model = learner.fit(new TrainingSet(pick(x, train), IntStream.of(train).map(row -> y[row]).toArray(),
          IntStream.of(train).mapToDouble(row -> weights[row]).toArray(), train, classes));
      double[][] p = model.probabilities(pick(x, test));
      for (int i = 0; i < test.length; i++) {
        right += Utils.maxIndex(p[i]) == y[test[i]] ? 1 : 0;
      }
    }
    return y.length == 0 ? 0 : (double) right / y.length;
  }

  private static float[][] pick(float[][] x, int[] rows) {
    return IntStream.of(rows).mapToObj(row -> x[row]).toArray(float[][]::new);
  }

  /** In a sentence. */
  public String text() {
    return "Accuracy in " + FOLDS + "-fold cross-validation" + (rows < of ? " (on " + rows + " of " + of + " rows)" : "") + ": " + Plain.percent(before)
        + " with the labels as loaded, " + Plain.percent(after) + " with the cleaned labels; each tested by its own labels.";
  }
}
