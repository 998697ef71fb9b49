package cincer.report;

import cincer.Answer;
import cincer.InvalidInputException;
import cincer.Opinions;
import cincer.data.Attributes;
import cincer.learner.Outcome;
import cincer.learner.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;
import weka.core.Utils;

/**
 * The attributes that a cleaning pass can append: {@code cincer-margin} in [0, 1] (in a review, the doubt), {@code cincer-predicted},
 * {@code cincer-counterexample} (row from 1) and {@code cincer-status} (see {@link Status}); where somebody has said of a row that several
 * classes fit, also {@code cincer-alternatives}, these classes with a bar between them.
 */
public final class ResultAttributes {

  private static final List<String> NAMES = Stream.of("margin", "predicted", "counterexample", "status")
      .map(name -> Attributes.RESULT_PREFIX + name).toList();
  private static final String ALTERNATIVES = Attributes.RESULT_PREFIX + "alternatives";
  private static final int COUNT = NAMES.size();

  private ResultAttributes() {}

  /**
   * A data set without rows: the attributes of {@code data}, less those that an earlier pass has appended, and ours.
   *
   * @throws InvalidInputException if the class is named as one of ours
   */
  public static Instances header(Instances data) {
    if (isOurs(data.classAttribute())) {
      throw new InvalidInputException("class attribute '" + data.classAttribute().name() + "' is named as a result of ours, "
          + "which -add-attributes would replace; rename it, or choose another class");
    }
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int a : kept(data)) {
      attributes.add((Attribute) data.attribute(a).copy());
    }
    attributes.add(new Attribute(NAMES.get(0)));
    attributes.add(new Attribute(NAMES.get(1), new ArrayList<>(Attributes.values(data.classAttribute()))));
    attributes.add(new Attribute(NAMES.get(2)));
    attributes.add(new Attribute(NAMES.get(3), Status.names()));
    Instances header = new Instances(data.relationName(), attributes, 0);
    header.setClass(header.attribute(data.classAttribute().name()));
    return header;
  }

  /** Four missing values for each of {@code n} rows. */
  public static double[][] missing(int n) {
    double[][] results = new double[n][COUNT];
    for (double[] row : results) {
      Arrays.fill(row, Utils.missingValue());
    }
    return results;
  }

  /**
   * The four values of each row: what the model said when the row arrived, and what became of it. In a review the first is the doubt,
   * 1 - P_out of the label, when the row was asked about, and otherwise by the last version.
   *
   * @param opinions the last version of a review; null in a walk, and where there is none
   */
  public static double[][] of(Walk walk, Outcome outcome, Opinions opinions) {
    double[][] results = missing(walk.labels().length);
    outcome.accepted().forEach(s -> {
      results[s.row()][0] = s.margin();
      results[s.row()][1] = s.predicted();
    });
    if (opinions != null) { // newer than what was said of a row in a walk that came before
      for (int row : opinions.order()) {
        results[row][0] = opinions.doubts()[row];
        results[row][1] = opinions.expected()[row];
      }
    }
    outcome.turns().forEach(turn -> {
      var s = turn.query().suspicion();
      results[s.row()][0] = turn.query().isReview() ? s.score() : s.margin();
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
      Arrays.fill(values, kept.size(), values.length, Utils.missingValue());
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

  private static boolean isOurs(Attribute attribute) {
    return NAMES.contains(attribute.name()) || attribute.name().equals(ALTERNATIVES);
  }

  /**
   * Appended rows with the classes that fit a row where several do; the same where none does.
   *
   * @param others row (0-based) to what was said of it last, where that was no label
   */
  public static Instances withAlternatives(Instances appended, Map<Integer, Answer.Other> others) {
    Map<Integer, String> alternatives = new TreeMap<>();
    others.forEach((row, other) -> {
      if (other.finding() == Answer.Finding.SEVERAL_FIT) {
        alternatives.put(row, String.join("|", other.classes().stream().map(appended.classAttribute()::value).toList()));
      }
    });
    if (alternatives.isEmpty()) {
      return appended;
    }
    Instances more = new Instances(appended);
    more.insertAttributeAt(new Attribute(ALTERNATIVES, new ArrayList<>(alternatives.values().stream().distinct().toList())), more.numAttributes());
    alternatives.forEach((row, text) -> more.instance(row).setValue(more.numAttributes() - 1, text));
    return more;
  }

  private static List<Integer> kept(Instances data) {
    List<Integer> kept = new ArrayList<>();
    for (int a = 0; a < data.numAttributes(); a++) {
      if (!isOurs(data.attribute(a))) {
        kept.add(a);
      }
    }
    return kept;
  }
}
