package cincer.annotator;

import cincer.CounterExample;
import cincer.Query;
import cincer.Suspicion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** Questions about rows of real data, with the labels that the data has. */
final class Questions {

  private Questions() {}

  /** The model is sure, by 0.9, that {@code row} is what the row {@code counterExample} is labelled as. */
  static Query pair(Instances data, int number, int row, int counterExample) {
    int label = (int) data.instance(counterExample).classValue();
    return new Query(number, 10, 400, suspicion(data, row, label), List.of(new CounterExample(3, counterExample, label, 1.5)));
  }

  /** No counter-example is shown. */
  static Query alone(Instances data, int number, int row, int predicted) {
    return new Query(number, 10, 400, suspicion(data, row, predicted), List.of());
  }

  private static Suspicion suspicion(Instances data, int row, int predicted) {
    double[] p = new double[data.numClasses()];
    Arrays.fill(p, 0.1 / (p.length - 1));
    p[predicted] = 0.9;
    return Suspicion.of(row, new float[0], (int) data.instance(row).classValue(), p);
  }

  /** Two rows, one number, and a class with these values; row i has class value i. */
  static Instances withClasses(String... names) {
    ArrayList<Attribute> attributes = new ArrayList<>(List.of(new Attribute("size"),
        new Attribute("kind", Arrays.asList(names))));
    Instances data = new Instances("made", attributes, 2);
    data.setClassIndex(1);
    data.add(new DenseInstance(1, new double[] {1, 0}));
    data.add(new DenseInstance(1, new double[] {2, 1}));
    return data;
  }
}
