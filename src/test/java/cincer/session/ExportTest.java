package cincer.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.InvalidInputException;
import cincer.annotator.Nobody;
import cincer.data.Attributes;
import cincer.data.DataFiles;
import cincer.journal.Sessions;
import cincer.journal.Sessions.Person;
import cincer.network.Convolutional;
import cincer.report.LeftOut;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

  @Test
  void theJournalAndTheDataGiveTheCleanedDataAndEveryChangeAgain() throws Exception {
    Path data = Sayings.write(Sessions.data(), folder.resolve("data.arff"));
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
    long differences = IntStream.range(0, noisy.size())
        .filter(row -> noisy.instance(row).classValue() != cleaned.instance(row).classValue()).count();
    assertEquals(differences, changes.size());
    String page = Files.readString(folder.resolve("page.html"));
    assertFalse(page.contains("http://") || page.contains("https://"), "no network");
    assertTrue(assertThrows(InvalidInputException.class, export::export).getMessage().contains("exists already"));
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
    Path file = Sayings.write(data, folder.resolve("data.arff"));
    Path journal = folder.resolve("j.jsonl");
    CincerFilter filter = Sessions.filter(new Sayings.Contrarian(5), journal, false);
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
    Path data = Sayings.write(images, folder.resolve("images.arff"));
    Path journal = folder.resolve("j.jsonl");
    CincerFilter filter = Sessions.filter(new Sayings.Contrarian(2), journal, false);
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
    Path file = Sayings.write(data, folder.resolve("data.arff"));
    Path journal = folder.resolve("j.jsonl");
    CincerFilter filter = Sessions.filter(new Sayings.Contrarian(5), journal, false);
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
    CincerFilter again = Sessions.filter(new Sayings.Contrarian(5), null, false);
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
    CincerFilter filter = Sessions.filter(new Sayings.Contrarian(5), journal, false);
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
    int changed = (int) IntStream.range(0, 40).filter(row -> data.get(row).classValue() != cleaned.get(row).classValue()).count();
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

  @Test
  void otherAnswersAndNotesAreInTheDataTheListAndThePage() throws Exception {
    Path data = Sayings.write(Sessions.data(), folder.resolve("data.arff"));
    Path journal = Sayings.by(folder, "ann", Answer.Other.leaveOut(), Answer.Other.noneFits("=Border <line>").noted("one\ntwo \u674e"),
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
    weighed.setChanges(new File(""));
    weighed.setHtml(new File(""));
    weighed.setLeftOut(LeftOut.WEIGHT);
    weighed.export();
    Instances all = DataFiles.load(folder.resolve("weighed.arff").toFile());
    assertEquals(60, all.size());
    assertEquals(59, all.sumOfWeights());
  }
}
