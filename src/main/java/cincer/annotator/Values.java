package cincer.annotator;

import cincer.data.Plain;
import java.math.BigDecimal;
import java.math.MathContext;
import org.apiguardian.api.API;
import weka.core.Attribute;
import weka.core.Instance;

/** Values of attributes as text. */
@API(status = API.Status.INTERNAL)
public final class Values {

  private static final MathContext DIGITS = new MathContext(9);

  private Values() {}

  /**
   * A value to compare with others, of attributes of any type: a whole number is the same text as a number and as a word.
   *
   * @return null if it is missing
   */
  public static String exact(Instance instance, Attribute attribute) {
    if (instance.isMissing(attribute)) {
      return null;
    }
    if (attribute.type() != Attribute.NUMERIC) {
      return instance.stringValue(attribute);
    }
    double value = instance.value(attribute);
    return Double.isFinite(value) ? plain(BigDecimal.valueOf(value).stripTrailingZeros()) : String.valueOf(value);
  }

  /** A value to look at, in one line: at most 9 significant digits; "?" if it is missing. */
  public static String shown(Instance instance, Attribute attribute) {
    if (instance.isMissing(attribute)) {
      return "?";
    }
    double value = instance.value(attribute);
    if (attribute.type() == Attribute.NUMERIC && Double.isFinite(value)) {
      return value == Math.rint(value) ? exact(instance, attribute)
          : plain(BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros());
    }
    return Plain.text(exact(instance, attribute));
  }

  private static String plain(BigDecimal number) {
    boolean readable = number.scale() <= 12 && number.precision() - number.scale() <= 16;
    return readable ? number.toPlainString() : number.toString();
  }
}
