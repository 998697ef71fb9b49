package cincer.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/**
 * From which attributes of a data set is learned, and from which not and why.
 *
 * @param features  what is learned from, in order, texts among them
 * @param left      what is not, without the class
 * @param remarks   what is learned from, or classes that are told apart, but probably not as was meant: clauses
 * @param className the class attribute and its values, for a person; empty if none is set
 * @param texts     those that are learned from as texts
 * @param way       how texts are learned from: a clause
 * @param images    the attribute whose image files are learned from; null if none is
 */
public record LearnedFrom(List<Attribute> features, List<NotLearned> left, List<String> remarks, String className, List<Attribute> texts, String way,
    Attribute images) {

  private static final int MOST_NAMES = 8;
  /** Fewer rows may have different numbers by chance. */
  private static final int FEW_ROWS = 20;
  private static final String IS_KEY = "is the key";
  private static final int LINE = 100;

  /**
   * An attribute that is not learned from.
   *
   * @param reason a clause that follows its name: "is text", with the value and the row that make it so
   */
  public record NotLearned(Attribute attribute, String reason) {

    @Override
    public String toString() {
      return "'" + Plain.text(attribute.name()) + "', which " + reason;
    }
  }

  /**
   * Looks at all attributes but the class.
   *
   * @param keys names of attributes that identify rows
   * @param text  how texts are learned from
   * @param image how image files are; null if they never are
   */
  public static LearnedFrom of(Instances data, Set<String> keys, TextOption text, String image) {
    List<Attribute> texts = text.texts(data, keys);
    Attribute images = new ImageOption(image, null, false, 0).attribute(data, keys);
    List<Attribute> features = new ArrayList<>();
    List<NotLearned> left = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (int a = 0; a < data.numAttributes(); a++) {
      Attribute attribute = data.attribute(a);
      if (a == data.classIndex()) {
        continue;
      } else if (keys.contains(attribute.name())) {
        left.add(new NotLearned(attribute, IS_KEY));
      } else if (texts.contains(attribute) || attribute == images) {
        features.add(attribute);
      } else if (Attributes.isFeature(data, attribute)) {
        features.add(attribute);
        String remark = attribute.isNominal() ? doubt(data, attribute) : number(data, attribute);
        if (!remark.isEmpty()) {
          remarks.add("'" + Plain.text(attribute.name()) + "' " + remark);
        }
      } else {
        left.add(new NotLearned(attribute, reason(data, attribute)));
      }
    }
    if (data.classIndex() >= 0) {
      ClassTwins.clause(data.classAttribute()).ifPresent(twins -> remarks.add("the classes " + twins));
    }
    return new LearnedFrom(features, left, remarks, data.classIndex() < 0 ? "" : className(data.classAttribute()), texts,
        texts.isEmpty() ? "" : text.means(), images);
  }

  /** Whether there is anything that a person would not expect: an attribute is left out though it is no key, a text, images, or a remark. */
  public boolean isSpecial() {
    return !remarks.isEmpty() || !texts.isEmpty() || images != null || left.stream().anyMatch(out -> !out.reason().equals(IS_KEY));
  }

  /** All of it in one sentence without a full stop: the class, what is learned from, what not and why. */
  public String sentence() {
    String text = (className.isEmpty() ? "" : "the class is " + className + "; ") + "learned from " + features.size() + " attribute"
        + (features.size() == 1 ? "" : "s") + (features.isEmpty() ? "" : " (" + names() + ")");
    if (!left.isEmpty()) {
      text += ", not from " + some(left.stream().map(NotLearned::toString).toList(), "; ");
    }
    return remarks.isEmpty() ? text : text + "; but " + some(remarks, "; ");
  }

  private static String className(Attribute c) {
    String values = c.isNominal() ? Plain.cut(Plain.text(String.join(", ", Attributes.values(c))), LINE) : Attribute.typeToString(c);
    return "'" + Plain.text(c.name()) + "' (" + values + ")";
  }

  private String names() {
    return some(features.stream().map(attribute -> Plain.text(attribute.name()) + (texts.contains(attribute) ? ", by " + way
        : attribute == images ? ", by its images" : "")).toList(), ", ");
  }

  private static String some(List<String> items, String separator) {
    return items.stream().limit(MOST_NAMES).collect(Collectors.joining(separator))
        + (items.size() > MOST_NAMES ? separator + (items.size() - MOST_NAMES) + " more" : "");
  }

  private static String reason(Instances data, Attribute attribute) {
    Optional<String> given = GivenAttributes.reason(attribute);
    if (given.isPresent()) {
      return given.get();
    } else if (attribute.name().startsWith(Attributes.RESULT_PREFIX)) {
      return "is the result of an earlier cleaning pass";
    } else if (attribute.isDate()) {
      return "is a date (DateToNumeric makes it a number)";
    } else if (attribute.isRelationValued()) {
      return "has rows of its own (" + ClassAdvice.PROPOSITIONAL + " makes rows of them)";
    } else if (attribute.name().startsWith(CsvTable.ROW_NAMES)) {
      return "only tells the rows apart";
    }
    NumbersAndWords words = NumbersAndWords.of(data, attribute);
    if (attribute.isNominal() && !TextGuess.isText(data, attribute)) {
      return words.others > 0 && words.numbers > 4 * words.others ? "is nominal because of " + words.first + ", though its other values are numbers"
          : "has values that hardly repeat, of which nothing can be learned";
    } else if (words.numbers < words.others && TextGuess.isText(data, attribute)) {
      return "is text (-text words learns from its words, beside all else)";
    } else if (words.numbers == 0 || words.numbers < words.others) {
      return "is text (StringToWordVector makes attributes of its words, StringToNominal one with values)";
    }
    return words.others == 0 ? "is text, so that its numbers keep their digits and leading zeros"
        : "is text because of " + words.first + "; make that missing (?) or a number";
  }

  /** A nominal attribute whose values are mostly numbers is one by mistake; one that tells all rows apart says nothing. */
  private static String doubt(Instances data, Attribute nominal) {
    if (nominal.numValues() > 2) {
      NumbersAndWords words = NumbersAndWords.of(data, nominal);
      if (words.others > 0 && words.numbers > 4 * words.others) {
        return "is nominal because of " + words.first + ", though its other values are numbers";
      } else if (nominal.numValues() > MOST_NAMES && nominal.numValues() == words.numbers + words.others) {
        return "has another value in each row, of which nothing can be learned; name it with -key";
      } else if (nominal.numValues() > NominalValues.MOST) {
        return "has " + nominal.numValues() + " values, the rare ones of which count as one";
      }
    }
    return "";
  }

  private static String number(Instances data, Attribute numeric) {
    return ClassGuess.isId(numeric) && tellsRowsApart(data, numeric) ? "has another whole number in each row, as an id has; name it with -key, or remove it"
        : lostDigits(data, numeric);
  }

  /** Whether each of many rows has another whole number. */
  private static boolean tellsRowsApart(Instances data, Attribute numeric) {
    double[] values = data.attributeToDoubleArray(numeric.index());
    Arrays.sort(values);
    return values.length >= FEW_ROWS && IntStream.range(0, values.length)
        .allMatch(i -> values[i] == Math.rint(values[i]) && (i == 0 || values[i] != values[i - 1]));
  }

  /** Whole numbers that have more digits than a number holds. */
  private static String lostDigits(Instances data, Attribute numeric) {
    for (int i = 0; i < data.numInstances(); i++) {
      double value = data.instance(i).value(numeric);
      if (Math.abs(value) > 1L << 53 && Math.abs(value) < 1e21 && value == Math.rint(value)) {
        return "has whole numbers of more digits than a number keeps (row " + (i + 1) + "); if they are names of rows, declare it string";
      }
    }
    return "";
  }

  /** How many rows have a number and how many another word, the first of which is remembered. */
  private static final class NumbersAndWords {
    private int numbers;
    private int others;
    private String first = "";

    static NumbersAndWords of(Instances data, Attribute attribute) {
      NumbersAndWords words = new NumbersAndWords();
      for (int i = 0; i < data.numInstances(); i++) {
        Instance row = data.instance(i);
        if (row.isMissing(attribute)) {
          continue;
        }
        String value = row.stringValue(attribute);
        if (CsvColumn.isNumber(value)) {
          words.numbers++;
        } else if (words.others++ == 0) {
          words.first = "'" + Plain.cut(Plain.text(value), 40) + "' in row " + (i + 1);
        }
      }
      return words;
    }
  }
}
