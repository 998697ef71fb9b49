package cincer.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.beans.PropertyDescriptor;
import java.io.File;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import weka.core.OptionMetadata;
import weka.core.SerializedObject;
import weka.core.Utils;

/** What holds for the options of everything that is chosen by the name of its class. */
public final class OptionContract {

  private OptionContract() {}

  /**
   * Options are heard, and survive the command line and a file.
   *
   * @param specification as on the command line
   * @param sibling       a class beside which a name without a package is looked for
   * @return the part, as it came back from a file
   */
  public static OptionBearing holds(String specification, Class<?> sibling) throws Exception {
    OptionBearing part = part(specification, sibling);
    String written = part.specification();
    // numbers may be written otherwise: 1e-3 is 0.001
    for (String word : Utils.splitOptions(specification)) {
      assertTrue(word.matches("[-+\\d.eE]+") || written.contains(word), "'" + word + "' of '" + specification + "' is lost in '" + written + "'");
    }
    assertEquals(written, part(written, sibling).specification(), "options as they were, written out and read again");
    assertFalse(part.globalInfo().isBlank(), part.getClass() + ".globalInfo() says nothing, and windows show it");
    for (Class<?> type = part.getClass(); type != OptionBearing.class; type = type.getSuperclass()) {
      eachHasGetterAndSetter(type);
      for (PropertyDescriptor property : Options.properties(type)) {
        isHeard(property, part(written, sibling));
      }
    }
    OptionBearing loaded = (OptionBearing) new SerializedObject(part).getObject();
    assertEquals(written, loaded.specification(), "options as they were, saved and loaded (is a field of theirs transient?)");
    return loaded;
  }

  private static OptionBearing part(String specification, Class<?> sibling) {
    return (OptionBearing) Options.scheme(specification, sibling);
  }

  private static void eachHasGetterAndSetter(Class<?> type) {
    List<String> known = Options.properties(type).stream().map(property -> Options.annotation(property).commandLineParamName()).toList();
    for (Method method : type.getDeclaredMethods()) {
      OptionMetadata option = method.getAnnotation(OptionMetadata.class);
      assertTrue(option == null || known.contains(option.commandLineParamName()),
          () -> type + "." + method.getName() + " is an option, but has no public getter and setter of one type, so that nobody can set it");
    }
  }

  /** What is set is what is read, and written. */
  private static void isHeard(PropertyDescriptor property, OptionBearing part) throws ReflectiveOperationException {
    Object value = other(Options.get(property, part));
    if (value != null) {
      property.getWriteMethod().invoke(part, value);
      assertEquals(value, Options.get(property, part), part.getClass() + " does not keep what " + property.getWriteMethod().getName() + " sets");
    }
  }

  /** Another value of the same type; null where nobody knows one. */
  private static Object other(Object value) {
    if (value instanceof Boolean b) {
      return !b;
    } else if (value instanceof Integer i) {
      return i + 1;
    } else if (value instanceof Double d) {
      return d + 0.125;
    } else if (value instanceof File file) {
      return new File(file, "other");
    } else if (value instanceof Enum<?> constant) {
      return Arrays.stream(constant.getDeclaringClass().getEnumConstants()).filter(one -> one != constant).findFirst().orElse(null);
    }
    return null;
  }
}
