package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.InvalidInputException;
import cincer.Query;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.rules.ZeroR;
import weka.core.Instances;
import weka.core.ResourceUtils;
import weka.filters.supervised.instance.CincerFilter;

class JournalPlaceTest {

  private static final File NONE = new File("");

  @TempDir
  Path folder;

  private record Sure() implements Annotator {
    @Override
    public void begin(Instances data) {}

    @Override
    public boolean isPerson() {
      return true;
    }

    @Override
    public Answer answer(Query query, int[] labels) {
      return Answer.Labels.of(query.suspicion().label());
    }
  }

  @Test
  void aPersonsAnswersAreKeptBesideTheDataOthersOnlyWhereTheyAreAskedTo() throws Exception {
    Instances data = Sessions.data();
    Header header = Header.of(data, Map.of(), "Ann");
    File file = folder.resolve("my data.arff").toFile();
    JournalChoice unnamed = new JournalChoice(NONE, file, false, false, List.of());
    assertTrue(unnamed.isKept(true) && !unnamed.isKept(false));
    unnamed.open(data, header).close();
    assertTrue(Files.exists(folder.resolve("my data.arff.cincer.jsonl")));
    assertTrue(assertThrows(InvalidInputException.class, () -> new JournalChoice(NONE, file, true, false, List.of()).isKept(false)).getMessage()
        .contains("name one with -journal"));
    JournalChoice named = new JournalChoice(folder.resolve("named").toFile(), file, false, false, List.of());
    assertTrue(named.isKept(false));
    named.open(data, header).close();
    assertTrue(Files.exists(folder.resolve("named")));
  }

  @Test
  void withoutAFileTheyAreKeptInAPrivateFolderUnderTheDatasFingerprint() throws Exception {
    Instances data = Sessions.data();
    data.instance(0).setValue(0, System.nanoTime()); // data that nobody has seen
    Header header = Header.of(data, Map.of(), "Ann");
    File private1 = new File(new File(ResourceUtils.getWekaHome(), "cincer"), header.fingerprint().substring(0, 16) + ".jsonl");
    File private2 = new File(private1.getParentFile(), header.fingerprint().substring(0, 16) + "-2.jsonl");
    JournalChoice fresh = new JournalChoice(NONE, null, false, false, List.of());
    fresh.open(data, header).close();
    assertTrue(private1.exists() && !private2.exists());
    fresh.open(data, header).close();
    assertTrue(private2.exists(), "never overwritten");
    new JournalChoice(NONE, null, true, false, List.of()).open(data, header).close();
    assertEquals(2, JournalText.read(private2).lines(), "the newest one is gone on with");
    assertEquals(1, JournalText.read(private1).lines());
    assertTrue(private1.delete() && private2.delete());
  }

  @Test
  void insideOfAClassifierNoneIsBegunUnlessItIsNamed() throws Exception {
    Instances data = Sessions.data();
    data.instance(0).setValue(0, System.nanoTime());
    FilteredClassifier classifier = new FilteredClassifier();
    CincerFilter filter = Sessions.filter(new Sure(), null, false);
    filter.setAddAttributes(false);
    classifier.setFilter(filter);
    classifier.setClassifier(new ZeroR());
    String name = Header.of(data, Map.of(), "").fingerprint().substring(0, 16) + ".jsonl";
    classifier.buildClassifier(data);
    assertFalse(new File(new File(ResourceUtils.getWekaHome(), "cincer"), name).exists());
    filter.setJournal(folder.resolve("named.jsonl").toFile());
    classifier.buildClassifier(data);
    assertTrue(Files.exists(folder.resolve("named.jsonl")));
  }

  @Test
  void theNewestPrivateJournalIsFoundWhateverWasDeletedBeforeIt() throws Exception {
    String fingerprint = "0123456789abcdef-a-gap";
    List<File> files = new ArrayList<>();
    for (int n = 1; n <= 3; n++) {
      files.add(PrivateJournals.next(fingerprint));
      assertTrue(files.get(n - 1).createNewFile());
    }
    try {
      assertTrue(files.get(0).delete());
      assertEquals(files.get(2), PrivateJournals.last(fingerprint));
      File fourth = PrivateJournals.next(fingerprint);
      assertEquals("0123456789abcdef-4.jsonl", fourth.getName());
      assertTrue(files.get(1).delete() && files.get(2).delete());
      assertEquals(files.get(0), PrivateJournals.next(fingerprint), "none is left");
    } finally {
      files.forEach(File::delete);
    }
  }
}
