package cincer.docs;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import weka.core.OptionMetadata;

/** What Java programs may call: the public types with their status, and the signatures of what is for others. */
final class Api {

  private static final Path CLASSES = Path.of("target", "classes");
  private static final String HEAD = """
      # What Java programs may call

      One paragraph a type, with its status (API Guardian's words) and the version it came with: MAINTAINED stays as it is until the next
      minor version at least, EXPERIMENTAL may change. What is not listed is internal, public or not. Options are in `reference.md`.
      A test compares; `git diff` with the tag of the last release tells what has changed. To write it anew:
      `mvn -q -ntp test -Dtest=ApiTest -Dcincer.write=true -Dfuzz.skip=true`.
      """;

  private Api() {}

  /** All public types of ours that are in no type that is not, by name. */
  static List<Class<?>> types() throws IOException, ClassNotFoundException {
    List<Class<?>> types = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".class")).sorted().toList()) {
        String name = CLASSES.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".").replaceAll("\\.class$", "");
        if (!name.endsWith("package-info") && !name.matches(".*\\.Jte\\w+Generated")) {
          Class<?> type = Class.forName(name, false, Api.class.getClassLoader());
          if (isOpen(type)) {
            types.add(type);
          }
        }
      }
    }
    return types;
  }

  private static boolean isOpen(Class<?> type) {
    return !type.isAnonymousClass() && !type.isLocalClass() && isOpen(type.getModifiers())
        && (type.getDeclaringClass() == null || isOpen(type.getDeclaringClass()));
  }

  private static boolean isOpen(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  /** The status of a type: its own, or that of what it is in; null if it has none. */
  static API status(Class<?> type) {
    for (AnnotatedElement place = type; place != null; place = place instanceof Class<?> c && c.getDeclaringClass() != null
        ? c.getDeclaringClass() : place instanceof Class<?> c ? c.getPackage() : null) {
      API own = place.getAnnotation(API.class);
      if (own != null) {
        return own;
      }
    }
    return null;
  }

  /** Whether a type is there for others. */
  static boolean isForOthers(Class<?> type) {
    API status = status(type);
    return status != null && status.status() != API.Status.INTERNAL;
  }

  /** The public types of ours that are seen by whoever uses this one, to where they are seen. */
  static Map<Class<?>, String> mentioned(Class<?> type) {
    Map<Class<?>, String> seen = new HashMap<>();
    collect(type.getGenericSuperclass(), "extends", seen);
    Arrays.stream(type.getGenericInterfaces()).forEach(one -> collect(one, "implements", seen));
    for (Member member : members(type)) {
      if (member instanceof Executable executable) {
        Arrays.stream(executable.getGenericParameterTypes()).forEach(one -> collect(one, member.getName(), seen));
        Arrays.stream(executable.getGenericExceptionTypes()).forEach(one -> collect(one, member.getName(), seen));
      }
      collect(member instanceof Method method ? method.getGenericReturnType() : member instanceof Field field ? field.getGenericType() : null,
          member.getName(), seen);
    }
    seen.keySet().removeIf(one -> !isOpen(one) || !one.getName().startsWith("cincer.") && !one.getSimpleName().matches("Cincer\\w+|SessionOptions|StepRun"));
    return seen;
  }

  private static void collect(Type type, String where, Map<Class<?>, String> seen) {
    if (type instanceof Class<?> plain) {
      if (plain.isArray()) {
        collect(plain.getComponentType(), where, seen);
      } else {
        seen.putIfAbsent(plain, where);
      }
    } else if (type instanceof ParameterizedType generic) {
      collect(generic.getRawType(), where, seen);
      Arrays.stream(generic.getActualTypeArguments()).forEach(one -> collect(one, where, seen));
    } else if (type instanceof GenericArrayType array) {
      collect(array.getGenericComponentType(), where, seen);
    } else if (type instanceof WildcardType wildcard) {
      Arrays.stream(wildcard.getUpperBounds()).forEach(one -> collect(one, where, seen));
      Arrays.stream(wildcard.getLowerBounds()).forEach(one -> collect(one, where, seen));
    } else if (type instanceof TypeVariable<?> variable) {
      Arrays.stream(variable.getBounds()).filter(Class.class::isInstance).forEach(one -> collect(one, where, seen));
    }
  }

  private static boolean isInternal(AnnotatedElement member) {
    API own = member.getAnnotation(API.class);
    return own != null && own.status() == API.Status.INTERNAL;
  }

  /** What may be called or overridden, but for the options, which are told elsewhere. */
  private static List<Member> members(Class<?> type) {
    Set<String> options = Arrays.stream(type.getMethods()).filter(method -> method.isAnnotationPresent(OptionMetadata.class))
        .map(method -> method.getName().substring(3)).collect(Collectors.toCollection(TreeSet::new));
    List<Member> members = new ArrayList<>();
    members.addAll(Arrays.asList(type.getDeclaredConstructors()));
    members.addAll(Arrays.asList(type.getDeclaredFields()));
    Arrays.stream(type.getDeclaredMethods()).filter(method -> !method.getName().matches("([gs]et|is)(" + String.join("|", options) + ")")
        || options.isEmpty()).forEach(members::add);
    members.removeIf(member -> member.isSynthetic() || !isOpen(member.getModifiers()) || isInternal((AnnotatedElement) member)
        || member.getName().matches("serialVersionUID|equals|hashCode|toString")
        || type.isEnum() && member instanceof Method method && method.getName().matches("values|valueOf"));
    return members;
  }

  /** The page with the signatures. */
  static String page() throws IOException, ClassNotFoundException {
    StringBuilder page = new StringBuilder(HEAD);
    for (Class<?> type : types()) {
      if (isForOthers(type)) {
        API status = status(type);
        page.append("\n`").append(head(type)).append("` ").append(status.status()).append(", ").append(status.since()).append("\n\n");
        Map<String, String> lines = new TreeMap<>();
        members(type).forEach(member -> lines.put(order(member) + line(member), line(member)));
        lines.values().forEach(line -> page.append("    ").append(line).append('\n'));
      }
    }
    return page.toString();
  }

  private static String head(Class<?> type) {
    String kind = type.isRecord() ? "record" : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
    int shown = Modifier.ABSTRACT | Modifier.FINAL;
    String modifiers = type.isRecord() || type.isEnum() || type.isInterface() ? "" : Modifier.toString(type.getModifiers() & shown) + " ";
    String above = Stream.concat(Stream.ofNullable(type.getGenericSuperclass()).filter(one -> one != Object.class && !type.isRecord() && !type.isEnum()),
        Arrays.stream(type.getGenericInterfaces())).map(Api::name).collect(Collectors.joining(", "));
    return (modifiers + kind + " " + type.getName().replace('$', '.') + (above.isEmpty() ? "" : " : " + above)).strip();
  }

  private static String order(Member member) {
    return member instanceof Field ? "1" : member instanceof Constructor ? "2" : "3" + member.getName();
  }

  private static String line(Member member) {
    String modifiers = Modifier.toString(member.getModifiers() & (Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL));
    if (member.getDeclaringClass().isInterface()) {
      modifiers = member instanceof Method method && method.isDefault() ? "default" : Modifier.isStatic(member.getModifiers()) ? "static" : "";
    }
    String text = modifiers.isEmpty() ? "" : modifiers + " ";
    if (member instanceof Field field) {
      return text + name(field.getGenericType()) + " " + field.getName();
    }
    Executable executable = (Executable) member;
    String result = member instanceof Method method ? name(method.getGenericReturnType()) + " " + method.getName()
        : member.getDeclaringClass().getSimpleName();
    String thrown = Arrays.stream(executable.getGenericExceptionTypes()).map(Api::name).collect(Collectors.joining(", "));
    return text + result + Arrays.stream(executable.getGenericParameterTypes()).map(Api::name).collect(Collectors.joining(", ", "(", ")"))
        + (thrown.isEmpty() ? "" : " throws " + thrown);
  }

  /** A type without the packages that everybody knows. */
  private static String name(Type type) {
    return type.getTypeName().replace('$', '.').replaceAll("\\b(java\\.(lang|util|io|util\\.function|util\\.stream)|weka\\.core|cincer(\\.[a-z]+)*)\\.(?=[A-Z])", "");
  }
}
