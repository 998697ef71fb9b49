package cincer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom. */
@AnalyzeClasses(packages = {"cincer", "weka.classifiers.functions", "weka.filters.supervised.instance", "weka.gui.explorer",
    "weka.gui.knowledgeflow.steps", "weka.knowledgeflow.steps"},
    importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ArchitectureTest {

  @ArchTest
  static final ArchRule theWordsOfTheFieldImportNothingOfOurs = classes().that().resideInAPackage("cincer")
      .should().onlyDependOnClassesThat(resideInAPackage("cincer").or(resideInAnyPackage("java..", "org.ejml..", "weka.core..")))
      .because("every room speaks these words, so they depend on none");

  @ArchTest
  static final ArchRule onlyTheNetworkTouchesDl4jAndNd4j = noClasses().that().resideOutsideOfPackage("cincer.network..")
      .should().dependOnClassesThat().resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.bytedeco..")
      .because("the rest speaks arrays, and ND4J starts native code when one of its classes is loaded");

  @ArchTest
  static final ArchRule theEngineKnowsNoWindow = noClasses().that().resideInAPackage("cincer..").and()
      .resideOutsideOfPackage("cincer.gui..").should().dependOnClassesThat(
          resideInAnyPackage("javax.swing..", "weka.gui..", "java.awt.event..").or(resideInAPackage("java.awt")
              .and(new com.tngtech.archunit.base.DescribedPredicate<>("a component") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaClass type) {
                  return type.isAssignableTo(java.awt.Component.class) || type.isAssignableTo(java.awt.Toolkit.class);
                }
              })))
      .because("it runs without a display: in the terminal, in experiments, on servers");

  @ArchTest
  static final ArchRule theEngineKnowsNoFace = noClasses().that().resideInAPackage("cincer..")
      .should().dependOnClassesThat().resideInAnyPackage("weka.classifiers.functions..", "weka.filters.supervised..",
          "weka.filters.unsupervised..", "weka.gui.explorer..", "weka.knowledgeflow..")
      .because("faces call the engine, and give it what it needs");

  @ArchTest
  static final ArchRule theExplorersPackageHasThePanelAlone = classes().that().resideInAPackage("weka.gui.explorer").and().areTopLevelClasses()
      .should().haveSimpleNameStartingWith("CincerPanel").because("controllers speak to the engine, and live in cincer.gui");

  @ArchTest
  static final ArchRule theFilterIsAFace = noClasses().that().resideInAPackage("weka.filters.supervised.instance")
      .should().dependOnClassesThat().haveSimpleName("SkepticalLearner").because("a cleaning pass is an object of the engine: cincer.cleaning");

  @ArchTest
  static final ArchRule noCycles = slices().matching("cincer.(*)..").should().beFreeOfCycles()
      .because("a room that is entered twice on one way is two rooms");

  @ArchTest
  static final ArchRule numbersAreWrittenTheSameInEveryLanguage = noClasses()
      .should().callMethod(String.class, "format", String.class, Object[].class)
      .orShould().callMethod(String.class, "formatted", Object[].class)
      .orShould().callMethod(java.io.PrintStream.class, "printf", String.class, Object[].class)
      .orShould().callMethod(String.class, "toLowerCase").orShould().callMethod(String.class, "toUpperCase")
      .because("the digits of the default locale may be Arabic, and scripts read what we print: give Locale.ROOT");
}
