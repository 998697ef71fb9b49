package cincer.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.report.ResultAttributes;
import cincer.Annotator;
import cincer.Answer;
import cincer.InvalidInputException;
import cincer.Query;
import cincer.annotator.Nobody;
import cincer.data.ArffFiles;
import cincer.data.Attributes;
import cincer.data.DataFiles;
import cincer.journal.Sessions;
import cincer.journal.Sessions.Person;
import cincer.network.Convolutional;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.supervised.instance.CincerFilter;

class ExportTest {

  @TempDir
  Path folder;

  private Path write(Instances data, String name) throws Exception {
    StringWriter text = new StringWriter();
    ArffFiles.write(data, text);
    return Files.writeString(folder.resolve(name), text.toString());
  }

  @Test
  void theJournalAndTheDataGiveTheCleanedDataAndEveryChangeAgain() throws Exception {
    Path data = write(Sessions.data(), "data.arff");
    Path journal = folder.resolve("j.jsonl");
    CincerFilter filter = Sessions.filter(new Person(false, -1), journal, false);
    filter.setAddAttributes(false);
    Instances noisy = Sessions.data();
    filter.setInputFormat(noisy);
    Instances cleaned = Filter.useFilter(noisy, filter);
    Export export = export(journal, data, "");
    export.export();
    Instances exported = DataFiles.load(folder.resolve("out.arff").toFile());
    exported.setClassIndex(exported.numAttributes() - 1);
    assertEquals(Arrays.toString(Attributes.labels(cleaned)), Arrays.toString(Attributes.labels(exported)));
    List<CSVRecord> changes = changes();
    for (CSVRecord change : changes) {
      int row = Integer.parseInt(change.get("row")) - 1;
      assertEquals(noisy.instance(row).stringValue(noisy.classIndex()), change.get("old_label"));
      assertEquals(cleaned.instance(row).stringValue(noisy.classIndex()), change.get("new_label"));
    }
    long differences = java.util.stream.IntStream.range(0, noisy.size())
        .filter(row -> noisy.instance(row).classValue() != cleaned.instance(row).classValue()).count();
    assertEquals(differences, changes.size());
    String page = Files.readString(folder.resolve("page.html"));
    assertFalse(page.contains("http://") || page.contains("https://"), "no network");
    assertTrue(assertThrows(InvalidInputException.class, export::export).getMessage().contains("exists already"));
  }

  /** Relabels everything to the other class. */
  private record Contrarian(int limit) implements Annotator {
    @Override
    public void begin(Instances data) {}

    @Override
    public Answer answer(Query query, int[] labels) {
      return query.number() > limit ? new Answer.Stop() : Answer.Labels.of(query.suspicion().predicted());
    }
  }

  @Test
  void textFromDataIsTextInThePageAndNoFormulaInTheList() throws Exception {
    String evil = "=cmd|'/c calc'!A0<script>alert(1)</script>";
    List<String> classes = List.of("@SUM(1)", "-<b>\"x\"</b>");
    Instances data = new Instances("<i>r</i>", new ArrayList<>(List.of(new Attribute("a"), new Attribute("<u>key", (List<String>) null),
        new Attribute("class", classes))), 0);
    data.setClassIndex(2);
    for (int i = 0; i < 40; i++) {
      double text = data.attribute(1).addStringValue(evil + i);
      data.add(new DenseInstance(1, new double[] {i, text, i % 7 == 0 ? 1 : 0}));
    }
    Path file = write(data, "data.arff");
    Path journal = folder.resolve("j.jsonl");
    CincerFilter filter = Sessions.filter(new Contrarian(5), journal, false);
    filter.setAnnotatorName("+<Eve>");
    filter.setInputFormat(data);
    Filter.useFilter(data, filter);
    export(journal, file, "<u>key").export();
    String page = Files.readString(folder.resolve("page.html"));
    for (String raw : new String[] {"<script", "<i>r", "<u>key", "<b>\"x", "<Eve>"}) {
      assertFalse(page.contains(raw), raw);
    }
    assertTrue(page.contains("&lt;script&gt;alert(1)"));
    assertFalse(changes().isEmpty());
    for (CSVRecord change : changes()) {
      for (String column : List.of("<u>key", "old_label", "new_label", "who")) {
        assertTrue(change.get(column).startsWith("'"), change.toString());
      }
    }
  }

  @Test
  void peopleAreComparedAndMostLabelsWin() throws Exception {
    Path data = write(Sessions.data(), "data.arff");
    List<String> journals = new ArrayList<>();
    for (int limit : new int[] {0, 6, 12}) {
      Annotator annotator = limit == 0 ? new Person(false, -1) : new Contrarian(limit);
      Path journal = folder.resolve(limit + ".jsonl");
      CincerFilter filter = Sessions.filter(annotator, journal, false);
      filter.setAnnotatorName("p" + limit % 12);
      Sessions.clean(filter, folder);
      journals.add(journal.toString());
    }
    Merge merge = new Merge();
    merge.setJournals(String.join(",", journals));
    merge.setData(data.toFile());
    merge.setMajority(folder.resolve("majority.arff").toFile());
    merge.setDisputed(folder.resolve("disputed.arff").toFile());
    String report = merge.merge();
    assertTrue(report.contains("p6 and p0 2: 6 rows judged by both, 100.0% agreement"), report);
    Instances disputed = DataFiles.load(folder.resolve("disputed.arff").toFile());
    assertTrue(disputed.size() > 0);
    assertTrue(disputed.attribute("cincer-label-p0 2") != null && disputed.attribute("cincer-row") != null);
  }

  @Test
  void disputedRowsAreJudgedAndMergedAgainAsAnyDataAllOutputsOrNone() throws Exception {
    Path data = write(Sessions.data(), "data.arff");
    Path first = disputed(data, Sessions.data(), "first", "Smith, Ann");
    Instances rows = DataFiles.load(first.toFile());
    rows.setClass(rows.attribute(Sessions.data().classAttribute().name()));
    Path second = disputed(first, rows, "second", "Ann");
    Instances again = DataFiles.load(second.toFile());
    for (String name : List.of("cincer-row", "cincer-row-2", "cincer-label-Ann", "cincer-label-Ann-2", "cincer-label-Bob", "cincer-label-Bob-2")) {
      assertTrue(again.attribute(name) != null, name);
    }
    assertTrue(again.size() > 0);
    int row = (int) again.instance(0).value(again.attribute("cincer-row-2")) - 1;
    assertEquals(rows.instance(row).value(rows.attribute("cincer-row")), again.instance(0).value(again.attribute("cincer-row")));
    Instances appended = ResultAttributes.header(rows);
    assertTrue(appended.attribute("cincer-row") != null && appended.attribute("cincer-status") != null, "what others appended stays");
  }

  /** Ann and Bob judge the data, and do not agree. */
  private Path disputed(Path data, Instances rows, String round, String file) throws Exception {
    Path ann = folder.resolve(file + "-" + round + ".jsonl");
    Path bob = folder.resolve("bob-" + round + ".jsonl");
    for (Path journal : new Path[] {ann, bob}) {
      CincerFilter filter = Sessions.filter(journal.equals(ann) ? new Keeper() : new Contrarian(12), journal, false);
      filter.setAnnotatorName(journal.equals(ann) ? "Ann" : "Bob");
      filter.setBootstrap("6");
      Sessions.clean(filter, rows);
    }
    Merge merge = new Merge();
    merge.setData(data.toFile());
    merge.setJournals(ann + "," + bob);
    merge.setMajority(folder.resolve(round + "-majority.arff").toFile());
    merge.setDisputed(Files.createDirectory(folder.resolve(round + "-disputed.arff")).toFile());
    assertThrows(InvalidInputException.class, merge::merge);
    assertFalse(Files.exists(folder.resolve(round + "-majority.arff")), "none is left behind");
    Files.delete(folder.resolve(round + "-disputed.arff"));
    merge.merge();
    assertTrue(Files.exists(folder.resolve(round + "-majority.arff")));
    return folder.resolve(round + "-disputed.arff");
  }

  /** Keeps everything as it is. */
  private record Keeper() implements Annotator {
    @Override
    public void begin(Instances data) {}

    @Override
    public Answer answer(Query query, int[] labels) {
      return Answer.Labels.of(query.suspicion().label());
    }
  }

  @Test
  void namesAreFitForATerminalAndNoSessionCountsTwice() throws Exception {
    Path data = write(Sessions.data(), "data.arff");
    Path one = folder.resolve("one.jsonl");
    Path other = folder.resolve("other.jsonl");
    for (Path journal : new Path[] {one, other}) {
      CincerFilter filter = Sessions.filter(new Contrarian(3), journal, false);
      filter.setAnnotatorName("\u001b[31mEve\u0007");
      Sessions.clean(filter, folder);
    }
    Merge merge = new Merge();
    merge.setData(data.toFile());
    merge.setJournals(one + "," + other);
    String report = merge.merge();
    assertTrue(report.startsWith("Eve ") && report.contains("Eve and Eve 2: ") && !report.contains("\u001b"), report);
    Path copy = Files.copy(one, folder.resolve("copy.jsonl"));
    for (Path twin : new Path[] {one, copy}) {
      merge.setJournals(one + "," + other + "," + twin);
      String refusal = assertThrows(InvalidInputException.class, merge::merge).getMessage();
      assertTrue(refusal.contains("'" + one + "' and '" + twin + "' are the same session"), refusal);
    }
    merge.setJournals(one + "," + folder.resolve("none with-journal.jsonl"));
    String refusal = assertThrows(InvalidInputException.class, merge::merge).getMessage();
    assertTrue(refusal.endsWith("none with-journal.jsonl'; name one with -journals"), refusal);
  }

  @Test
  void pixelsAreShownWhereTheArchitectureAloneKnowsTheirLayout() throws Exception {
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int pixel = 0; pixel < 64; pixel++) {
      attributes.add(new Attribute("p" + pixel));
    }
    attributes.add(new Attribute("class", List.of("a", "b")));
    Instances images = new Instances("images", attributes, 0);
    images.setClassIndex(64);
    for (int i = 0; i < 40; i++) {
      double[] values = new double[65];
      values[i] = 1 + i % 3;
      values[64] = i % 2;
      images.add(new DenseInstance(1, values));
    }
    Path data = write(images, "images.arff");
    Path journal = folder.resolve("j.jsonl");
    CincerFilter filter = Sessions.filter(new Contrarian(2), journal, false);
    Convolutional architecture = new Convolutional();
    architecture.setWidth(8);
    architecture.setHeight(8);
    architecture.setFilters("2");
    ((CincerClassifier) filter.getClassifier()).setArchitecture(architecture);
    Sessions.clean(filter, images);
    export(journal, data, "").export();
    assertTrue(Files.readString(folder.resolve("page.html")).contains("<img alt='row "));
  }

  @Test
  void whereNobodyWasAskedTheSummarySaysSo() throws Exception {
    CincerFilter filter = Sessions.filter(new Nobody(), null, false);
    Sessions.clean(filter, Sessions.data());
    String text = filter.account().summary().toString();
    assertTrue(text.matches("(?s).*suspicious rows +[1-9]\\d* \\(nobody was asked\\).*suspicious: rows \\d+, .*"), text);
    assertFalse(text.contains("skipped") || text.contains("questions asked"), text);
  }

  @Test
  void imagesThatTheDataNamesAreInThePage() throws Exception {
    ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", folder.resolve("x.png").toFile());
    Instances data = new Instances("r", new ArrayList<>(List.of(new Attribute("a"), new Attribute("photo", (List<String>) null),
        new Attribute("class", List.of("p", "q")))), 0);
    data.setClassIndex(2);
    for (int i = 0; i < 40; i++) {
      data.add(new DenseInstance(1, new double[] {i, data.attribute(1).addStringValue(i == 0 ? "none.png" : "x.png"), i % 7 == 0 ? 1 : 0}));
    }
    Path file = write(data, "data.arff");
    Path journal = folder.resolve("j.jsonl");
    CincerFilter filter = Sessions.filter(new Contrarian(5), journal, false);
    filter.setInputFormat(data);
    Filter.useFilter(data, filter);
    export(journal, file, "").export();
    assertTrue(Files.readString(folder.resolve("page.html")).contains("src='data:image/png;base64,iVBOR"));
    byte[] image = Files.readAllBytes(folder.resolve("x.png"));
    Export over = export(journal, file, "");
    over.setOverwrite(true);
    over.setHtml(folder.resolve("x.png").toFile());
    assertTrue(assertThrows(InvalidInputException.class, over::export).getMessage().endsWith("is an image that the data names, and it would be lost; "
        + "choose another file with -html"));
    CincerFilter again = Sessions.filter(new Contrarian(5), null, false);
    again.setFiles(new CincerFilter.Files(file.toFile(), List.of()));
    again.setOverwrite(true);
    again.setReport(Files.createLink(folder.resolve("link.png"), folder.resolve("x.png")).toFile());
    again.setInputFormat(data);
    assertTrue(assertThrows(InvalidInputException.class, () -> Filter.useFilter(data, again)).getMessage().contains("is an image that the data names"));
    assertArrayEquals(image, Files.readAllBytes(folder.resolve("x.png")));
  }

  @Test
  void aSessionOverAFolderOfImagesGivesTheListOfMovesAndTheMovedCopyTogetherWithTheRestOrNotAtAll() throws Exception {
    Path photos = folder.resolve("photos");
    for (int i = 0; i < 40; i++) {
      BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
      image.setRGB(i % 8, i / 8, 0xffffff);
      image.setRGB(7 - i / 8, i % 7, i % 3 == 0 ? 0xffffff : 0);
      Path file = photos.resolve(i % 3 == 0 ? "a" : "b").resolve(i + ".png");
      Files.createDirectories(file.getParent());
      ImageIO.write(image, "png", file.toFile());
    }
    Instances data = DataFiles.load(photos.toFile());
    data.setClassIndex(1);
    Path journal = folder.resolve("j.jsonl");
    CincerFilter filter = Sessions.filter(new Contrarian(5), journal, false);
    filter.setFiles(new CincerFilter.Files(photos.toFile(), List.of()));
    ((CincerClassifier) filter.getClassifier()).setImage("auto");
    filter.setInputFormat(data);
    Instances cleaned = Filter.useFilter(data, filter);
    Export export = export(journal, photos, "");
    export.setMoves(folder.resolve("moves.csv").toFile());
    export.setMovedCopy(Files.createDirectory(folder.resolve("copy")).toFile());
    Files.writeString(folder.resolve("copy/mine.txt"), "mine");
    assertTrue(assertThrows(InvalidInputException.class, export::export).getMessage().contains("nothing is ever copied over something"));
    assertFalse(Files.exists(folder.resolve("out.arff")));
    Files.delete(folder.resolve("copy/mine.txt"));
    export.export();
    Instances copied = DataFiles.load(folder.resolve("copy").toFile());
    assertEquals(40, copied.size());
    assertArrayEquals(Attributes.labels(cleaned).clone(), labelsOf(cleaned, copied));
    int changed = (int) java.util.stream.IntStream.range(0, 40).filter(row -> data.get(row).classValue() != cleaned.get(row).classValue()).count();
    assertTrue(changed > 0);
    assertEquals(1 + changed, Files.readAllLines(folder.resolve("moves.csv")).size());
  }

  /** The labels of the rows of one data set, by the folders of the other. */
  private static int[] labelsOf(Instances rows, Instances folders) {
    return rows.stream().mapToInt(row -> {
      String name = row.stringValue(0).replaceFirst(".*/", "");
      return (int) folders.stream().filter(other -> other.stringValue(0).endsWith("/" + name)).findFirst().orElseThrow().value(1);
    }).toArray();
  }

  private Export export(Path journal, Path data, String key) {
    Export export = new Export();
    export.setJournal(journal.toFile());
    export.setData(data.toFile());
    export.setKey(key);
    export.setCleaned(folder.resolve("out.arff").toFile());
    export.setChanges(folder.resolve("changes.csv").toFile());
    export.setHtml(folder.resolve("page.html").toFile());
    return export;
  }

  private List<CSVRecord> changes() throws Exception {
    return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
        .parse(new StringReader(Files.readString(folder.resolve("changes.csv")))).getRecords();
  }

  /** Says these things of the first rows that are asked about, and keeps the others. */
  private record Saying(List<Answer.Said> first) implements Annotator {
    @Override
    public void begin(Instances data) {}

    @Override
    public Answer answer(Query query, int[] labels) {
      return query.number() <= first.size() ? first.get(query.number() - 1) : Answer.Labels.of(query.suspicion().label());
    }
  }

  private Path said(String name, Answer.Said... first) throws Exception {
    Path journal = folder.resolve(name + ".jsonl");
    CincerFilter filter = Sessions.filter(new Saying(List.of(first)), journal, false);
    filter.setAnnotatorName(name);
    filter.setOrder(cincer.learner.Bootstrap.Order.SUSPICIOUS);
    filter.setBudget("8");
    Sessions.clean(filter, folder);
    return journal;
  }

  @Test
  void otherAnswersAndNotesAreInTheDataTheListAndThePage() throws Exception {
    Path data = write(Sessions.data(), "data.arff");
    Path journal = said("ann", Answer.Other.leaveOut(), Answer.Other.noneFits("=Border <line>").noted("one\ntwo \u674e"),
        Answer.Other.severalFit(List.of(0, 1)), Answer.Other.unsure(), new Answer.Labels(0, -1, -1, List.of(), List.of(), "on a label"));
    export(journal, data, "").export();
    Instances exported = DataFiles.load(folder.resolve("out.arff").toFile());
    assertEquals(59, exported.size());
    assertEquals(List.of("malignant", "benign", "=Border <line>"), Attributes.values(exported.attribute(exported.numAttributes() - 1)));
    List<CSVRecord> changes = changes();
    assertEquals(List.of("confirmed", "left-out", "none-fits", "several-fit", "unsure"),
        changes.stream().map(change -> change.get("answer").replace("relabelled", "confirmed")).distinct().sorted().toList());
    CSVRecord none = changes.stream().filter(change -> change.get("answer").equals("none-fits")).findFirst().orElseThrow();
    assertEquals("'=Border <line>", none.get("new_label"));
    assertEquals("one\ntwo \u674e", none.get("note"));
    assertEquals("malignant|benign", changes.stream().filter(change -> change.get("answer").equals("several-fit")).findFirst().orElseThrow().get("alternatives"));
    assertTrue(changes.stream().anyMatch(change -> change.get("note").equals("on a label")));
    String page = Files.readString(folder.resolve("page.html"));
    assertTrue(page.contains("none fits: =Border &lt;line&gt;") && page.contains("one\ntwo \u674e") && page.contains("on a label"), "as text");
    Export weighed = export(journal, data, "");
    weighed.setCleaned(folder.resolve("weighed.arff").toFile());
    weighed.setChanges(new java.io.File(""));
    weighed.setHtml(new java.io.File(""));
    weighed.setLeftOut(cincer.report.LeftOut.WEIGHT);
    weighed.export();
    Instances all = DataFiles.load(folder.resolve("weighed.arff").toFile());
    assertEquals(60, all.size());
    assertEquals(59, all.sumOfWeights());
  }

  @Test
  void whoCannotTellDoesNotVoteAndWhatElseWasSaidIsACategory() throws Exception {
    Path data = write(Sessions.data(), "data.arff");
    Path ann = said("ann", Answer.Other.leaveOut(), Answer.Other.noneFits("Borderline"), Answer.Other.unsure());
    Path bob = said("bob", Answer.Other.leaveOut(), Answer.Other.noneFits("border line"), Answer.Labels.of(0));
    Path eve = said("eve", Answer.Other.leaveOut(), Answer.Other.unsure(), Answer.Other.severalFit(List.of(1, 0)));
    Merge merge = new Merge();
    merge.setData(data.toFile());
    merge.setJournals(ann + "," + bob + "," + eve);
    merge.setMajority(folder.resolve("majority.arff").toFile());
    merge.setDisputed(folder.resolve("disputed.arff").toFile());
    String report = merge.merge();
    assertTrue(report.contains("rows, and could not tell of 1"), report);
    Instances majority = DataFiles.load(folder.resolve("majority.arff").toFile());
    assertEquals(59, majority.size(), "all leave the first row out");
    assertEquals(List.of("malignant", "benign", "Borderline"), Attributes.values(majority.attribute(majority.numAttributes() - 1)));
    Instances disputed = DataFiles.load(folder.resolve("disputed.arff").toFile());
    assertTrue(Attributes.values(disputed.attribute("cincer-label-eve")).containsAll(List.of("(left out)", "Borderline", "malignant|benign")));
  }
}
