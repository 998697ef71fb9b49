package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cincer.Annotator;
import cincer.Answer;
import cincer.Answered;
import cincer.Query;
import cincer.annotator.ReplayAnnotator;
import cincer.data.ArffFiles;
import cincer.data.Attributes;
import cincer.data.DataFiles;
import cincer.journal.Sessions.Person;
import cincer.network.FullyConnected;
import cincer.session.Export;
import java.io.File;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.SerializedObject;
import weka.core.Utils;
import weka.filters.Filter;
import weka.filters.supervised.instance.CincerFilter;

/** What version 0.1.0 wrote, and 0.2.0 where it says so, is read by every later version. {@link #main} made the files. */
class GoldenTest {

  private static final File GOLDEN = new File("src/test/resources/golden");
  private static final File DATA = new File(GOLDEN, "data.arff");
  private static final File JOURNAL = new File(GOLDEN, "session-0.1.0.jsonl");
  private static final File CLEANED = new File(GOLDEN, "cleaned-0.1.0.arff");
  private static final File MODEL = new File(GOLDEN, "classifier-0.1.0.model");
  private static final File FILTER = new File(GOLDEN, "filter-0.1.0.model");
  private static final File PROBABILITIES = new File(GOLDEN, "probabilities-0.1.0.csv");
  private static final int STOP_AT = 20;

  @TempDir
  Path folder;

  /** Stops once on the way; otherwise says what another one says. */
  private static final class Pausing implements Annotator {
    private final Person person;
    private int calls;

    Pausing(Person person) {
      this.person = person;
    }

    @Override
    public void begin(Instances data) {}

    @Override
    public Answer answer(Query query, int[] labels) {
      return calls++ == STOP_AT ? new Answer.Stop() : person.answer(query, labels);
    }

    @Override
    public void remember(List<Answered> before) {
      person.remember(before);
    }

    @Override
    public boolean revisits(List<Answered> open) {
      return true;
    }

    @Override
    public String toString() {
      return "Pausing";
    }
  }

  /**
   * Makes the files anew; for another version, with other names beside those that are there.
   *
   * @param args none
   */
  public static void main(String[] args) throws Exception {
    StringWriter data = new StringWriter();
    ArffFiles.write(Sessions.data(), data);
    Files.writeString(DATA.toPath(), data.toString());
    Files.deleteIfExists(JOURNAL.toPath());
    Annotator person = new Pausing(new Person(false, -1));
    clean(person, JOURNAL, false);
    Files.writeString(CLEANED.toPath(), text(clean(person, JOURNAL, true)));
    CincerClassifier classifier = new CincerClassifier();
    classifier.setArchitecture(new FullyConnected());
    classifier.setEpochs(20);
    classifier.buildClassifier(data());
    SerializationHelper.write(MODEL.getPath(), classifier);
    List<String> lines = new ArrayList<>();
    for (double[] p : classifier.distributionsForInstances(data())) {
      lines.add(String.format(Locale.ROOT, "%.9f,%.9f", p[0], p[1]));
    }
    Files.write(PROBABILITIES.toPath(), lines);
  }

  private static Instances data() {
    Instances data = DataFiles.load(DATA);
    data.setClassIndex(data.numAttributes() - 1);
    return data;
  }

  private static Instances clean(Annotator annotator, File journal, boolean resume) throws Exception {
    CincerFilter filter = Sessions.filter(annotator, journal == null ? null : journal.toPath(), resume);
    filter.setAddAttributes(false);
    Instances data = data();
    filter.setInputFormat(data);
    return Filter.useFilter(data, filter);
  }

  private static String text(Instances data) throws Exception {
    data.setRelationName("cleaned");
    StringWriter text = new StringWriter();
    ArffFiles.write(data, text);
    return text.toString();
  }

  private static String expected() throws Exception {
    return Files.readString(CLEANED.toPath());
  }

  @Test
  void anOldJournalHasEveryKindOfRecord() throws Exception {
    String text = Files.readString(JOURNAL.toPath());
    for (String kind : List.of("header", "judged", "question", "answer", "skip", "back", "stop", "undo", "redo", "change", "resume", "end")) {
      assertEquals(true, text.contains("\"record\":\"" + kind + "\""), kind);
    }
  }

  @Test
  void anOldFinishedJournalIsResumedToTheSameLabelsWithoutAQuestion() throws Exception {
    Path copy = Files.copy(JOURNAL.toPath(), folder.resolve("j.jsonl"));
    Annotator nobody = new Annotator() {
      @Override
      public void begin(Instances data) {}

      @Override
      public Answer answer(Query query, int[] labels) {
        throw new AssertionError("question " + query.number());
      }
    };
    assertEquals(expected(), text(clean(nobody, copy.toFile(), true)));
  }

  @Test
  void anOldJournalThatEndsOnTheWayIsResumedAtItsQuestion() throws Exception {
    List<String> lines = Files.readAllLines(JOURNAL.toPath());
    int stop = lines.indexOf(lines.stream().filter(line -> line.contains("\"record\":\"stop\"")).findFirst().orElseThrow());
    Path copy = Files.write(folder.resolve("j.jsonl"), lines.subList(0, stop + 1));
    int asked = JsonLine.parse("", 1, lines.get(stop)).integer("question", 1, 999);
    List<Integer> numbers = new ArrayList<>();
    clean(new Annotator() {
      @Override
      public void begin(Instances data) {}

      @Override
      public Answer answer(Query query, int[] labels) {
        numbers.add(query.number());
        return new Answer.Stop();
      }
    }, copy.toFile(), true);
    assertEquals(List.of(asked), numbers);
  }

  @Test
  void anOldJournalIsReplayedToTheSameLabels() throws Exception {
    ReplayAnnotator replay = new ReplayAnnotator();
    replay.setJournal(JOURNAL);
    assertEquals(expected(), text(clean(replay, null, false)));
    assertEquals("", replay.remark());
  }

  @Test
  void anOldJournalIsExported() throws Exception {
    File out = folder.resolve("out.arff").toFile();
    Export export = new Export();
    export.setOptions(new String[] {"-journal", JOURNAL.getPath(), "-i", DATA.getPath(), "-o", out.getPath(), "-changes",
        folder.resolve("changes.csv").toString(), "-html", folder.resolve("page.html").toString()});
    export.export();
    Instances exported = DataFiles.load(out);
    exported.setClassIndex(exported.numAttributes() - 1);
    Instances cleaned = DataFiles.load(CLEANED);
    cleaned.setClassIndex(cleaned.numAttributes() - 1);
    assertArrayEquals(Attributes.labels(cleaned), Attributes.labels(exported));
  }

  /** Its options were fields of its own class, and fewer. */
  @Test
  void anOldFilterHasTheOptionsWithWhichItWasSavedAndDoesWhatItDid() throws Exception {
    CincerFilter filter = (CincerFilter) SerializationHelper.read(FILTER.getPath());
    CincerFilter same = new CincerFilter();
    same.setOptions(Utils.splitOptions("-tau 0.3 -bootstrap 40 -bootstrap-from FIRST -order SHUFFLED -S 7 -add-attributes -rounds 2 -overlap -refit EACH -pairs OFF "
        + "-annotator cincer.annotator.Nobody -suspicion cincer.suspicion.FisherNorm -W \"weka.classifiers.functions.CincerClassifier -epochs 7 -text none\""));
    filter.setReport(new File(""));
    assertEquals(Utils.joinOptions(same.getOptions()), Utils.joinOptions(filter.getOptions()));
    assertEquals(Utils.joinOptions(same.getOptions()), Utils.joinOptions(((CincerFilter) new SerializedObject(filter).getObject()).getOptions()));
    filter.setInputFormat(data());
    same.setInputFormat(data());
    assertEquals(Filter.useFilter(data(), same).toString(), Filter.useFilter(data(), filter).toString());
  }

  @Test
  void aFilterThatWasSavedWhenPairsWereOnOrOffAsksAboutThem() throws Exception {
    CincerFilter filter = (CincerFilter) SerializationHelper.read(new File(GOLDEN, "filter-0.2.0-pairs.model").getPath());
    CincerFilter same = new CincerFilter();
    same.setOptions(Utils.splitOptions("-order SUSPICIOUS -pairs ON"));
    assertEquals(Utils.joinOptions(same.getOptions()), Utils.joinOptions(filter.getOptions()));
  }

  @Test
  void anOldModelPredictsWhatItPredictedAndPrints() throws Exception {
    CincerClassifier classifier = (CincerClassifier) SerializationHelper.read(MODEL.getPath());
    double[][] p = classifier.distributionsForInstances(data());
    List<String> lines = Files.readAllLines(PROBABILITIES.toPath());
    for (int i = 0; i < p.length; i++) {
      assertArrayEquals(Arrays.stream(lines.get(i).split(",")).mapToDouble(Double::parseDouble).toArray(), p[i], 1e-5);
    }
    assertFalse(classifier.toString().isBlank());
  }
}
