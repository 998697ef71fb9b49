package cincer.it;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs {@code weka.Run} many times in one JVM, as Weka's SimpleCLI does: never on the main thread, so that no run ends the
 * JVM. To be started with the installed package and without our classes on the class path.
 */
public final class ManyRuns {

  private ManyRuns() {}

  /** @param args a file with one run per line, its arguments separated by tabs; and the folder for n.out and n.err, n from 0 */
  public static void main(String[] args) throws Exception {
    List<String> runs = Files.readAllLines(Path.of(args[0]));
    Path results = Path.of(args[1]);
    PrintStream out = System.out;
    PrintStream err = System.err;
    for (int n = 0; n < runs.size(); n++) {
      String[] arguments = runs.get(n).split("\t", -1);
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      ByteArrayOutputStream complained = new ByteArrayOutputStream();
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      Thread run = new Thread(() -> weka.Run.main(arguments), "run " + n);
      run.setDaemon(true);
      run.start();
      run.join(60_000);
      System.setOut(out);
      System.setErr(err);
      Files.write(results.resolve(n + ".out"), said.toByteArray());
      Files.write(results.resolve(n + ".err"), (run.isAlive() ? "not finished after 60 s" : complained.toString(StandardCharsets.UTF_8))
          .getBytes(StandardCharsets.UTF_8));
    }
    System.exit(0);
  }
}
