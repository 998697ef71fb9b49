package cincer.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

/** The desk of a review in the real Explorer with the installed package: a table whose class comes first, from the file to what is saved, through a SIGKILL. */
class DeskIT {

  private static final int ROWS = 160;
  private static final int KILLED = 137;

  private static Desktop desktop;
  private static Path csv;
  private static Path truth;

  @BeforeAll
  static void start() throws Exception {
    Path folder = InstalledPackage.emptyFolder("desk-data");
    truth = FirstRows.write("breast-true", ROWS, folder.resolve("true.arff"));
    csv = Files.write(folder.resolve("table.csv"), classFirst(DataSource.read(FirstRows.write("breast-noisy", ROWS, folder.resolve("noisy.arff")).toString())));
    desktop = new Desktop("1200x800");
  }

  /** As spreadsheets have it. */
  private static List<String> classFirst(Instances data) {
    int last = data.numAttributes() - 1;
    List<String> lines = new ArrayList<>();
    lines.add(data.attribute(last).name() + "," + String.join(",", IntStream.range(0, 6).mapToObj(a -> data.attribute(a).name()).toList()));
    data.forEach(row -> lines.add(row.stringValue(last) + "," + String.join(",", IntStream.range(0, 6).mapToObj(a -> String.valueOf(row.value(a))).toList())));
    return lines;
  }

  @AfterAll
  static void stop() {
    desktop.close();
  }

  @Test
  void byMouse() throws Exception {
    cleans("mouse");
  }

  @Test
  void byKeyboardAlone() throws Exception {
    cleans("keyboard");
  }

  private static void cleans(String hand) throws Exception {
    InstalledPackage installed = InstalledPackage.get().without("desk-home-" + hand, jar -> false);
    Path folder = InstalledPackage.emptyFolder("desk-" + hand);
    drive(installed, folder, KILLED, hand, "begin");
    drive(installed, folder, 0, hand, "goOn");
    Instances before = DataSource.read(csv.toString());
    Instances after = DataSource.read(folder.resolve("saved.arff").toString());
    String expected = Files.readString(folder.resolve("expected.txt"));
    List<Integer> changed = IntStream.range(0, ROWS).filter(row -> !before.instance(row).stringValue(0).equals(after.instance(row).stringValue(0))).boxed().toList();
    assertEquals(8, changed.size());
    assertTrue(changed.stream().allMatch(row -> after.instance(row).stringValue(0).equals(expected)));
    assertEquals(1, journal(installed).lines().filter(line -> line.contains("\"together\":[")).count(), "one entry");
  }

  /** The one that the Explorer keeps without being asked. */
  private static String journal(InstalledPackage installed) throws Exception {
    try (Stream<Path> journals = Files.list(installed.home().resolve("cincer"))) {
      List<Path> all = journals.filter(file -> file.toString().endsWith(".jsonl")).toList();
      assertEquals(1, all.size());
      return Files.readString(all.get(0));
    }
  }

  private static void drive(InstalledPackage installed, Path folder, int exit, String... what) throws Exception {
    String[] arguments = Stream.concat(Stream.of(what), Stream.of(csv.toString(), truth.toString(), folder.toString())).toArray(String[]::new);
    int code = desktop.run(installed, folder, List.of(), DeskDriver.class, arguments);
    String log = Files.readString(Desktop.log(folder));
    assertEquals(exit, code, log);
    assertFalse(log.contains("\tat "), log);
  }
}
