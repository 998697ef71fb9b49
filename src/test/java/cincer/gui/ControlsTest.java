package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Data;
import cincer.gui.Controls.Activity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

class ControlsTest {

  @Test
  void withoutFitDataNothingCanBegin() {
    Controls controls = Controls.of(Activity.IDLE, "no data", false, false);
    assertEquals(new Controls(false, false, "Pause", false, false, true, "no data"), controls, "the list of sessions is always there");
  }

  @Test
  void aSessionThatIsKeptCanBePausedAndGoneOnWith() {
    assertEquals(new Controls(true, false, "Pause", false, true, true, ""), Controls.of(Activity.IDLE, "", false, true));
    Controls running = Controls.of(Activity.RUNNING, "", true, true);
    assertTrue(running.pause() && running.stop());
    assertFalse(running.start() || running.result() || running.open());
    assertFalse(Controls.of(Activity.RUNNING, "", false, false).pause(), "nobody would answer");
    Controls ending = Controls.of(Activity.ENDING, "", true, false);
    assertFalse(ending.pause() || ending.start());
    assertTrue(ending.stop(), "the next question may be far away");
    Controls paused = Controls.of(Activity.PAUSED, "", false, true);
    assertEquals("Go on", paused.pauseText());
    assertTrue(paused.pause() && paused.stop() && paused.result());
    assertEquals("A session is paused: go on with it, or stop it first", paused.reason());
  }

  @Test
  void dataIsFitIfItHasLabels() throws Exception {
    Instances data = Data.load("breast-noisy.arff");
    assertEquals("", DataCheck.problem(data, data.classIndex()));
    assertTrue(DataCheck.problem(null, -1).startsWith("Open a data file in the Preprocess tab"));
    assertEquals("The class 'mean_radius' is numeric, but labels are nominal: choose another class on the left, or make it nominal in the "
        + "Preprocess tab (filters NumericToNominal, Discretize, StringToNominal).", DataCheck.problem(data, data.attribute("mean_radius").index()));
    Instances numbers = new Instances(data);
    numbers.setClassIndex(-1);
    numbers.deleteAttributeAt(numbers.numAttributes() - 1);
    numbers.deleteAttributeType(Attribute.NOMINAL);
    assertTrue(DataCheck.problem(numbers, 0).startsWith("This data has no nominal attribute"));
  }

  @Test
  void dataWithoutEnoughLabelsIsNotFit() {
    Instances data = new Instances("few", new ArrayList<>(List.of(new Attribute("a", List.of("x", "y")), new Attribute("one", List.of("z")))), 0);
    data.add(new DenseInstance(1, new double[] {0, 0}));
    assertEquals("Of 1 rows, 1 have a label for 'a', too few to learn from: choose another class on the left, or open other data.",
        DataCheck.problem(data, 0));
    assertTrue(DataCheck.problem(data, 1).startsWith("The class 'one' has 1 value, so no label can be wrong"));
  }
}
