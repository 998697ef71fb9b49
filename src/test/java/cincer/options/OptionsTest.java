package cincer.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import cincer.annotator.Nobody;
import cincer.selector.NearestNeighbour;
import cincer.selector.TopFisher;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Utils;
import weka.filters.supervised.instance.CincerFilter;

class OptionsTest {

  @Test
  void anOptionThatIsNotGivenGoesBackToItsDefault() throws Exception {
    CincerFilter filter = new CincerFilter();
    filter.setOptions(Utils.splitOptions("-tau 0.7 -add-attributes -annotator \"ReferenceAnnotator -file x.arff\""));
    filter.setOptions(new String[0]);
    assertEquals(Utils.joinOptions(new CincerFilter().getOptions()), Utils.joinOptions(filter.getOptions()));
  }

  @Test
  void optionsSurviveBeingWrittenAndRead() throws Exception {
    CincerFilter filter = new CincerFilter();
    filter.setOptions(Utils.splitOptions("-W \"CincerClassifier -epochs 7 -selector \\\"NearestNeighbour -space HIDDEN\\\" -resume\" "
        + "-order SHUFFLED -bootstrap 0.3 -add-attributes -S 9"));
    CincerFilter copy = new CincerFilter();
    copy.setOptions(filter.getOptions());
    assertEquals(Utils.joinOptions(filter.getOptions()), Utils.joinOptions(copy.getOptions()));
    CincerClassifier classifier = (CincerClassifier) copy.getClassifier();
    assertEquals("7", classifier.getEpochs());
    assertTrue(classifier.getResume());
    assertEquals(NearestNeighbour.Space.HIDDEN, ((NearestNeighbour) classifier.getSelector()).getSpace());
  }

  @Test
  void aClassWithoutPackageIsFoundBesideTheDefault() {
    assertInstanceOf(NearestNeighbour.class, Options.scheme("NearestNeighbour", TopFisher.class));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      -tau abc                          | option -tau needs a number, not 'abc'
      -S 1.5                            | option -S needs a whole number, not '1.5'
      -order SIDEWAYS                   | 'SIDEWAYS' is none of [FILE, SHUFFLED, SUSPICIOUS]
      -annotator Nobodi                 | there is no class 'cincer.annotator.Nobodi' that can be used here; is Nobody meant?
      -annotator TopFisher              | there is no class 'cincer.annotator.TopFisher' that can be used here; choose another one, for example cincer.annotator.Auto
      -annotator referenceannotater | is ReferenceAnnotator meant?
      -suspicion cincer.suspicions.Margin | is Margin meant?
      -suspicion NormalisedMargin | is NormalizedMargin meant?
      -W "CincerClassifier -selector TopFischer" | is TopFisher meant?
      -W "CincerClassifier -architecture FulyConected" | is FullyConnected meant?
      -annotator cincer.selector.TopFisher | 'cincer.selector.TopFisher' cannot be used here; choose another class, for example cincer.annotator.Auto
      -annotator "Nobody -tau 3"        | Nobody has no option '-tau'; it has none
      -W "CincerClassifier -selector \\"NearestNeighbour -spice 3\\"" | NearestNeighbour has no option '-spice'; it has -space
      -W "CincerClassifier -network Believer" | option -W: CincerClassifier has no option '-network'; it has -S, -architecture, -selector
      -judges "RandomForest -oak" | RandomForest has no option '-oak'; it has
      -W "CincerClassifier -epochs x"   | option -epochs needs a whole number, auto or best, not 'x'
      -W weka.classifiers.rules.ZeroR   | 'weka.classifiers.rules.ZeroR' cannot be used here
      -bootstrap -1                     | a bootstrap set of '-1' is not possible
      """)
  void aValueThatDoesNotFitIsNamed(String options, String sentence) {
    Exception e = assertThrows(InvalidInputException.class, () -> new CincerFilter().setOptions(Utils.splitOptions(options)));
    assertTrue(e.getMessage().contains(sentence), e.getMessage());
  }

  /** Somebody has forgotten that it must be public. */
  private static final class HiddenAnnotator extends Nobody {
    private static final long serialVersionUID = 1L;
  }

  /** Cannot be made from its name alone. */
  public static class DemandingAnnotator extends Nobody {
    private static final long serialVersionUID = 1L;

    /** @param what it wants to be told */
    public DemandingAnnotator(String what) {}
  }

  @Test
  void aClassThatIsThereButCannotBeMadeIsNotAskedForByItsOwnName() {
    for (Class<?> type : List.of(HiddenAnnotator.class, DemandingAnnotator.class, OptionBearing.class)) {
      String message = assertThrows(InvalidInputException.class, () -> Options.scheme(type.getName(), Nobody.class)).getMessage();
      assertEquals("'" + type.getName() + "' cannot be made; it needs to be public and not abstract, with a public constructor without arguments", message);
    }
    assertEquals(Optional.empty(), NearestClass.to("cincer.selector.TopFisher", TopFisher.class).filter("TopFisher"::equals));
  }
}
