package cincer.agreement;

import cincer.Answer;
import cincer.data.Attributes;
import cincer.data.Plain;
import cincer.report.ExportedData;
import cincer.report.LeftOut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

/**
 * What several people said of the same data.
 *
 * Who could not tell does not vote; what else was said other than a label is a category beside the classes.
 */
public final class Merged {

  private final Instances data;
  private final List<Judgements> people;
  private final Categories categories;
  private final List<int[]> said; // by person, of each row

  /**
   * Merges.
   *
   * @param data   as loaded
   * @param people one entry per journal
   */
  public Merged(Instances data, List<Judgements> people) {
    this.data = data;
    this.people = List.copyOf(people);
    this.categories = Categories.of(data, people);
    this.said = people.stream().map(categories::said).toList();
  }

  /** As loaded; not to be modified. */
  public Instances data() {
    return data;
  }

  /** One entry per journal. */
  public List<Judgements> people() {
    return people;
  }

  /** The rows (0-based) of which two people said different things, those about which people are most divided first. */
  public int[] disputedRows() {
    return IntStream.range(0, data.size()).filter(this::isDisputed).boxed()
        .sorted(Comparator.comparingDouble((Integer row) -> (double) Arrays.stream(votes(row)).max().orElse(0) / Arrays.stream(votes(row)).sum()))
        .mapToInt(row -> row).toArray();
  }

  /** Of the people who said something of a row (0-based), the share that gave it each of c labels; zeros where nobody did. */
  double[] shares(int row) {
    int[] votes = votes(row);
    double sum = Math.max(1, Arrays.stream(votes).sum());
    return Arrays.stream(votes, 0, data.numClasses()).mapToDouble(count -> count / sum).toArray();
  }

  /** Who said what of a row (0-based): "Ann: benign; Bob: malignant". */
  public String said(int row) {
    return IntStream.range(0, people.size()).filter(person -> said.get(person)[row] >= 0)
        .mapToObj(person -> Plain.text(people.get(person).who()) + ": " + Plain.text(said(person, row))).collect(Collectors.joining("; "));
  }

  /** What one person said of a row (0-based): a class, or another answer in words; empty where nothing was said. */
  String said(int person, int row) {
    return name(said.get(person)[row]);
  }

  /** What was said most of a row (0-based); empty where nobody judged it, or nothing was said most. */
  String saidMost(int row) {
    return name(winner(row));
  }

  private String name(int category) {
    return category < 0 ? "" : categories.names().get(category);
  }

  /** The people who said what was said most of a row (0-based), with commas between them. */
  String most(int row) {
    return IntStream.range(0, people.size()).filter(person -> winner(row) >= 0 && said.get(person)[row] == winner(row))
        .mapToObj(person -> people.get(person).who()).collect(Collectors.joining(", "));
  }

  private int winner(int row) {
    int best = Utils.maxIndex(votes(row));
    return votes(row)[best] > 0 && !isTied(row) ? best : -1;
  }

  private int[] votes(int row) {
    int[] votes = new int[categories.names().size()];
    said.stream().mapToInt(person -> person[row]).filter(y -> y >= 0).forEach(y -> votes[y]++);
    return votes;
  }

  /** Whether two people said different things of this row. */
  boolean isDisputed(int row) {
    return Arrays.stream(votes(row)).filter(count -> count > 0).count() > 1;
  }

  /** Whether people said different things of this row, and none of these more often than all others. */
  boolean isTied(int row) {
    int[] votes = votes(row);
    int most = Arrays.stream(votes).max().orElse(0);
    return most > 0 && Arrays.stream(votes).filter(count -> count == most).count() > 1;
  }

  /**
   * The data with what most people said of each row: its label, a new class, or that it is left out, so that it is not there; the loaded label
   * where nobody judged, or nothing was said by most.
   */
  public Instances majority() {
    return decided(new Judgements("", IntStream.generate(() -> -1).limit(data.size()).toArray(), Map.of()));
  }

  /** The same, but where somebody has decided, what they said. */
  Instances decided(Judgements decided) {
    Map<Integer, Answer.Other> others = new TreeMap<>();
    Instances merged = new Instances(data);
    for (int row = 0; row < data.size(); row++) {
      boolean isDecided = decided.saysOf(row);
      int best = isDecided ? decided.labels()[row] : winner(row);
      Answer.Other other = isDecided ? decided.others().get(row) : best >= data.numClasses() ? categories.other(best) : null;
      boolean won = isDecided || best >= 0;
      if (other != null) {
        others.put(row, other);
        int label = other.label(data.instance(row).classIsMissing() ? -1 : (int) data.instance(row).classValue());
        best = label < 0 ? (int) data.instance(row).classValue() : label;
      }
      if (won && !(others.containsKey(row) && others.get(row).finding().isOutside())) {
        merged.instance(row).setClassValue(best);
      }
    }
    return ExportedData.of(merged, others, LeftOut.REMOVE);
  }

  /**
   * The disputed rows as loaded, with their row (from 1) and what each person said. What an earlier round has appended stays; ours then
   * have a number behind their names.
   */
  public Instances disputed() {
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int a = 0; a < data.numAttributes(); a++) {
      attributes.add((Attribute) data.attribute(a).copy());
    }
    Set<String> names = attributes.stream().map(Attribute::name).collect(Collectors.toCollection(HashSet::new));
    attributes.add(new Attribute(ownName("row", names)));
    people.forEach(person -> attributes.add(new Attribute(ownName("label-" + person.who(), names), new ArrayList<>(categories.names()))));
    Instances disputed = new Instances(data.relationName() + "-disputed", attributes, 0);
    disputed.setClassIndex(data.classIndex());
    for (int row = 0; row < data.size(); row++) {
      if (isDisputed(row)) {
        disputed.add(row(data.instance(row), row, disputed));
      }
    }
    return disputed;
  }

  /** A name for an attribute of ours that no other has. */
  private static String ownName(String what, Set<String> taken) {
    String name = Attributes.RESULT_PREFIX + what;
    for (int n = 2; !taken.add(name); n++) {
      name = Attributes.RESULT_PREFIX + what + "-" + n;
    }
    return name;
  }

  private Instance row(Instance loaded, int row, Instances target) {
    double[] values = Arrays.copyOf(loaded.toDoubleArray(), target.numAttributes());
    for (int a = 0; a < data.numAttributes(); a++) {
      if (!loaded.isMissing(a) && data.attribute(a).isString()) {
        values[a] = target.attribute(a).addStringValue(loaded.stringValue(a));
      } else if (!loaded.isMissing(a) && data.attribute(a).isRelationValued()) {
        values[a] = target.attribute(a).addRelation(loaded.relationalValue(a));
      }
    }
    values[data.numAttributes()] = row + 1;
    for (int p = 0; p < people.size(); p++) {
      int label = said.get(p)[row];
      values[data.numAttributes() + 1 + p] = label < 0 ? Utils.missingValue() : label;
    }
    return new DenseInstance(loaded.weight(), values);
  }

  /** How far each two people agree, overall and class by class. */
  public List<Pairing> pairings() {
    List<Pairing> pairings = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      for (int j = i + 1; j < people.size(); j++) {
        pairings.add(Pairing.of(people.get(i).who(), said.get(i), people.get(j).who(), said.get(j), categories.names()));
      }
    }
    return pairings;
  }
}
