package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Data;
import cincer.InvalidInputException;
import cincer.annotator.ReferenceAnnotator;
import cincer.annotator.ReplayAnnotator;
import cincer.data.ArffFiles;
import cincer.journal.Sessions.Crash;
import cincer.journal.Sessions.Person;
import cincer.learner.Bootstrap;
import cincer.learner.Event;
import java.io.File;
import java.io.FileWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Instances;
import weka.filters.supervised.instance.CincerFilter;

/** Questions that go on from a wrong counter-example to the reasons behind it. */
class ChainTest {

  @TempDir
  Path folder;

  private static CincerFilter filter(Annotator annotator, Path journal, boolean resume, Bootstrap.Order order, String refit, int chain) {
    CincerFilter filter = Sessions.filter(annotator, journal, resume);
    filter.setOrder(order);
    if (order == Bootstrap.Order.SUSPICIOUS) {
      ((CincerClassifier) filter.getClassifier()).setEpochs(10);
      filter.setBudget("25");
    } else {
      filter.setRefit(refit);
    }
    filter.setChain(chain);
    return filter;
  }

  @ParameterizedTest
  @CsvSource({"FILE,EACH", "FILE,15%", "SUSPICIOUS,auto"})
  void aSessionWithChainsThatDiesEndsAsOneThatDoesNotAndIsReplayed(Bootstrap.Order order, String refit) throws Exception {
    Path journal = folder.resolve("steady.jsonl");
    Person steady = new Person(false, -1);
    String expected = Sessions.clean(filter(steady, journal, false, order, refit, 4), folder);
    List<Event.Asked> asked = JournalText.read(journal.toFile()).events().stream().filter(Event.Asked.class::isInstance).map(Event.Asked.class::cast).toList();
    assertTrue(asked.stream().anyMatch(one -> one.query().chain() != null && one.query().chain().links() > 1), "a chain has several links");
    int calls = order == Bootstrap.Order.SUSPICIOUS ? 28 : steady.calls(); // until the budget is used up
    for (int crashAt = 2; crashAt < calls; crashAt += 6) {
      Path broken = folder.resolve("crash" + crashAt + ".jsonl");
      Person person = new Person(true, crashAt);
      assertThrows(Crash.class, () -> Sessions.clean(filter(person, broken, false, order, refit, 4), folder));
      assertEquals(expected, Sessions.clean(filter(person, broken, true, order, refit, 4), folder), "after question " + crashAt);
    }
    ReplayAnnotator replay = new ReplayAnnotator();
    replay.setJournal(journal.toFile());
    String replayed = Sessions.clean(filter(replay, folder.resolve("replayed.jsonl"), false, order, refit, 4), folder);
    assertEquals(expected.substring(expected.indexOf("@data")), replayed.substring(replayed.indexOf("@data")));
  }

  private Annotator truth() throws Exception {
    ReferenceAnnotator truth = new ReferenceAnnotator();
    File file = folder.resolve("truth.arff").toFile();
    try (Writer out = new FileWriter(file, StandardCharsets.UTF_8)) {
      ArffFiles.write(new Instances(Data.load("breast-true.arff"), 0, 60), out);
    }
    truth.setFile(file);
    return truth;
  }

  @Test
  void aChainAsksForTheLabelThatWasFoundAndEndsWithTheFirstThatIsRight() throws Exception {
    Path journal = folder.resolve("j.jsonl");
    Sessions.clean(filter(truth(), journal, false, Bootstrap.Order.FILE, "EACH", 3), folder);
    List<Event> events = JournalText.read(journal.toFile()).events();
    Event.Asked before = null;
    for (int i = 0; i + 1 < events.size(); i++) {
      if (events.get(i) instanceof Event.Asked asked) {
        if (asked.query().chain() != null) {
          assertEquals(asked.query().chain().label(), asked.query().suspicion().label(), "what is asked about has the label that was wrong");
          assertTrue(asked.query().chain().links() <= 3, "no more than the budget");
          assertEquals(asked.query().suspicion().predicted(), asked.query().counterExample().orElseThrow().label(), "what was found is shown beside it");
          assertEquals(asked.query().chain().last(), asked.query().counterExample().orElseThrow().row());
          if (asked.query().chain().links() > 1) {
            assertEquals(before.query().suspicion().row(), asked.query().chain().last(), "it goes on from the one before");
          }
        }
        before = asked;
      }
    }
  }

  @Test
  void aJournalWithoutChainsIsGoneOnWithWithoutThemAndSaysSoOtherwise() throws Exception {
    Path journal = folder.resolve("j.jsonl");
    Person person = new Person(false, 5);
    assertThrows(Crash.class, () -> Sessions.clean(filter(person, journal, false, Bootstrap.Order.FILE, "EACH", 0), folder));
    assertTrue(!Files.readString(journal).contains("chain"), "nothing is written where there is nothing");
    String message = assertThrows(InvalidInputException.class,
        () -> Sessions.clean(filter(person, journal, true, Bootstrap.Order.FILE, "EACH", 2), folder)).getMessage();
    assertTrue(message.contains("-chain was '0' and is '2'"), message);
    Path with = folder.resolve("with.jsonl");
    Person other = new Person(false, 5);
    assertThrows(Crash.class, () -> Sessions.clean(filter(other, with, false, Bootstrap.Order.FILE, "EACH", 2), folder));
    String without = assertThrows(InvalidInputException.class,
        () -> Sessions.clean(filter(other, with, true, Bootstrap.Order.FILE, "EACH", 0), folder)).getMessage();
    assertTrue(without.contains("-chain was '2' and is '0'"), without);
  }
}
