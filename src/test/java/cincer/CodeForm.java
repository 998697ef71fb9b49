package cincer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sourceforge.pmd.PMDConfiguration;
import net.sourceforge.pmd.PmdAnalysis;
import net.sourceforge.pmd.lang.LanguageRegistry;
import net.sourceforge.pmd.reporting.Report;

/** Says what of the code below some folders has another form than all the rest: by the rules of {@code src/form.xml} (PMD), and some for lines. */
final class CodeForm {

  private static final int LONGEST = 170;
  /** What no line of code has, each with what is said of it. */
  private static final Map<Pattern, String> WRONG = Map.of(Pattern.compile(".{" + (LONGEST + 1) + "}"), "longer than " + LONGEST + " characters",
      Pattern.compile("\t|\\s$"), "a tab, or blanks at the end", Pattern.compile("^import .*\\*;"), "all classes of a package",
      Pattern.compile("\\b\\d[\\d_]*l\\b"), "l looks like 1: write L");
  private static final Pattern NO_CODE = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"");
  private static final Pattern FULL_NAME = Pattern.compile("(?<![\\w.])(?:java|javax|com|org|weka|cincer)(?:\\.[a-z]\\w*)+\\.([A-Z]\\w*)");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]*");
  private static final Comparator<String> ORDER = Comparator.comparing((String line) -> !line.startsWith("import static ")).thenComparing(Comparator.naturalOrder());
  private static final Pattern IMPORTED = Pattern.compile("(?m)^import .*\\.(\\w+);");
  private static final Pattern OUTER = Pattern.compile("(?m)^(?:[\\w-]+ )*(?:class|interface|enum|record|@interface) (\\w+)");

  private CodeForm() {}

  /** @param folders with code somewhere below; what is found is written line by line, as file:line: what */
  public static void main(String[] folders) throws IOException {
    List<String> findings = new ArrayList<>();
    List<Path> files = sources(List.of(folders));
    PMDConfiguration configuration = new PMDConfiguration();
    configuration.setDefaultLanguageVersion(LanguageRegistry.PMD.getLanguageById("java").getVersion("17"));
    configuration.setIgnoreIncrementalAnalysis(true);
    configuration.setClassLoader(ClassLoader.getPlatformClassLoader()); // else it reads the classes of all libraries
    configuration.addRuleSet("src/form.xml");
    try (PmdAnalysis analysis = PmdAnalysis.create(configuration)) {
      files.forEach(analysis.files()::addFile);
      Report report = analysis.performAnalysisAndCollectReport();
      report.getViolations().forEach(found -> findings.add(found.getFileId().getFileName() + ":" + found.getBeginLine() + ": " + found.getDescription()));
      report.getProcessingErrors().forEach(error -> findings.add(error.getFileId().getFileName() + ":0: " + error.getMsg()));
      report.getConfigurationErrors().forEach(error -> findings.add("src/form.xml:0: " + error.issue()));
    }
    Set<String> own = files.stream().map(file -> file.getFileName().toString().replace(".java", "")).collect(Collectors.toSet());
    for (Path file : files) {
      lines(file, findings);
      names(file, own, findings);
    }
    findings.forEach(System.out::println);
  }

  /** All files of Java code below some folders. */
  static List<Path> sources(List<String> folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
    }
    return files;
  }

  /** The text of a file without comments and strings; its lines stay where they are. */
  static String code(Path file) throws IOException {
    return NO_CODE.matcher(Files.readString(file)).replaceAll(found -> "\n".repeat((int) found.group().chars().filter(c -> c == '\n').count()));
  }

  /** Classes that are imported stand there with their simple name, unless another class has it. */
  private static void names(Path file, Set<String> own, List<String> findings) throws IOException {
    String code = code(file);
    List<String> imports = IMPORT.matcher(code).results().map(MatchResult::group).toList();
    if (!imports.equals(imports.stream().sorted(ORDER).toList())) {
      findings.add(file.getFileName() + ":1: imports that are not in their order: static ones, then by name");
    }
    Set<String> taken = IMPORTED.matcher(code).results().map(name -> name.group(1)).collect(Collectors.toSet());
    List<String> lines = code.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher names = FULL_NAME.matcher(lines.get(i).matches("(import|package) .*") ? "" : lines.get(i));
      while (names.find()) {
        if (!taken.contains(names.group(1)) && !own.contains(names.group(1))) {
          findings.add(file.getFileName() + ":" + (i + 1) + ": import " + names.group());
        }
      }
    }
  }

  private static void lines(Path file, List<String> findings) throws IOException {
    String text = Files.readString(file);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      for (Map.Entry<Pattern, String> wrong : WRONG.entrySet()) {
        if (wrong.getKey().matcher(lines.get(i)).find()) {
          findings.add(file.getFileName() + ":" + (i + 1) + ": " + wrong.getValue());
        }
      }
    }
    if (!text.endsWith("\n")) {
      findings.add(file.getFileName() + ":" + lines.size() + ": no new line at the end");
    }
    List<String> types = OUTER.matcher(code(file)).results().map(type -> type.group(1) + ".java").toList();
    String name = file.getFileName().toString();
    if (!types.equals(name.equals("package-info.java") ? List.of() : List.of(name))) {
      findings.add(name + ":" + lines.size() + ": the types of the file are " + types + ", and not the one that has its name");
    }
  }
}
