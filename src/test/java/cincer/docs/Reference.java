package cincer.docs;

import cincer.Annotator;
import cincer.Selector;
import cincer.SuspicionScore;
import cincer.network.Architecture;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import weka.classifiers.functions.CincerClassifier;
import weka.core.CommandlineRunnable;
import weka.core.Option;
import weka.core.OptionHandler;
import weka.filters.supervised.instance.CincerFilter;

/**
 * The page {@code docs/reference.md}: every class that can be named in an option or run as a command, with its options,
 * from what the classes say of themselves ({@code globalInfo} and {@link weka.core.OptionMetadata}).
 */
final class Reference {

  private static final String HEAD = """
      # Reference

      Every option of every class, as the classes tell it themselves. This page is written by `mvn -q -ntp test
      -Dtest=ReferenceTest -Dcincer.write=true -Dfuzz.skip=true`, and a test fails when it is out of date. A class is named without its package in
      options (`-selector TopFisher`); commands are run as in the README (`weka .Compare ...`).
      """;

  private static final JavaClasses OURS = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("cincer");

  private final StringBuilder page = new StringBuilder(HEAD);

  private Reference() {}

  /** The page as it should be. */
  static String page() {
    Reference reference = new Reference();
    reference.room("The cleaning pass", "`weka .CincerFilter`, the Explorer's tab, the KnowledgeFlow's step.", List.of(CincerFilter.class));
    reference.room("The model", "`-W` of the cleaning pass and of experiments; a Weka classifier.", List.of(CincerClassifier.class));
    reference.room("Architectures", "`-architecture` of the model.", subtypes(Architecture.class));
    reference.room("Selectors", "`-selector` of the model: which counter-example is shown.", subtypes(Selector.class));
    reference.room("Suspicion scores", "`-suspicion` of the cleaning pass and of experiments.", subtypes(SuspicionScore.class));
    reference.room("Annotators", "`-annotator` of the cleaning pass: who answers.", subtypes(Annotator.class));
    reference.room("Commands", "Tools and experiments, run by `weka`.", commands());
    return reference.page.toString();
  }

  /** Classes of ours that can be chosen as a kind of object, by name. */
  private static List<Class<?>> subtypes(Class<?> kind) {
    return classes(type -> type.isAssignableTo(kind) && type.isAssignableTo(OptionHandler.class));
  }

  /** Classes of ours that {@code weka.Run} runs. */
  private static List<Class<?>> commands() {
    return classes(type -> type.isAssignableTo(OptionHandler.class) && type.isAssignableTo(CommandlineRunnable.class));
  }

  private static List<Class<?>> classes(Predicate<JavaClass> wanted) {
    Set<Class<?>> found = new TreeSet<>(Comparator.comparing(Class::getSimpleName));
    for (JavaClass type : OURS) {
      boolean usable = type.getModifiers().contains(JavaModifier.PUBLIC) && !type.getModifiers().contains(JavaModifier.ABSTRACT)
          && type.isTopLevelClass();
      if (usable && wanted.test(type)) {
        found.add(type.reflect());
      }
    }
    return List.copyOf(found);
  }

  private void room(String title, String what, List<Class<?>> types) {
    page.append("\n## ").append(title).append("\n\n").append(what).append('\n');
    for (Class<?> type : types) {
      page.append("\n### ").append(type.getSimpleName()).append("\n\n");
      OptionHandler handler = instance(type);
      page.append(prose(about(handler))).append('\n');
      options(handler);
    }
  }

  private void options(OptionHandler handler) {
    List<Option> options = new ArrayList<>(Collections.list(handler.listOptions()));
    options.removeIf(option -> option.name().isBlank());
    if (!options.isEmpty()) {
      page.append("\n| option | what it does |\n|---|---|\n");
      options.forEach(option -> page.append("| `").append(option.synopsis().trim().replace("|", "\\|")).append("` | ")
          .append(cell(option.description())).append(" |\n"));
    }
  }

  private static OptionHandler instance(Class<?> type) {
    try {
      return (OptionHandler) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " needs a public constructor without arguments", e);
    }
  }

  private static String about(OptionHandler handler) {
    try {
      return String.valueOf(handler.getClass().getMethod("globalInfo").invoke(handler));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(handler.getClass() + " needs a public globalInfo()", e);
    }
  }

  /** What the class says, without the literature that Weka appends. */
  private static String prose(String about) {
    return about.replaceAll("(?s)\\s*For more information.*", "").strip();
  }

  private static String cell(String description) {
    return description.strip().replaceAll("\\s+", " ").replace("|", "\\|").replace("<", "&lt;").replace(">", "&gt;");
  }
}
