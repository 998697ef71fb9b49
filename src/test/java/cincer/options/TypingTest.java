package cincer.options;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Data;
import cincer.InvalidInputException;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.beans.PropertyDescriptor;
import java.beans.PropertyEditor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.functions.CincerClassifier;
import weka.core.CapabilitiesHandler;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.Utils;
import weka.filters.supervised.instance.CincerFilter;
import weka.gui.GenericObjectEditor;
import weka.gui.PropertySheetPanel;

/** Values are typed letter by letter into Weka's editors; what is not possible is kept, and refused when it is to be used. */
class TypingTest {

  /** Each is typed letter by letter, and taken away letter by letter. */
  private static final List<String> TYPED = List.of("8x8x8x", "autx", "-0.05", "64,,3", "NaN");

  /** All classes of ours whose options can be set in Weka's editors. */
  private static final List<Class<?>> BEANS = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
      .withImportOption(new ImportOption.DoNotIncludeJars())
      .importPackages("cincer", "weka.classifiers.functions", "weka.filters.supervised.instance").stream()
      .filter(type -> type.isAssignableTo(OptionHandler.class) && !type.getModifiers().contains(JavaModifier.ABSTRACT) && !type.isAnonymousClass())
      .<Class<?>>map(JavaClass::reflect)
      .filter(type -> Stream.of(type.getConstructors()).anyMatch(constructor -> constructor.getParameterCount() == 0))
      .sorted(Comparator.comparing(Class::getName)).toList();

  static Stream<Class<?>> beans() {
    return BEANS.stream();
  }

  @ParameterizedTest
  @MethodSource("beans")
  void noKeystrokeOpensAWindow(Class<?> type) throws Exception {
    GenericObjectEditor.registerEditors();
    Object bean = type.getConstructor().newInstance();
    PropertySheetPanel sheet = new PropertySheetPanel(false);
    sheet.setTarget(bean);
    for (PropertyEditor editor : editors(sheet)) {
      if (editor == null || editor instanceof GenericObjectEditor || editor.getTags() != null || editor.getAsText() == null) {
        continue;
      }
      String before = editor.getAsText();
      for (String typed : TYPED) {
        for (int length = 0; length < 2 * typed.length(); length++) {
          set(editor, typed.substring(0, Math.min(length, 2 * typed.length() - length)));
          if (length == typed.length()) {
            assertDescribes(bean, typed);
          }
        }
      }
      set(editor, "0");
      set(editor, "-1");
      set(editor, before);
    }
  }

  /** A setter that throws makes the sheet open a window, which is not possible where these tests run. */
  private static void set(PropertyEditor editor, String text) {
    try {
      editor.setAsText(text);
    } catch (IllegalArgumentException e) {
      // no number: Weka's field turns red, no setter is called
    }
  }

  /** What Weka's editors show of an object does not depend on whether its options are possible. */
  private static void assertDescribes(Object bean, String typed) {
    assertDoesNotThrow(() -> {
      if (bean instanceof OptionHandler handler) {
        handler.getOptions();
      }
      if (bean instanceof CapabilitiesHandler able) {
        able.getCapabilities();
      }
      return bean.toString();
    }, () -> bean.getClass().getSimpleName() + ": '" + typed + "'");
  }

  private static List<PropertyEditor> editors(PropertySheetPanel sheet) throws ReflectiveOperationException {
    Field field = PropertySheetPanel.class.getDeclaredField("m_Editors");
    field.setAccessible(true);
    return Stream.of((PropertyEditor[]) field.get(sheet)).toList();
  }

  /** A number of annotated setters, all of them: what is kept is what was set, and no setter throws. */
  @ParameterizedTest
  @MethodSource("beans")
  void noSetterThrows(Class<?> type) throws Exception {
    Object bean = type.getConstructor().newInstance();
    for (Class<?> declaring = type; declaring != Object.class; declaring = declaring.getSuperclass()) {
      for (PropertyDescriptor property : Options.properties(declaring)) {
        for (Object value : List.of(-1, 0, Integer.MAX_VALUE, -1.0, 0.0, Double.NaN, Double.POSITIVE_INFINITY, "", "8x", "x,")) {
          Class<?> wanted = property.getPropertyType();
          if (value instanceof Integer && wanted == int.class || value instanceof Double && wanted == double.class || wanted == String.class && value instanceof String) {
            try {
              property.getWriteMethod().invoke(bean, value);
            } catch (InvocationTargetException e) {
              throw new AssertionError(type.getSimpleName() + "." + property.getName() + " = '" + value + "'", e.getCause());
            }
            assertEquals(value, property.getReadMethod().invoke(bean), () -> type.getSimpleName() + "." + property.getName());
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      -bootstrap aut                                    | option -bootstrap: a bootstrap set of 'aut' is not possible
      -tau 1.5                                          | tau is 1.5
      -rounds 0                                         | rounds is 0
      -W "CincerClassifier -image 8x"                   | option -W: option -image: '8x' is no image layout
      -W "CincerClassifier -epochs 0"                   | option -epochs is 0; it must be at least 1
      -W "CincerClassifier -architecture \\"FullyConnected -hidden 64,,32\\"" | option -hidden: '64,,32' is no list of hidden layer sizes
      -W "CincerClassifier -architecture \\"Convolutional -dense 0\\"" | option -dense: dense is 0
      -W "CincerClassifier -architecture \\"Convolutional -width 99999 -height 99999\\"" | more values than there can be attributes
      -W "CincerClassifier -selector \\"CrossFittedFisher -folds 1\\"" | option -folds: folds is 1; cross-fitting needs at least 2
      -W "CincerClassifier -selector \\"TopFisher -lambda -1\\"" | option -lambda: lambda is -1
      -W "CincerClassifier -selector \\"RelativeInfluence -influence \\\\\\"LissaInfluence -depth 0\\\\\\"\\"" | option -depth: depth is 0; it must be greater than 0
      -suspicion "CrossFittedMargin -folds 0"           | option -suspicion: option -folds: folds is 0
      -annotator "ConsoleAnnotator -width 3"            | option -annotator: option -width: width is 3
      """)
  void theCommandLineRefusesAtOnce(String options, String sentence) {
    InvalidInputException refused = assertThrows(InvalidInputException.class, () -> new CincerFilter().setOptions(Utils.splitOptions(options)));
    assertTrue(refused.getMessage().contains(sentence), refused.getMessage());
  }

  /** Options at the same place would come in another order in every JVM. */
  @ParameterizedTest
  @MethodSource("beans")
  void eachOptionHasAPlaceOfItsOwn(Class<?> bean) {
    for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
      List<Integer> places = Options.properties(type).stream().map(property -> Options.annotation(property).displayOrder()).toList();
      assertEquals(places.stream().distinct().toList(), places, type.getName());
    }
  }

  @Test
  void whatWasTypedIsRefusedWhenTheSessionBegins() throws Exception {
    Instances data = Data.load("breast-noisy.arff");
    CincerFilter filter = new CincerFilter();
    CincerClassifier classifier = new CincerClassifier();
    filter.setClassifier(classifier);
    classifier.setImage("8x8x");
    assertEquals("option -W: option -image: '8x8x' is no image layout; write width x height x channels, for example 28x28x1", Checked.problem(filter));
    assertThrows(InvalidInputException.class, () -> filter.setInputFormat(data));
    assertThrows(InvalidInputException.class, () -> classifier.buildClassifier(data));
    assertThrows(InvalidInputException.class, () -> classifier.setUp(data));
    classifier.setImage("");
    assertEquals("", Checked.problem(filter));
    filter.setInputFormat(data);
  }
}
