package cincer.options;

import cincer.CincerException;
import cincer.InvalidInputException;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weka.core.Option;
import weka.core.OptionHandler;
import weka.core.OptionMetadata;
import weka.core.Utils;
import weka.core.WekaPackageClassLoaderManager;

/**
 * Sets the annotated bean properties of an object from Weka command-line options.
 *
 * <p>Weka's own {@code Option.setOptions} prints a stack trace when a value cannot be set and goes on with the old one;
 * this one throws. An option that is not given goes back to its default, as everywhere in Weka.
 */
public final class Options {

  /** What Weka says of options that nobody took. */
  private static final Pattern ILLEGAL = Pattern.compile("Illegal options: +(\\S+)");

  private final Object target;
  private final Map<PropertyDescriptor, Object> values = new LinkedHashMap<>();

  private Options(Object target) {
    this.target = target;
  }

  /**
   * Takes the options of all annotated properties that {@code type} declares out of {@code options}.
   *
   * @param options what was recognised is replaced by empty strings, as Weka's option parsing does
   * @throws InvalidInputException if a value does not fit its option
   */
  public static Options parse(Object target, Class<?> type, String[] options) {
    Options parsed = new Options(target);
    Object fresh = instantiate(target.getClass());
    for (PropertyDescriptor property : properties(type)) {
      OptionMetadata option = annotation(property);
      parsed.values.put(property, parsed.value(option, property.getPropertyType(), get(property, fresh), options));
    }
    return parsed;
  }

  /** The values of all annotated properties that {@code type} declares, as texts by the names of their options. */
  public static Map<String, String> describe(Object bean, Class<?> type) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (PropertyDescriptor property : properties(type)) {
      texts.put(annotation(property).commandLineParamName(), text(get(property, bean)));
    }
    return texts;
  }

  /** A value as an option gives it: an object as its class and options. */
  public static String text(Object value) {
    return value instanceof OptionHandler handler ? (value.getClass().getName() + " " + Utils.joinOptions(handler.getOptions())).trim()
        : String.valueOf(value);
  }

  /**
   * The options of a bean that have other values than those of another one, written as on a command line; where both have a part of
   * the same class, only what differs there.
   *
   * @param usual of the same class
   */
  public static List<String> changes(Object bean, Object usual) {
    List<String> changes = new ArrayList<>();
    for (Class<?> type = bean.getClass(); type != Object.class; type = type.getSuperclass()) {
      Map<String, String> texts = describe(bean, type);
      Map<String, String> before = describe(usual, type);
      for (PropertyDescriptor property : properties(type)) {
        String name = annotation(property).commandLineParamName();
        Object value = get(property, bean);
        Object old = get(property, usual);
        if (value instanceof OptionHandler && old != null && value.getClass() == old.getClass()) {
          changes.addAll(changes(value, old));
        } else if (!texts.get(name).equals(before.get(name))) {
          changes.add("-" + name + (value instanceof Boolean ? "" : " " + (texts.get(name).isEmpty() ? "(none)" : texts.get(name))));
        }
      }
    }
    return changes;
  }

  /** Sets the parsed values on the target. */
  public void apply() {
    values.forEach((property, value) -> {
      try {
        property.getWriteMethod().invoke(target, value);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof InvalidInputException cause) {
          throw new InvalidInputException("option -" + annotation(property).commandLineParamName() + ": " + cause.getMessage(), cause);
        }
        throw e.getCause() instanceof CincerException ours ? ours : new InvalidInputException("option -" + annotation(property).commandLineParamName()
            + ": " + target.getClass().getName() + " does not take '" + text(value) + "' (" + e.getCause() + "); give another value", e.getCause());
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private Object value(OptionMetadata option, Class<?> type, Object initial, String[] options) {
    String name = option.commandLineParamName();
    if (option.commandLineParamIsFlag()) {
      return take(() -> Utils.getFlag(name, options));
    }
    if (Utils.getOptionPos(name, options) < 0) {
      return initial;
    }
    String text = take(() -> Utils.getOption(name, options));
    if (Utils.getOptionPos(name, options) >= 0) {
      throw new InvalidInputException("option -" + name + " is given more than once; give it once");
    }
    try {
      Object value = convert(text, initial);
      if (initial instanceof OptionHandler && !type.isInstance(value)) {
        throw new InvalidInputException("'" + value.getClass().getName() + "' cannot be used here; choose another class, for "
            + "example " + initial.getClass().getName());
      }
      return value;
    } catch (NumberFormatException e) {
      throw new InvalidInputException("option -" + name + " needs "
          + (initial instanceof Integer || initial instanceof Long ? "a whole number" : "a number") + ", not '" + text + "'", e);
    } catch (InvalidInputException e) {
      throw new InvalidInputException("option -" + name + ": " + e.getMessage(), e);
    }
  }

  private static Object convert(String text, Object initial) {
    if (initial instanceof Integer) {
      return Integer.valueOf(text.trim());
    } else if (initial instanceof Long) {
      return Long.valueOf(text.trim());
    } else if (initial instanceof Double) {
      return Double.valueOf(text.trim());
    } else if (initial instanceof File) {
      return new File(text);
    } else if (initial instanceof Enum<?> e) {
      return constant(e.getDeclaringClass(), text);
    } else if (initial instanceof OptionHandler) {
      return scheme(text, initial.getClass());
    }
    return text;
  }

  private static Object constant(Class<?> type, String text) {
    return Arrays.stream(type.getEnumConstants()).filter(c -> c.toString().equalsIgnoreCase(text.trim())).findFirst()
        .orElseThrow(() -> new InvalidInputException("'" + text + "' is none of " + Arrays.toString(type.getEnumConstants())));
  }

  /**
   * An object from "ClassName options". A class name without a package is looked for beside {@code sibling};
   * one with a package may be of any installed Weka package.
   *
   * @throws InvalidInputException if there is no such class, or it refuses its options
   */
  public static Object scheme(String specification, Class<?> sibling) {
    String[] parts = take(() -> Utils.splitOptions(specification));
    if (parts.length == 0) {
      throw new InvalidInputException("a class name is missing, for example " + sibling.getSimpleName());
    }
    String name = parts[0].contains(".") ? parts[0] : sibling.getPackageName() + "." + parts[0];
    String[] options = Arrays.copyOfRange(parts, 1, parts.length);
    Object scheme = make(name, sibling);
    if (scheme instanceof OptionHandler handler) {
      set(handler, options, parts[0]);
    }
    for (String option : options) {
      if (!option.isEmpty()) {
        throw unknown(option, scheme);
      }
    }
    return scheme;
  }

  private static Object make(String name, Class<?> sibling) {
    try {
      return find(name, sibling.getClassLoader()).getDeclaredConstructor().newInstance();
    } catch (InvocationTargetException | ExceptionInInitializerError e) {
      CincerException ours = CincerException.in(e);
      throw ours != null ? ours
          : new InvalidInputException("'" + name + "' fails when it is made (" + e.getCause() + "); choose another class, or have this one mended", e);
    } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
      throw new InvalidInputException("'" + name + "' cannot be made; it needs to be public and not abstract, with a public constructor without arguments", e);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new InvalidInputException("there is no class '" + name + "' that can be used here; "
          + NearestClass.to(name, sibling).map(near -> "is " + near + " meant?").orElse("choose another one, for example " + sibling.getName()), e);
    }
  }

  private static void set(OptionHandler scheme, String[] options, String name) {
    try {
      scheme.setOptions(options);
    } catch (CincerException e) {
      throw e;
    } catch (Exception e) { // what any OptionHandler.setOptions may throw
      Matcher unknown = ILLEGAL.matcher(String.valueOf(e.getMessage()));
      throw unknown.lookingAt() ? unknown(unknown.group(1), scheme)
          : new InvalidInputException(name + ": " + (e.getMessage() == null ? "its options cannot be set (" + e + ")" : e.getMessage()), e);
    }
  }

  /** Weka's other packages have class loaders of their own, and only Weka's manager asks them all. */
  static Class<?> find(String name, ClassLoader first) throws ClassNotFoundException {
    try {
      return Class.forName(name, true, first);
    } catch (ClassNotFoundException e) {
      return WekaPackageClassLoaderManager.forName(name);
    }
  }

  /** That something has no such option, and which ones it has. */
  static InvalidInputException unknown(String option, Object owner) {
    List<String> names = owner instanceof OptionHandler handler ? Collections.list(handler.listOptions()).stream().map(Option::name)
        .filter(name -> !name.isBlank()).map(name -> name.replaceFirst("^-*", "-")).distinct().toList() : List.of();
    return new InvalidInputException(owner.getClass().getSimpleName() + " has no option '" + option + "'; it has "
        + (names.isEmpty() ? "none" : String.join(", ", names)));
  }

  /** Looked for once in each class: a search takes milliseconds, and every session checks its options again and again. */
  private static final ClassValue<List<PropertyDescriptor>> PROPERTIES = new ClassValue<>() {
    @Override
    protected List<PropertyDescriptor> computeValue(Class<?> type) {
      try {
        return Arrays.stream(Introspector.getBeanInfo(type, type.getSuperclass(), Introspector.IGNORE_ALL_BEANINFO).getPropertyDescriptors())
            .filter(property -> annotation(property) != null)
            .sorted(Comparator.comparingInt((PropertyDescriptor p) -> annotation(p).displayOrder()).thenComparing(PropertyDescriptor::getName)).toList();
      } catch (IntrospectionException e) {
        throw new IllegalStateException(e);
      }
    }
  };

  /** The annotated properties that a class declares itself, in their display order. */
  static List<PropertyDescriptor> properties(Class<?> type) {
    return PROPERTIES.get(type);
  }

  static OptionMetadata annotation(PropertyDescriptor property) {
    if (property.getReadMethod() == null || property.getWriteMethod() == null) {
      return null;
    }
    OptionMetadata onSetter = property.getWriteMethod().getAnnotation(OptionMetadata.class);
    return onSetter != null ? onSetter : property.getReadMethod().getAnnotation(OptionMetadata.class);
  }

  private static Object instantiate(Class<?> type) {
    try {
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " needs a public constructor without arguments", e);
    }
  }

  static Object get(PropertyDescriptor property, Object bean) {
    try {
      return property.getReadMethod().invoke(bean);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Parsing<T> {
    T run() throws Exception; // as Weka declares it
  }

  private static <T> T take(Parsing<T> parsing) {
    try {
      return parsing.run();
    } catch (Exception e) {
      throw new InvalidInputException(String.valueOf(e.getMessage()), e);
    }
  }
}
