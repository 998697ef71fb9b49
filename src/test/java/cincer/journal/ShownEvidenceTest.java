package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.Query;
import cincer.ShownEvidence;
import cincer.data.OutputFile;
import cincer.data.OutputFiles;
import cincer.journal.Sessions.Respondent;
import cincer.report.SessionReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stood beside a question when it was answered is kept with the answer, for a page and for whoever looks at it again. */
class ShownEvidenceTest {

  private static final ShownEvidence SHOWN = new ShownEvidence(
      List.of(new ShownEvidence.SpeakingValue("mean_area", 1.5), new ShownEvidence.SpeakingValue("mean_symmetry", -0.75)),
      List.of(new ShownEvidence.SpeakingWord("text", "lump", 0.5)), List.of(new ShownEvidence.NearRow(7, 1), new ShownEvidence.NearRow(2, 0)),
      List.of(new ShownEvidence.ImagePlaces(7, List.of(List.of(-9, 0, 1), List.of(4, 9, -1)))));

  private static final String PLACES = "\"places\":[{\"row\":8,\"looks\":[\"i.1\",\"49a\"]}]}}";

  @TempDir
  Path folder;

  /** Is shown reasons at the second question alone; says the other class, and changes what was said first. */
  private static final class EvidenceKeeper extends Respondent {
    private int question;
    private boolean changed;

    @Override
    public Answer answer(Query query, int[] labels) {
      question = query.number();
      if (question == 4 && !changed) {
        changed = true;
        return new Answer.Change(2, Answer.Labels.of(query.suspicion().predicted()).noted("so"));
      }
      return question > 3 ? new Answer.Stop() : Answer.Labels.of(query.suspicion().predicted());
    }

    @Override
    public ShownEvidence evidence() {
      return question == 2 ? SHOWN : ShownEvidence.NONE;
    }
  }

  @Test
  void itIsKeptWithTheAnswerStaysWhenThatIsChangedAndStandsOnThePage() throws Exception {
    Path journal = folder.resolve("s.jsonl");
    Sessions.clean(Sessions.filter(new EvidenceKeeper(), journal, false), folder);
    Recorded recorded = Recorded.of(journal.toFile(), Sessions.data());
    assertEquals(SHOWN, recorded.stamps().get(2).evidence());
    assertEquals(ShownEvidence.NONE, recorded.stamps().get(1).evidence());
    assertTrue(Files.readAllLines(journal).stream().filter(line -> line.contains("\"shown\"")).allMatch(line -> line.endsWith(PLACES) && line.contains(
        "\"shown\":{\"values\":{\"mean_area\":1.5,\"mean_symmetry\":-0.75},\"words\":[{\"text\":\"text\",\"word\":\"lump\",\"odds\":0.5}],\"nearest\":[{\"row\":8,")));
    Path page = folder.resolve("page.html");
    OutputFiles.write(List.of(SessionReport.of(recorded, null).page(new OutputFile(page.toFile(), false, "-page"))));
    String text = Files.readString(page);
    assertTrue(text.contains("Nearest rows: ") && text.contains("Words that spoke for "), text);
    assertTrue(text.contains("<th>mean_area</th>") && text.contains("bar for") && text.contains("bar against"), text);
    assertEquals(2, text.split("<svg class='strip'", -1).length - 1, "where the values lie");
  }

  @Test
  void whoeverTakesSomethingOutOfItCanStillUseTheAnswers() throws Exception {
    Path journal = folder.resolve("edited.jsonl");
    Sessions.clean(Sessions.filter(new EvidenceKeeper(), journal, false), folder);
    String whole = Files.readString(journal);
    ShownEvidence values = new ShownEvidence(SHOWN.values(), List.of(), SHOWN.nearest(), SHOWN.places());
    ShownEvidence nearest = new ShownEvidence(List.of(), List.of(), SHOWN.nearest(), SHOWN.places());
    for (String looks : List.of("[]", "[\"i.1\",\"49\"]", "[\"x\"]", "[\"" + ".".repeat(15) + "\"]", "5")) {
      assertEquals(List.of(), readAgain(whole.replaceAll("\"looks\":\\[[^]]*]", "\"looks\":" + looks)).places(), looks);
    }
    assertEquals(values, readAgain(whole.replaceAll("\"words\":\\[[^]]*],", "")), "without words");
    assertEquals(values, readAgain(whole.replaceAll("\"word\":\"lump\"", "\"word\":null")));
    assertEquals(nearest, readAgain(whole.replaceAll("\"words\":\\[[^]]*],", "").replaceAll("\"mean_area\":1.5", "\"mean_area\":\"much\"")));
    for (String shown : List.of("{}", "null", "5", "[]", "{\"values\":[],\"nearest\":[{\"row\":8,\"label\":\"fish\"}]}")) {
      assertEquals(ShownEvidence.NONE, readAgain(whole.replaceAll("\"shown\":\\{.*]}", "\"shown\":" + shown)), shown);
    }
  }

  private ShownEvidence readAgain(String journal) throws Exception {
    Path edited = Files.writeString(folder.resolve("again.jsonl"), journal);
    return Recorded.of(edited.toFile(), Sessions.data()).stamps().get(2).evidence();
  }

  @Test
  void howeverMuchIsShownAboutAKilobyteIsKept() {
    List<ShownEvidence.SpeakingValue> many = Collections.nCopies(1000, new ShownEvidence.SpeakingValue("a".repeat(50), 1));
    assertEquals(6, new ShownEvidence(many, List.of(), List.of()).values().size(), "300 characters of names");
    List<ShownEvidence.SpeakingValue> long1 = List.of(new ShownEvidence.SpeakingValue("a".repeat(301), 2), new ShownEvidence.SpeakingValue("x", 1));
    assertEquals(long1.subList(1, 2), new ShownEvidence(long1, List.of(), List.of()).values(), "the others are kept");
    assertEquals(8, new ShownEvidence(Collections.nCopies(1000, new ShownEvidence.SpeakingValue("x", 1)), List.of(), List.of()).values().size());
    assertEquals(5, new ShownEvidence(List.of(), List.of(), Collections.nCopies(9, new ShownEvidence.NearRow(1, 1))).nearest().size());
  }
}
