package cincer.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.it.Jvm.Finished;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Many commands of the installed package in one JVM, because each start takes seconds; and what a refusal looks like. */
final class OneJvm {

  private OneJvm() {}

  /**
   * Runs {@code weka.Run} with each of these arguments, one after the other.
   *
   * @param folder where; {@code runs.txt}, {@code results} and {@code classes} are made there
   * @return what each wrote; no exit codes
   */
  static List<Finished> run(Path folder, List<List<String>> commands) throws IOException {
    Path runs = Files.write(folder.resolve("runs.txt"), commands.stream().map(command -> String.join("\t", command)).toList());
    Path results = Files.createDirectories(folder.resolve("results"));
    Path classes = folder.resolve("classes");
    String main = ManyRuns.class.getName();
    Path target = classes.resolve(main.replace('.', '/') + ".class");
    Files.createDirectories(target.getParent());
    Files.deleteIfExists(target);
    try (InputStream in = ManyRuns.class.getResourceAsStream("ManyRuns.class")) {
      Files.copy(in, target);
    }
    Jvm weka = InstalledPackage.get().jvm(folder).withOptions("-XX:TieredStopAtLevel=1"); // most of what they do is done once
    weka.with(weka.classPath() + File.pathSeparator + classes).start(main, "", runs.toString(), results.toString()).expectSuccess();
    List<Finished> finished = new ArrayList<>();
    for (int n = 0; n < commands.size(); n++) {
      finished.add(new Finished(-1, Files.readString(results.resolve(n + ".out")), Files.readString(results.resolve(n + ".err"))));
    }
    return finished;
  }

  /** One line on standard error that begins with the face's name and contains each of the causes; no stack trace anywhere. */
  static void assertOneSentence(String face, Finished run, List<String> causes) {
    assertAll(
        () -> assertEquals(1, run.err().lines().count(), run.err() + run.out()),
        () -> assertTrue(run.err().startsWith(face + ": "), run.err()),
        () -> assertTrue(run.err().strip().chars().noneMatch(Character::isISOControl), "control characters: " + run.err()),
        () -> assertFalse(run.err().contains("Exception") || run.out().contains("Exception"), run.err() + run.out()),
        () -> assertTrue(causes.stream().allMatch(run.err()::contains),
            () -> causes.stream().filter(part -> !run.err().contains(part)).collect(Collectors.joining("' and '", "'", "'"))
                + " is not in: " + run.err()));
  }
}
