package cincer.selector;

import cincer.CincerException;
import cincer.Selector;
import java.io.File;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** All selectors keep the {@link SelectorContract}. */
@ParameterizedClass
@MethodSource("selectors")
class AllSelectorsTest extends SelectorContract {

  @Parameter
  String specification;

  /** Selectors with options that change how they work. */
  private static final List<String> WITH_OPTIONS = List.of("TopFisher -lambda 0", "FullFisher -lambda 0", "BlockDiagonalFisher -lambda 0", "DiagonalFisher -lambda 0",
      "KroneckerFisher -lambda 0", "LissaInfluence -depth 50 -scale 1000", "ConjugateGradientInfluence -damping 0",
      "ExactInfluence -damping 0", "RelativeInfluence -influence \"FullFisher -lambda 0\"",
      "RelativeInfluence -influence ConjugateGradientInfluence", "NearestNeighbour -space HIDDEN",
      "CrossFitted -folds 2 -splits 3", "Filtered -neighbours 1 -space HIDDEN -selector CrossFittedLocalFisher");

  /** Every selector by its name, and some with options. */
  static Stream<String> selectors() {
    return Stream.concat(names().stream(), WITH_OPTIONS.stream());
  }

  /** Every class that can be chosen. LiSSA's default depth takes long, and proves nothing that a smaller one does not. */
  private static Set<String> names() {
    return Arrays.stream(new File("target/classes/cincer/selector").list()).filter(f -> f.endsWith(".class") && !f.contains("$"))
        .map(f -> f.replace(".class", "")).filter(AllSelectorsTest::isChoosable).filter(name -> !name.equals("LissaInfluence"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isChoosable(String name) {
    try {
      Class<?> type = Class.forName("cincer.selector." + name);
      return Selector.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected String selector() {
    return specification;
  }

  @Override
  protected boolean ranksEveryCandidate() {
    return !specification.startsWith("Filtered") && !specification.equals("NoCounterExample");
  }

  @Override
  protected boolean mayRefuse(CincerException refusal) {
    return specification.startsWith("Lissa") && refusal.getMessage().contains("-scale");
  }
}
