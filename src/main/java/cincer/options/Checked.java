package cincer.options;

import cincer.InvalidInputException;
import java.beans.PropertyDescriptor;
import org.apiguardian.api.API;
import weka.core.OptionHandler;

/**
 * Something whose options may have values that are not possible. A setter takes any value as it is, for Weka's editors call it at
 * every keystroke; what is not possible is refused before anything is done with it: by {@code setOptions}, and when a model is
 * built or a session begins.
 */
@API(status = API.Status.MAINTAINED, since = "0.2.0")
public interface Checked {

  /**
   * Looks at the options that this object has itself.
   *
   * @throws InvalidInputException if one is not possible; names the option, its value and the way out
   */
  void check();

  /**
   * Looks at the options of an object, and of the objects that are options of it.
   *
   * @param bean any object; one without options is possible
   * @throws InvalidInputException if one is not possible
   */
  static void all(Object bean) {
    if (bean instanceof Checked checked) {
      checked.check();
    }
    for (Class<?> type = bean.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (PropertyDescriptor property : Options.properties(type)) {
        if (!property.getPropertyType().isPrimitive() && Options.get(property, bean) instanceof OptionHandler part) {
          option(Options.annotation(property).commandLineParamName(), () -> all(part));
        }
      }
    }
  }

  /** What is wrong with the options of an object, in a sentence; empty if nothing is. */
  static String problem(Object bean) {
    try {
      all(bean);
      return "";
    } catch (InvalidInputException e) {
      return e.getMessage();
    }
  }

  /** @throws InvalidInputException what the check throws, with the name of the option (without "-") before it */
  static void option(String name, Runnable check) {
    try {
      check.run();
    } catch (InvalidInputException e) {
      throw new InvalidInputException("option -" + name + ": " + e.getMessage(), e);
    }
  }

  /** @throws InvalidInputException if a condition does not hold: this sentence, with the name of the option (without "-") before it */
  static void require(boolean holds, String name, String sentence) {
    if (!holds) {
      throw new InvalidInputException("option -" + name + ": " + sentence);
    }
  }
}
