package cincer.annotator;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotators that need no person keep the {@link AnnotatorContract}. */
@ParameterizedClass
@ValueSource(strings = {"Nobody", "ReferenceAnnotator -file examples/breast-true.arff"})
class AllAnnotatorsTest extends AnnotatorContract {

  @Parameter
  String specification;

  @Override
  protected String annotator() {
    return specification;
  }
}
