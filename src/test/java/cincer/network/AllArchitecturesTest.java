package cincer.network;

import java.io.File;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** All architectures keep the {@link ArchitectureContract}. */
@ParameterizedClass
@MethodSource("architectures")
class AllArchitecturesTest extends ArchitectureContract {

  @Parameter
  String specification;

  static Stream<String> architectures() {
    return Stream.concat(Arrays.stream(new File("target/classes/cincer/network").list()).filter(f -> f.endsWith(".class") && !f.contains("$"))
        .map(f -> f.replace(".class", "")).filter(AllArchitecturesTest::isChoosable).filter(name -> !name.equals("Convolutional")).sorted(),
        Stream.of("FullyConnected -hidden 16", "Convolutional -filters 8,8 -dense 16"));
  }

  private static boolean isChoosable(String name) {
    try {
      Class<?> type = Class.forName("cincer.network." + name);
      return Architecture.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected String architecture() {
    return specification;
  }
}
