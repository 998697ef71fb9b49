package cincer.options;

import cincer.SessionRole;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import weka.core.ClassDiscovery;

/** The class that somebody may have meant who has misspelt its name. */
final class NearestClass {

  /** Of so many letters one may be wrong. */
  private static final int LETTERS = 3;

  private NearestClass() {}

  /**
   * The class with the nearest name, without its package, among those that have the same role.
   *
   * @param name    with or without a package
   * @param sibling a class with that role
   * @return empty where no name is near, or nobody knows the role
   */
  static Optional<String> to(String name, Class<?> sibling) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    return classes(sibling).stream().filter(found -> !found.equals(name)).map(found -> found.substring(found.lastIndexOf('.') + 1))
        .filter(found -> distance(found, simple) * LETTERS <= simple.length()).min(Comparator.comparingInt(found -> distance(found, simple)));
  }

  private static List<String> classes(Class<?> sibling) {
    return roles(sibling).findFirst().map(role -> ClassDiscovery.find(role, sibling.getPackageName())).<List<String>>map(List::copyOf).orElse(List.of());
  }

  /** The type itself and its supertypes, those that have a role. */
  static Stream<Class<?>> roles(Class<?> type) {
    Stream<Class<?>> above = Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()));
    return Stream.concat(type.isAnnotationPresent(SessionRole.class) ? Stream.of(type) : Stream.empty(), above.flatMap(NearestClass::roles));
  }

  /** How many letters are to be put in, left out or replaced. */
  @SuppressWarnings("deprecation") // for a library that is not in the package
  private static int distance(String a, String b) {
    return StringUtils.getLevenshteinDistance(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
  }
}
