package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.InvalidInputException;
import cincer.Presentation;
import cincer.Query;
import cincer.agreement.Adjudication;
import cincer.agreement.Judgements;
import cincer.agreement.Merged;
import cincer.agreement.Settled;
import cincer.data.Attributes;
import cincer.data.OutputFile;
import cincer.data.OutputFiles;
import cincer.journal.Sessions.Respondent;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;

/** Somebody decides where several people differ: a session of its own. */
class AdjudicationTest {

  @TempDir
  Path folder;

  private final Instances data;
  private final Merged merged;

  AdjudicationTest() throws Exception {
    data = Sessions.data();
    int[] one = new int[data.size()];
    int[] two = new int[data.size()];
    int[] three = new int[data.size()];
    for (int[] labels : new int[][] {one, two, three}) {
      Arrays.fill(labels, -1);
    }
    for (int row = 0; row < 10; row++) { // all three say 0 up to row 3; then they differ
      one[row] = 0;
      two[row] = row < 4 ? 0 : 1;
      three[row] = row < 8 ? 0 : -1;
    }
    merged = new Merged(data, List.of(new Judgements("Ann", one, Map.of()), new Judgements("Bob", two, Map.of()), new Judgements("Cem", three, Map.of())));
  }

  private Adjudication adjudication(String... ids) {
    return new Adjudication(merged, List.of(ids), "Dora", Presentation.PLAIN);
  }

  /** Answers with class 1, so many times; then stops. The third time, undoes the first answer. */
  private final class Adjudicator extends Respondent {
    private final int most;
    private final List<Integer> asked = new ArrayList<>();
    private boolean undone;

    Adjudicator(int most) {
      this.most = most;
    }

    @Override
    public Answer answer(Query query, int[] labels) {
      asked.add(query.suspicion().row());
      if (asked.size() > most) {
        return new Answer.Stop();
      } else if (asked.size() == 3 && most == 4 && !undone) {
        undone = true;
        return new Answer.Undo(1);
      }
      return Answer.Labels.of(1);
    }

    @Override
    public boolean isPerson() {
      return true;
    }
  }

  private Settled settle(Annotator judge, File journal, String... ids) throws InterruptedException {
    return adjudication(ids).settle(judge, journal, note -> {});
  }

  @Test
  void theMostDividedRowIsAskedAboutFirstAndWhatIsDecidedStandsBeforeTheMajority() throws Exception {
    assertArrayEquals(new int[] {8, 9, 4, 5, 6, 7}, merged.disputedRows());
    assertEquals("Ann: " + name(0) + "; Bob: " + name(1), merged.said(8));
    Adjudicator judge = new Adjudicator(2);
    Settled part = settle(judge, folder.resolve("d.jsonl").toFile(), "a", "b");
    assertEquals(List.of(8, 9, 4), judge.asked);
    assertEquals(4, part.left());
    int[] labels = Attributes.labels(part.data());
    assertEquals(1, labels[8]);
    assertEquals(0, labels[4], "most people say so");
    assertEquals(0, labels[0], "all say so");
    assertEquals(Attributes.labels(data)[20], labels[20], "nobody judged it");
  }

  @Test
  void itIsGoneOnWithAndAnAnswerIsUndone() throws Exception {
    File journal = folder.resolve("u.jsonl").toFile();
    settle(new Adjudicator(2), journal, "a", "b");
    Adjudicator second = new Adjudicator(100);
    Settled all = settle(second, journal, "b", "a"); // in whatever order they are named
    assertEquals(List.of(4, 5, 6, 7), second.asked, "nothing is asked twice");
    assertEquals(0, all.left());
    assertTrue(JournalText.read(journal).header().options().get(Adjudication.OPTION).equals("a; b"));
    File other = folder.resolve("undo.jsonl").toFile();
    assertEquals(4, settle(new Adjudicator(4), other, "a", "b").left(), "one of three answers was undone, and is asked about later");
  }

  @Test
  void whoDecidedIsInTheListOfChanges() throws Exception {
    Settled part = settle(new Adjudicator(2), folder.resolve("c.jsonl").toFile(), "a", "b");
    File file = folder.resolve("changes.csv").toFile();
    OutputFiles.write(List.of(part.changes(new OutputFile(file, false, "-changes"))));
    List<String> lines = Files.readAllLines(file.toPath());
    assertEquals("row,old_label,new_label,how,who,Ann,Bob,Cem", lines.get(0));
    String nine = lines.stream().filter(line -> line.startsWith("9,")).findFirst().orElseThrow();
    assertTrue(nine.endsWith("," + name(1) + ",decided,Dora," + name(0) + "," + name(1) + ","), nine);
    String five = lines.stream().filter(line -> line.startsWith("5,")).findFirst().orElseThrow();
    assertTrue(five.endsWith("," + name(0) + ",majority,\"Ann, Cem\"," + name(0) + "," + name(1) + "," + name(0)), five);
  }

  @Test
  void aJournalOfOtherDisputesIsRefusedAndSoIsOneOfASession() throws Exception {
    File journal = folder.resolve("r.jsonl").toFile();
    settle(new Adjudicator(1), journal, "a", "b");
    String refusal = assertThrows(InvalidInputException.class, () -> settle(new Adjudicator(1), journal, "a", "c")).getMessage();
    assertTrue(refusal.contains("settles what people dispute (a; b)"), refusal);
    File session = folder.resolve("s.jsonl").toFile();
    Sessions.clean(Sessions.filter(new Sessions.Person(true, -1), session.toPath(), false), folder);
    assertTrue(assertThrows(InvalidInputException.class, () -> settle(new Adjudicator(1), session, "a", "b")).getMessage()
        .contains("is of a cleaning session, not of decisions"));
    assertThrows(InvalidInputException.class, () -> Sessions.clean(Sessions.filter(new Sessions.Person(true, -1), journal.toPath(), true), folder));
  }

  private String name(int label) {
    return data.classAttribute().value(label);
  }
}
