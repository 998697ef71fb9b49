package cincer;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** What in a source file is not in the form that all code has. The compiler's own parser reads it, which takes a tenth of a style checker's time. */
final class SourceForm extends TreeScanner<Void, Void> {

  private static final int WIDEST = 170;
  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern BLANKS = Pattern.compile("\\s+$");
  private static final Pattern SMALL_L = Pattern.compile("\\b\\d[\\d_]*l\\b");
  /** As the Java Language Specification orders them. */
  private static final Pattern MODIFIERS = Pattern.compile("^ *(?:@\\w+ )*((?:(?:public|protected|private|abstract|default|static|sealed|non-sealed|final|"
      + "transient|volatile|synchronized|native|strictfp) )+)");
  private static final List<String> ORDER = List.of("public", "protected", "private", "abstract", "default", "static", "sealed", "non-sealed", "final",
      "transient", "volatile", "synchronized", "native", "strictfp");
  private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*.*?\\*/");
  private static final Pattern NAME = Pattern.compile("\\w+");

  private final CompilationUnitTree file;
  private final String path;
  private final String text;
  private final SourcePositions positions;
  private final Set<String> used = new HashSet<>();
  private final List<String> findings = new ArrayList<>();

  private SourceForm(CompilationUnitTree file, SourcePositions positions) throws IOException {
    this.file = file;
    this.path = file.getSourceFile().getName();
    this.text = file.getSourceFile().getCharContent(true).toString();
    this.positions = positions;
  }

  /** One line for each thing that is otherwise, with file and line. */
  static List<String> findings(Iterable<? extends JavaFileObject> files) throws IOException {
    JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, files);
    List<String> findings = new ArrayList<>();
    for (CompilationUnitTree file : task.parse()) {
      findings.addAll(new SourceForm(file, Trees.instance(task).getSourcePositions()).all());
    }
    return findings;
  }

  private List<String> all() {
    lines();
    scan(file, null);
    Matcher javadoc = JAVADOC.matcher(text);
    while (javadoc.find()) {
      NAME.matcher(javadoc.group()).results().forEach(name -> used.add(name.group()));
    }
    imports();
    types();
    return findings;
  }

  private void lines() {
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      say(i + 1, lines[i].length() > WIDEST, "more than " + WIDEST + " characters");
      say(i + 1, TAB.matcher(lines[i]).find(), "a tab");
      say(i + 1, BLANKS.matcher(lines[i]).find(), "blanks at the end of a line");
      boolean words = lines[i].strip().startsWith("*") || lines[i].contains("\"") || lines[i].contains("//");
      say(i + 1, !words && SMALL_L.matcher(lines[i]).find(), "a long number ends with L, since l looks like 1");
      Matcher modifiers = MODIFIERS.matcher(lines[i]);
      if (modifiers.find()) {
        List<String> there = List.of(modifiers.group(1).strip().split(" "));
        say(i + 1, !ORDER.stream().filter(there::contains).toList().equals(there), "another order of modifiers");
      }
    }
    say(lines.length, !lines[lines.length - 1].isEmpty(), "no end of the last line");
  }

  private void imports() {
    Set<String> seen = new HashSet<>();
    String home = file.getPackage() == null ? "" : file.getPackage().getPackageName() + ".";
    for (ImportTree one : file.getImports()) {
      String name = one.getQualifiedIdentifier().toString();
      String last = name.substring(name.lastIndexOf('.') + 1);
      String room = name.substring(0, name.lastIndexOf('.') + 1);
      say(line(one), last.equals("*"), "an import of all: " + name);
      say(line(one), !last.equals("*") && !used.contains(last), "an import that is not used: " + name);
      say(line(one), !seen.add(name) || !one.isStatic() && (room.equals(home) || room.equals("java.lang.")), "an import that is not needed: " + name);
    }
  }

  private void types() {
    List<String> names = file.getTypeDecls().stream().filter(ClassTree.class::isInstance).map(type -> ((ClassTree) type).getSimpleName().toString()).toList();
    say(1, names.size() > 1, "more than one type: " + names);
    say(1, !names.isEmpty() && !path.replace('\\', '/').endsWith("/" + names.get(0) + ".java"), "another name than its type " + names);
  }

  private void braces(StatementTree body) {
    say(body == null ? 0 : line(body), body != null && body.getKind() != Tree.Kind.BLOCK, "no braces");
  }

  private long line(Tree tree) {
    return file.getLineMap().getLineNumber(positions.getStartPosition(file, tree));
  }

  private void say(long line, boolean found, String what) {
    if (found) {
      findings.add(path + ":" + line + ": " + what);
    }
  }

  @Override
  public Void visitImport(ImportTree tree, Void nothing) {
    return null; // the names in it are no use of it
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void nothing) {
    used.add(tree.getName().toString());
    return super.visitIdentifier(tree, nothing);
  }

  @Override
  public Void visitIf(IfTree tree, Void nothing) {
    braces(tree.getThenStatement());
    braces(tree.getElseStatement() instanceof IfTree ? null : tree.getElseStatement());
    return super.visitIf(tree, nothing);
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void nothing) {
    braces(tree.getStatement());
    return super.visitForLoop(tree, nothing);
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void nothing) {
    braces(tree.getStatement());
    return super.visitEnhancedForLoop(tree, nothing);
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Void nothing) {
    braces(tree.getStatement());
    return super.visitWhileLoop(tree, nothing);
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree tree, Void nothing) {
    braces(tree.getStatement());
    return super.visitDoWhileLoop(tree, nothing);
  }
}
