package cincer.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The real KnowledgeFlow with the installed package: a template from its menu asks in a window, and shows what came of it. */
class KnowledgeFlowIT {

  @Test
  void aTemplateIsOpenedRunAndViewed() throws Exception {
    InstalledPackage installed = InstalledPackage.get().without("knowledgeflow-home", jar -> false);
    Path folder = InstalledPackage.emptyFolder("knowledgeflow");
    try (Desktop desktop = new Desktop("1200x800")) {
      int code = desktop.run(installed, folder, List.of(), FlowDriver.class, "Clean labels and then classify",
          InstalledPackage.EXAMPLES.resolve("breast-true.arff").toString(), folder.toString());
      String log = Files.readString(Desktop.log(folder));
      assertEquals(0, code, log);
      assertFalse(log.contains("\tat "), log);
    }
    List<String> answers = Files.readAllLines(folder.resolve("answers.txt"));
    List<String> rows = answers.subList(0, 5);
    String report = Files.readString(folder.resolve("changes.txt"));
    for (String row : rows) {
      String[] labels = row.substring(row.indexOf(": ") + 2).split(" -> ");
      assertEquals(!labels[0].equals(labels[1]), report.lines().anyMatch(line -> line.startsWith(row)), row + " in " + report);
    }
    assertTrue(rows.stream().distinct().count() == 5, rows.toString());
    assertTrue(String.join("\n", answers.subList(5, answers.size())).contains("=== Changed labels"), answers.toString());
    String[] asked = Files.readString(folder.resolve("asked.txt")).split(" ");
    assertEquals(asked[0], asked[1], "the row of the queue that was clicked");
    assertTrue(Files.readString(folder.resolve("result.txt")).contains("Correctly Classified Instances"));
  }
}
