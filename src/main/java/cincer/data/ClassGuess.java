package cincer.data;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Whether an attribute can hardly be the class of a data set, why, and which one is likelier: the last attribute of a file
 * is taken for the class by habit, but may be a number, a text or an id while the class stands elsewhere.
 *
 * @param attribute the attribute that was looked at
 * @param doubt     a sentence without a full stop that says why it can hardly be the class; empty if it can
 * @param likely    the attribute that is likelier to be the class; empty if there is no doubt or no better one
 */
public record ClassGuess(Attribute attribute, Optional<String> doubt, Optional<Attribute> likely) {

  /** Names that say "this is the class". */
  private static final Pattern CLASS_NAME = Pattern.compile(
      "class|classes|class.?(label|name|attribute)|the.?class|labels?|targets?|target.?class|y|outcome|diagnosis|species|category|"
      + "kategorie|diagnose|klasse|classe|clase");

  /** Names that say "this tells rows apart". */
  private static final Pattern ID_NAME = Pattern.compile(
      ".*[-_ .]id|id|ids|id[-_ .].*|key|uuid|guid|url|uri|path|file.?name|row.?names?|row.?(no|number)|index|nr|no|number|unnamed.*");

  /** So few labelled rows say nothing about how many distinct values are too many. */
  private static final int FEW_ROWS = 10;

  /**
   * Looks at the class that is set, or at the last attribute where none is.
   *
   * @param data at least one attribute; the class may be set or not
   */
  public static ClassGuess of(Instances data) {
    return of(data, data.classIndex() < 0 ? data.numAttributes() - 1 : data.classIndex());
  }

  /**
   * Looks at one attribute.
   *
   * @param index of the attribute that is to be the class, from 0
   */
  public static ClassGuess of(Instances data, int index) {
    Attribute attribute = data.attribute(index);
    Optional<Attribute> better = IntStream.range(0, data.numAttributes()).filter(a -> a != index).mapToObj(data::attribute)
        .filter(other -> canBeClass(data, other)).min(likeliest(data));
    String reason = reason(data, attribute, better);
    if (reason.isEmpty()) {
      return new ClassGuess(attribute, Optional.empty(), Optional.empty());
    }
    String likelier = better.map(b -> "; '" + Plain.text(b.name()) + "' (attribute " + (b.index() + 1) + ", " + count(distinct(data, b), "value")
        + ") is likelier").orElse("");
    return new ClassGuess(attribute, Optional.of("'" + Plain.text(attribute.name()) + "' can hardly be the class: " + reason + likelier), better);
  }

  /** The attribute to offer as the class: the likelier one, or else the one that was looked at. */
  public Attribute suggestion() {
    return likely.orElse(attribute);
  }

  private static String reason(Instances data, Attribute attribute, Optional<Attribute> better) {
    int rows = known(data, attribute);
    if (attribute.name().startsWith(Attributes.RESULT_PREFIX)) {
      return GivenAttributes.reason(attribute).map(given -> "it " + given).orElse("it is the result of an earlier cleaning pass");
    } else if (!attribute.isNominal()) {
      return better.isEmpty() ? "" : "it is " + kind(attribute) + ", and a class is nominal";
    }
    int distinct = distinct(data, attribute);
    if (tooMany(distinct, rows)) {
      return (distinct == rows ? "its " : "nearly all of its ") + rows + " values differ" + (isId(attribute) ? ", as those of an id do" : "");
    } else if (distinct == 1 && rows >= FEW_ROWS && better.isPresent()) {
      return "it has only one value";
    } else if (!isNamedClass(attribute) && better.filter(ClassGuess::isNamedClass).isPresent()) {
      return "another attribute is named '" + Plain.text(better.get().name()) + "'";
    }
    return "";
  }

  private static String kind(Attribute attribute) {
    return attribute.isDate() ? "a date" : attribute.isString() ? "text" : attribute.isRelationValued() ? "relational" : "numeric";
  }

  private static boolean canBeClass(Instances data, Attribute attribute) {
    if (!attribute.isNominal() || attribute.numValues() < 2 || isId(attribute) || attribute.name().startsWith(Attributes.RESULT_PREFIX)) {
      return false;
    }
    int distinct = distinct(data, attribute);
    return distinct >= 2 && !tooMany(distinct, known(data, attribute));
  }

  /** A name that says so, then the last, then the first, then few values. */
  private static Comparator<Attribute> likeliest(Instances data) {
    return Comparator.comparing((Attribute a) -> !isNamedClass(a)).thenComparing(a -> a.index() != data.numAttributes() - 1)
        .thenComparing(a -> a.index() != 0).thenComparing(Attribute::numValues).thenComparing(a -> -a.index());
  }

  private static boolean isNamedClass(Attribute attribute) {
    return CLASS_NAME.matcher(attribute.name().strip().toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether its name says that it tells rows apart: "id", "row_no", "CustomerID". */
  static boolean isId(Attribute attribute) {
    return attribute.name().strip().matches(".*[a-z](ID|Id)") || ID_NAME.matcher(attribute.name().strip().toLowerCase(Locale.ROOT)).matches();
  }

  /** With fewer than two rows a value, there is nothing to compare a label with. */
  private static boolean tooMany(int distinct, int rows) {
    return rows >= FEW_ROWS && 2 * distinct > rows;
  }

  private static int known(Instances data, Attribute attribute) {
    return (int) data.stream().filter(row -> !row.isMissing(attribute)).count();
  }

  /** How many values of a nominal attribute occur. */
  private static int distinct(Instances data, Attribute nominal) {
    boolean[] seen = new boolean[nominal.numValues()];
    int distinct = 0;
    for (Instance row : data) {
      if (!row.isMissing(nominal) && !seen[(int) row.value(nominal)]) {
        seen[(int) row.value(nominal)] = true;
        distinct++;
      }
    }
    return distinct;
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
