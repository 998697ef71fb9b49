package cincer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.awt.Component;
import java.awt.Toolkit;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jfree.chart.axis.NumberAxis;

/** Who may import whom. */
@AnalyzeClasses(packages = {"cincer", "weka.classifiers.functions", "weka.filters.supervised.instance", "weka.gui.explorer",
    "weka.gui.knowledgeflow.steps", "weka.knowledgeflow.steps"},
    importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ArchitectureTest {

  @ArchTest
  static final ArchRule theWordsOfTheFieldImportNothingOfOurs = classes().that().resideInAPackage("cincer")
      .should().onlyDependOnClassesThat(resideInAPackage("cincer").or(resideInAnyPackage("java..", "org.ejml..", "weka.core..", "org.apiguardian..")))
      .because("every room speaks these words, so they depend on none");

  @ArchTest
  static final ArchRule onlyTheNetworkTouchesDl4jAndNd4j = noClasses().that().resideOutsideOfPackage("cincer.network..")
      .should().dependOnClassesThat().resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.bytedeco..")
      .because("the rest speaks arrays, and ND4J starts native code when one of its classes is loaded");

  @ArchTest
  static final ArchRule theEngineKnowsNoWindow = noClasses().that().resideInAPackage("cincer..").and()
      .resideOutsideOfPackage("cincer.gui..").should().dependOnClassesThat(
          resideInAnyPackage("javax.swing..", "weka.gui..", "java.awt.event..").or(resideInAPackage("java.awt")
              .and(new DescribedPredicate<>("a component") {
                @Override
                public boolean test(JavaClass type) {
                  return type.isAssignableTo(Component.class) || type.isAssignableTo(Toolkit.class);
                }
              })))
      .because("it runs without a display: in the terminal, in experiments, on servers");

  @ArchTest
  static final ArchRule theEngineKnowsNoFace = noClasses().that().resideInAPackage("cincer..")
      .should().dependOnClassesThat().resideInAnyPackage("weka.classifiers.functions..", "weka.filters.supervised..",
          "weka.gui.explorer..", "weka.knowledgeflow..")
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
      .orShould().callMethod(PrintStream.class, "printf", String.class, Object[].class)
      .orShould().callMethod(NumberAxis.class, "createIntegerTickUnits")
      .orShould().callMethod(String.class, "toLowerCase").orShould().callMethod(String.class, "toUpperCase")
      .because("the digits of the default locale may be Arabic, and scripts read what we print: give Locale.ROOT");

  @ArchTest
  static final ArchRule whatExplainsKnowsNoSession = noClasses().that().resideInAPackage("cincer.explanation")
      .should().dependOnClassesThat(resideInAPackage("cincer..").and(DescribedPredicate.not(
          resideInAnyPackage("cincer", "cincer.data", "cincer.explanation"))))
      .because("it asks models and encoders, whatever network, session or window they belong to");

  @ArchTest
  static final ArchRule theJournalIsBelowWhatIsMadeOfIt = noClasses().that().resideInAPackage("cincer.journal")
      .should().dependOnClassesThat().resideInAnyPackage("cincer.report", "cincer.agreement").because("reports read the journal, not the other way round");

  @ArchTest
  static final ArchRule noCyclesAmongTheClassesOfTheseRooms = slices().assignedFrom(new SliceAssignment() {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return Set.of("cincer.journal", "cincer.report", "cincer.agreement").contains(type.getPackageName())
          ? SliceIdentifier.of(type.getName().replaceFirst("\\$.*", "")) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "classes about a session";
    }
  }).should().beFreeOfCycles();

  @ArchTest
  static void noTypeNameStandsTwice(JavaClasses ours) {
    Map<String, List<String>> classes = ours.stream().filter(c -> (c.isTopLevelClass() || c.isMemberClass()) && !c.getSimpleName().equals("package-info"))
        .collect(Collectors.groupingBy(JavaClass::getSimpleName, TreeMap::new, Collectors.mapping(JavaClass::getName, Collectors.toList())));
    classes.values().removeIf(in -> in.size() == 1);
    assertEquals(Map.of(), classes, "two classes have one name: choose another one for the newer of them");
  }

  @ArchTest
  static void everyRoomHasAGuide(JavaClasses ours) {
    Set<String> rooms = ours.stream().map(JavaClass::getPackageName).filter(name -> name.startsWith("cincer"))
        .filter(name -> !Files.isRegularFile(Path.of("src/main/java", name.replace('.', '/'), "package-info.java")))
        .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), rooms);
  }
}
