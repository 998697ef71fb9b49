package cincer.suspicion;

import cincer.SuspicionScore;
import java.io.File;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** All suspicion scores keep the {@link SuspicionScoreContract}. */
@ParameterizedClass
@MethodSource("scores")
class AllSuspicionScoresTest extends SuspicionScoreContract {

  @Parameter
  String specification;

  static Stream<String> scores() {
    return Arrays.stream(new File("target/classes/cincer/suspicion").list()).filter(f -> f.endsWith(".class") && !f.contains("$"))
        .map(f -> f.replace(".class", "")).filter(AllSuspicionScoresTest::isChoosable).sorted();
  }

  private static boolean isChoosable(String name) {
    try {
      Class<?> type = Class.forName("cincer.suspicion." + name);
      return SuspicionScore.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected String score() {
    return specification;
  }
}
