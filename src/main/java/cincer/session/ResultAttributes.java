package cincer.session;

import cincer.InvalidInputException;
import cincer.data.Attributes;
import cincer.learner.Outcome;
import cincer.learner.Walk;
import java.util.ArrayList;
import java.util.List;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;
import weka.core.Utils;

/**
 * The attributes that a cleaning pass can append: {@code cincer-margin} in [0, 1], {@code cincer-predicted},
 * {@code cincer-counterexample} (row from 1) and {@code cincer-status} (see {@link Status}).
 */
public final class ResultAttributes {

  private static final int COUNT = 4;

  private ResultAttributes() {}

  /**
   * A data set without rows: the attributes of {@code data}, less results of an earlier pass, and ours.
   *
   * @throws InvalidInputException if the class is named as a result
   */
  public static Instances header(Instances data) {
    if (data.classAttribute().name().startsWith(Attributes.RESULT_PREFIX)) {
      throw new InvalidInputException("class attribute '" + data.classAttribute().name() + "' is named as a result of ours, "
          + "which -add-attributes would replace; rename it, or choose another class");
    }
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int a : kept(data)) {
      attributes.add((Attribute) data.attribute(a).copy());
    }
    String prefix = Attributes.RESULT_PREFIX;
    attributes.add(new Attribute(prefix + "margin"));
    attributes.add(new Attribute(prefix + "predicted", new ArrayList<>(Attributes.values(data.classAttribute()))));
    attributes.add(new Attribute(prefix + "counterexample"));
    attributes.add(new Attribute(prefix + "status", Status.names()));
    Instances header = new Instances(data.relationName(), attributes, 0);
    header.setClass(header.attribute(data.classAttribute().name()));
    return header;
  }

  /** Four missing values for each of {@code n} rows. */
  public static double[][] missing(int n) {
    double[][] results = new double[n][COUNT];
    for (double[] row : results) {
      java.util.Arrays.fill(row, Utils.missingValue());
    }
    return results;
  }

  /** The four values of each row: what the model said when the row arrived, and what became of it. */
  public static double[][] of(Walk walk, Outcome outcome) {
    double[][] results = missing(walk.labels().length);
    outcome.accepted().forEach(s -> {
      results[s.row()][0] = s.margin();
      results[s.row()][1] = s.predicted();
    });
    outcome.turns().forEach(turn -> {
      var s = turn.query().suspicion();
      results[s.row()][0] = s.margin();
      results[s.row()][1] = s.predicted();
      turn.query().counterExample().ifPresent(shown -> results[s.row()][2] = shown.row() + 1);
    });
    Status[] status = Status.of(walk, outcome);
    for (int row = 0; row < status.length; row++) {
      if (status[row] != null) {
        results[row][3] = status[row].ordinal();
      }
    }
    return results;
  }

  /** Rows of {@code data} under a {@link #header}, with their results appended. */
  public static Instances append(Instances data, Instances header, double[][] results) {
    Instances appended = new Instances(header, data.numInstances());
    List<Integer> kept = kept(data);
    for (int i = 0; i < data.numInstances(); i++) {
      Instance instance = data.instance(i);
      double[] values = new double[header.numAttributes()];
      for (int a = 0; a < kept.size(); a++) {
        values[a] = value(instance, kept.get(a), header.attribute(a));
      }
      System.arraycopy(results[i], 0, values, kept.size(), COUNT);
      appended.add(instance instanceof SparseInstance ? new SparseInstance(instance.weight(), values)
          : new DenseInstance(instance.weight(), values));
    }
    return appended;
  }

  private static double value(Instance instance, int attribute, Attribute target) {
    if (instance.isMissing(attribute)) {
      return Utils.missingValue();
    } else if (target.isString()) {
      return target.addStringValue(instance.stringValue(attribute));
    } else if (target.isRelationValued()) {
      return target.addRelation(instance.relationalValue(attribute));
    }
    return instance.value(attribute);
  }

  private static List<Integer> kept(Instances data) {
    List<Integer> kept = new ArrayList<>();
    for (int a = 0; a < data.numAttributes(); a++) {
      if (!data.attribute(a).name().startsWith(Attributes.RESULT_PREFIX)) {
        kept.add(a);
      }
    }
    return kept;
  }
}
