package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.Query;
import cincer.Suspicion;
import cincer.annotator.ReplayAnnotator;
import cincer.data.ArffFiles;
import cincer.data.Attributes;
import cincer.data.DataFiles;
import cincer.learner.Event;
import cincer.session.Export;
import com.google.gson.JsonObject;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.filters.supervised.instance.CincerFilter;

/** Journals of thousands of classes: the likeliest few are written. */
class ManyClassesTest {

  private static final int CLASSES = 3000;

  @TempDir
  Path folder;

  /** Agrees with the model, and stops at a question. */
  private record Trusting(int limit) implements Annotator {
    @Override
    public void begin(Instances data) {}

    @Override
    public String toString() {
      return "Trusting";
    }

    @Override
    public Answer answer(Query query, int[] labels) {
      return query.number() >= limit ? new Answer.Stop() : Answer.Labels.of(query.suspicion().predicted());
    }
  }

  private static Instances data(int classes, int rows) {
    List<String> names = IntStream.range(0, classes).mapToObj(y -> "class number " + y).toList();
    Instances data = new Instances("many", new ArrayList<>(List.of(new Attribute("a"), new Attribute("b"), new Attribute("class", names))), 0);
    data.setClassIndex(2);
    Random random = new Random(1);
    for (int i = 0; i < rows; i++) {
      data.add(new DenseInstance(1, new double[] {random.nextGaussian(), random.nextGaussian(), random.nextInt(5)}));
    }
    return data;
  }

  @Test
  void theLikeliestAreReadBackBitForBitAndTheOthersShareTheRest() {
    Header header = Header.of(data(CLASSES, 10), Map.of(), "Ann");
    assertEquals(2, header.format());
    assertEquals(1, Header.of(data(Suspicion.MANY_CLASSES, 10), Map.of(), "Ann").format(), "older versions read it");
    double[] p = new Random(2).doubles(CLASSES).toArray();
    double sum = Arrays.stream(p).sum();
    p = Arrays.stream(p).map(one -> one / sum).toArray();
    Suspicion s = Suspicion.of(3, new float[0], 17, p);
    EventWriter records = new EventWriter(header);
    JsonObject json = records.question(new Query(1, 2, 9, s, List.of()), "", "");
    json.addProperty("record", "question");
    assertTrue(json.toString().length() < 2000, json.toString());
    Suspicion read = ((Event.Asked) new EventReader(header).read(new JsonLine("j", 2, json))).query().suspicion();
    assertEquals(s.margin(), read.margin());
    assertEquals(p[17], read.probabilities()[17]);
    assertEquals(p[s.predicted()], read.probabilities()[s.predicted()]);
    assertEquals(1, Arrays.stream(read.probabilities()).sum(), 1e-9);
  }

  @Test
  void aSessionIsResumedReplayedAndExported() throws Exception {
    Instances data = data(CLASSES, 60);
    Path file = folder.resolve("data.arff");
    StringWriter text = new StringWriter();
    ArffFiles.write(data, text);
    Files.writeString(file, text.toString());
    Path journal = folder.resolve("j.jsonl");
    Sessions.filter(new Trusting(4), journal, false).pass().clean(data);
    int[] labels = Sessions.filter(new Trusting(999), journal, true).pass().clean(data).outcome().labels();
    List<String> lines = Files.readAllLines(journal);
    assertTrue(lines.stream().skip(1).mapToInt(String::length).max().orElse(0) < 4000, "no line tells of all classes");
    CincerFilter over = Sessions.filter(new Trusting(0), journal, true);
    assertArrayEquals(labels, over.pass().clean(data).outcome().labels());
    ReplayAnnotator replay = new ReplayAnnotator();
    replay.setJournal(journal.toFile());
    assertArrayEquals(labels, Sessions.filter(replay, null, false).pass().clean(data).outcome().labels());
    Export export = new Export();
    export.setOptions(new String[] {"-journal", journal.toString(), "-i", file.toString(), "-o", folder.resolve("out.arff").toString(),
        "-html", folder.resolve("page.html").toString()});
    export.export();
    Instances exported = DataFiles.load(folder.resolve("out.arff").toFile());
    exported.setClassIndex(exported.numAttributes() - 1);
    assertArrayEquals(labels, Attributes.labels(exported));
  }
}
