package cincer.it;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Everything that a user can set can be set in the GenericObjectEditor, once the package is installed. */
class ChoosersIT {

  private static final String FILTER = "weka.filters.supervised.instance.CincerFilter";
  private static final String STEP = "weka.knowledgeflow.steps.CincerStep";
  private static final String CLASSIFIER = "weka.classifiers.functions.CincerClassifier";

  @Test
  void everyPropertyHasAnEditorAndEveryKindOfObjectItsClasses() throws Exception {
    String said = InstalledPackage.get().jvm(InstalledPackage.emptyFolder("choosers"), Choosers.class).start(Choosers.class.getName(), "",
        FILTER, CLASSIFIER, "cincer.selector.Filtered", "cincer.selector.RelativeInfluence", STEP).out();
    assertFalse(said.replaceAll(" (log|options|stepManager) missing", "").contains(" missing "), said);
    offers(said, STEP + " filter editable", FILTER);
    offers(said, FILTER + " classifier editable", CLASSIFIER);
    offers(said, FILTER + " annotator editable", "cincer.annotator.ConsoleAnnotator", "cincer.annotator.ReferenceAnnotator");
    offers(said, FILTER + " suspicion editable", "cincer.suspicion.Margin", "cincer.suspicion.FisherNorm");
    offers(said, CLASSIFIER + " architecture editable", "cincer.network.FullyConnected", "cincer.network.Convolutional");
    offers(said, CLASSIFIER + " selector editable", "cincer.selector.TopFisher", "cincer.selector.NoCounterExample",
        "cincer.selector.CrossFittedFisher", "cincer.selector.TracIn");
  }

  private static void offers(String said, String property, String... classes) {
    String line = said.lines().filter(l -> l.startsWith(property)).findFirst().orElseThrow(() -> new AssertionError(said));
    for (String name : classes) {
      assertTrue(line.contains(name), line);
    }
  }
}
