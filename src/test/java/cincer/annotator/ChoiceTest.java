package cincer.annotator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.Data;
import cincer.InvalidInputException;
import cincer.options.OptionBearing;
import cincer.options.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Instances;
import weka.core.SerializedObject;

/** Every annotator can be chosen by name, with options. */
class ChoiceTest {

  @ParameterizedTest
  @ValueSource(strings = {"Nobody", "ConsoleAnnotator -attributes 3 -width 100", "ReferenceAnnotator -decide SUSPICIOUS -file \"a b.arff\" -key id"})
  void keepsItsOptionsThroughTextAndSerialization(String specification) throws Exception {
    OptionBearing annotator = (OptionBearing) Options.scheme(specification, Nobody.class);
    assertTrue(annotator instanceof Annotator);
    assertEquals("cincer.annotator." + specification, annotator.specification());
    assertEquals(annotator.specification(), ((OptionBearing) new SerializedObject(annotator).getObject()).specification());
  }

  @Test
  void refusesATableWithoutRoom() {
    assertThrows(InvalidInputException.class, () -> Options.scheme("ConsoleAnnotator -attributes 0", Nobody.class));
    assertThrows(InvalidInputException.class, () -> Options.scheme("ConsoleAnnotator -width 59", Nobody.class));
  }

  @Test
  void nobodySkips() throws Exception {
    Instances data = Data.load("breast-noisy.arff");
    Annotator nobody = new Nobody();
    nobody.begin(data);
    assertEquals(new Answer.Skip(), nobody.answer(Questions.pair(data, 1, 0, 3), new int[0]));
  }

  @Test
  void autoAsksNobodyWhereThereIsNeitherAWindowNorATerminalAndSaysSoInOneLine() throws Exception {
    Instances data = Data.load("breast-noisy.arff");
    Auto auto = new Auto();
    auto.begin(data);
    assertEquals(new Answer.Skip(), auto.answer(Questions.pair(data, 1, 0, 3), new int[0]));
    auto.end();
    assertTrue(auto.remark().startsWith("Auto: no window of Weka is open and there is no terminal, so nobody was asked"), auto.remark());
    assertEquals(1, auto.remark().lines().count());
  }
}
