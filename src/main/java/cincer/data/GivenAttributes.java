package cincer.data;

import cincer.InvalidInputException;
import cincer.PriorOpinions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/**
 * The attributes with which a worklist brings along what is said of its rows: {@code cincer-role}, what a row is there for;
 * {@code cincer-given}, P_out of each class, with spaces between; {@code cincer-shown}, the rows (from 1) that support the doubt, each with
 * a colon and its score.
 */
public final class GivenAttributes {

  private static final String ROLE = Attributes.RESULT_PREFIX + "role";
  private static final String GIVEN = Attributes.RESULT_PREFIX + "given";
  private static final String SHOWN = Attributes.RESULT_PREFIX + "shown";

  /** What a row of a worklist is there for. */
  public enum Role {
    /** Its label is doubted. */
    DOUBTFUL,
    /** It supports a doubt. */
    COUNTER_EXAMPLE,
    /** A model learns from it. */
    CONTEXT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private GivenAttributes() {}

  /** What an attribute is that a worklist brings along, as the end of a sentence about it; nothing if it is none. */
  static Optional<String> reason(Attribute attribute) {
    return List.of(ROLE, GIVEN, SHOWN).contains(attribute.name()) ? Optional.of("came with the worklist, whose doubts a review begins with") : Optional.empty();
  }

  /** Whether a data set brings something along. */
  public static boolean areIn(Instances data) {
    return data.attribute(GIVEN) != null && data.attribute(GIVEN).isString();
  }

  /** The same attributes, then ours, and the class last, where it is looked for; no rows. */
  public static Instances header(Instances data) {
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int a = 0; a < data.numAttributes(); a++) {
      if (a != data.classIndex()) {
        attributes.add((Attribute) data.attribute(a).copy());
      }
    }
    attributes.add(new Attribute(ROLE, Arrays.stream(Role.values()).map(Role::toString).toList()));
    attributes.add(new Attribute(GIVEN, (List<String>) null));
    attributes.add(new Attribute(SHOWN, (List<String>) null));
    attributes.add((Attribute) data.classAttribute().copy());
    Instances header = new Instances(data.relationName(), attributes, 0);
    header.setClassIndex(attributes.size() - 1);
    return header;
  }

  /** Writes our values to a row of {@link #header}. */
  public static void set(Instance row, Role role, float[] probabilities, List<PriorOpinions.Supporter> shown) {
    Instances data = row.dataset();
    row.setValue(data.attribute(ROLE), role.ordinal());
    StringBuilder given = new StringBuilder();
    for (float p : probabilities) {
      given.append(given.length() == 0 ? "" : " ").append(p);
    }
    row.setValue(data.attribute(GIVEN), given.toString());
    if (shown.isEmpty()) {
      row.setMissing(data.attribute(SHOWN));
    } else {
      row.setValue(data.attribute(SHOWN), shown.stream().map(one -> one.row() + 1 + ":" + one.score()).collect(Collectors.joining(" ")));
    }
  }

  /**
   * What is said of the rows.
   *
   * @return empty if the data brings nothing along
   * @throws InvalidInputException if that cannot be understood
   */
  public static Optional<PriorOpinions> read(Instances data) {
    if (!areIn(data)) {
      return Optional.empty();
    }
    Attribute shown = data.attribute(SHOWN);
    float[][] probabilities = new float[data.size()][];
    List<List<PriorOpinions.Supporter>> all = new ArrayList<>();
    for (int row = 0; row < data.size(); row++) {
      try {
        probabilities[row] = probabilities(data.instance(row), data.attribute(GIVEN), data.numClasses());
        all.add(shown == null || !shown.isString() ? List.of() : shown(data.instance(row), shown, data.size()));
      } catch (NumberFormatException e) {
        throw new InvalidInputException("row " + (row + 1) + " of '" + data.relationName() + "' has a value of '" + GIVEN + "' or '" + SHOWN
            + "' that cannot be understood; remove these attributes, or take the worklist as it was written", e);
      }
    }
    return Optional.of(new PriorOpinions(probabilities, all));
  }

  private static float[] probabilities(Instance row, Attribute given, int classes) {
    if (row.isMissing(given)) {
      return null;
    }
    String[] words = row.stringValue(given).split(" ");
    float[] p = new float[words.length];
    for (int y = 0; y < p.length; y++) {
      p[y] = Float.parseFloat(words[y]);
      if (!(p[y] >= 0 && p[y] <= 1)) {
        throw new NumberFormatException(words[y]);
      }
    }
    if (p.length != classes) {
      throw new NumberFormatException(p.length + " numbers for " + classes + " classes");
    }
    return p;
  }

  private static List<PriorOpinions.Supporter> shown(Instance row, Attribute attribute, int rows) {
    List<PriorOpinions.Supporter> shown = new ArrayList<>();
    for (String word : row.isMissing(attribute) ? new String[0] : row.stringValue(attribute).split(" ")) {
      String[] parts = word.split(":");
      int other = Integer.parseInt(parts[0]) - 1;
      if (parts.length != 2 || other < 0 || other >= rows) {
        throw new NumberFormatException(word);
      }
      shown.add(new PriorOpinions.Supporter(other, Double.parseDouble(parts[1])));
    }
    return shown;
  }
}
