package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Data;
import cincer.InvalidInputException;
import cincer.data.ArffFiles;
import cincer.data.Attributes;
import cincer.data.Sources;
import java.io.File;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import weka.core.Instances;
import weka.core.converters.AbstractFileLoader;
import weka.core.converters.ConverterUtils;
import weka.core.converters.ConverterUtils.DataSource;
import weka.gui.ConverterFileChooser;
import weka.gui.explorer.PreprocessPanel;

/** What is opened and saved in the tab. */
class CleaningDeskFilesTest extends DeskFixture {

  @Test
  void aSessionOverOtherDataIsNotOpened() throws Exception {
    patience = 2;
    CleaningResult part = run(() -> desk.start(plan("other.jsonl")));
    InvalidInputException refused = assertThrows(InvalidInputException.class, () -> EarlierSession.open(part.journal(), Data.load("votes-noisy.arff")));
    assertTrue(refused.getMessage().contains("is about other data ('breast-noisy', with the class 'diagnosis')"), refused.getMessage());
    assertEquals(part.journal(), EarlierSession.open(part.journal(), data).journal());
  }

  @Test
  void whatCameOfASessionIsSaved() throws Exception {
    CleaningResult whole = run(() -> desk.start(plan("saved.jsonl")));
    for (String name : List.of("page.html", "changes.csv", "report.txt")) {
      ResultFiles.writeReport(whole, folder.resolve(name).toFile(), Sources.of(), "");
      assertTrue(Files.size(folder.resolve(name)) > 100, name);
    }
    ResultFiles.writeReport(whole, folder.resolve("measured.html").toFile(), Sources.of(), "Accuracy: 90 %.");
    String page = Files.readString(folder.resolve("measured.html"));
    assertTrue(page.contains("Accuracy: 90 %.") && page.contains("Given and final labels") && page.contains("All changed labels as a list"));
    ResultView.ChangedModel list = new ResultView.ChangedModel();
    list.show(whole, new Sentences(whole.data().classAttribute()));
    assertEquals(whole.came().changedRows().length, list.getRowCount());
    assertTrue(list.lines().stream().allMatch(line -> line.question() > 0 && !line.given().equals(line.stands())), list.lines().toString());
    ResultFiles.writeData(whole, folder.resolve("cleaned.arff").toFile(), null, Sources.of());
    Instances read = DataSource.read(folder.resolve("cleaned.arff").toString());
    read.setClassIndex(read.numAttributes() - 1);
    assertArrayEquals(Attributes.labels(whole.cleaned()), Attributes.labels(read));
    assertEquals(1 + whole.model().snapshot().corrections(), Files.readAllLines(folder.resolve("changes.csv")).size(), "no row twice");
  }

  @Test
  void theFilesOfTheDataAndOfTheJournalAreNeverReplacedWhoeverNamesThem() throws Exception {
    CleaningResult whole = run(() -> desk.start(plan("kept.jsonl")));
    StringWriter text = new StringWriter();
    ArffFiles.write(data, text);
    Path source = Files.writeString(folder.resolve("source.arff"), text.toString());
    Path link = Files.createSymbolicLink(folder.resolve("link.arff"), source);
    Path hard = Files.createLink(folder.resolve("hard.arff"), source);
    Instances renamed = new Instances(data);
    renamed.deleteAttributeAt(0);
    StringWriter other = new StringWriter();
    ArffFiles.write(renamed, other);
    Path before = Files.writeString(folder.resolve("before-an-attribute-was-removed.arff"), other.toString());
    for (Sources known : List.of(Sources.of(), Sources.of(source.toFile()))) {
      for (Path target : List.of(source, link, hard, folder.resolve("../" + folder.getFileName() + "/source.arff"), before)) {
        String refusal = assertThrows(InvalidInputException.class, () -> ResultFiles.writeData(whole, target.toFile(), null, known)).getMessage();
        assertTrue(refusal.startsWith("'" + target + "' is a file ") && refusal.endsWith("choose another file with Save cleaned data..."), refusal);
        assertThrows(InvalidInputException.class, () -> ResultFiles.writeReport(whole, target.toFile(), known, ""));
      }
    }
    assertThrows(InvalidInputException.class, () -> ResultFiles.writeReport(whole, whole.journal(), Sources.of(), ""));
    assertEquals(text.toString(), Files.readString(source));
    ResultFiles.writeData(whole, folder.resolve("cleaned.arff").toFile(), null, Sources.of(source.toFile()));
    ResultFiles.writeData(whole, folder.resolve("cleaned.arff").toFile(), null, Sources.of(source.toFile()));
  }

  @Test
  void aNameIsSuggestedForTheCleanedDataThatIsNeverTheDatas() {
    assertEquals("breast-noisy-cleaned.arff", ResultFiles.suggestion("breast", new File("/data/breast-noisy.arff")));
    assertEquals("d-cleaned.arff", ResultFiles.suggestion("x", new File("d.arff.gz")));
    assertEquals("v1.2-cleaned.arff", ResultFiles.suggestion("x", new File("v1.2.names")));
    assertEquals("a_b-cleaned.arff", ResultFiles.suggestion("a/b", null));
    assertEquals("d-changes.csv", ResultFiles.suggestion("x", new File("d.arff.gz"), ".csv"));
    assertEquals("d-cleaning.html", ResultFiles.suggestion("x", new File("d.arff"), ".html"));
    assertEquals("x-report.txt", ResultFiles.suggestion("x", null, ".txt"));
  }

  @Test
  void theFileThatThePreprocessTabLoadsIsKnownAlsoWhenFiltersChangeTheData() throws Exception {
    StringWriter text = new StringWriter();
    ArffFiles.write(data, text);
    File source = Files.writeString(folder.resolve("source.arff"), text.toString()).toFile();
    AbstractFileLoader loader = ConverterUtils.getLoaderForFile(source);
    loader.setFile(source);
    LoadedFiles loaded = new LoadedFiles();
    CompletableFuture<Instances> came = new CompletableFuture<>();
    PreprocessPanel tab = onEventThread(PreprocessPanel::new);
    tab.addPropertyChangeListener(event -> {
      loaded.look(tab, tab.getInstances());
      came.complete(tab.getInstances());
    });
    onEventThread(() -> {
      tab.setInstancesFromFile(loader);
      return null;
    });
    Instances there = came.get(30, TimeUnit.SECONDS);
    assertEquals(source, loaded.of(there));
    there = new Instances(there);
    there.setRelationName(there.relationName() + "-weka.filters.unsupervised.attribute.Remove-R1");
    loaded.look(tab, there);
    assertEquals(source, loaded.of(there));
    assertEquals(List.of(source), loaded.all().files());
    there.setRelationName("something else");
    assertNull(loaded.of(there));
  }

  @Test
  void aFolderWithASubFolderForEachClassOpensLikeAFile() throws Exception {
    Files.createDirectories(folder.resolve("posts/a"));
    Files.createDirectories(folder.resolve("posts/b"));
    Files.writeString(folder.resolve("posts/b/1.txt"), "one");
    PreprocessPanel tab = onEventThread(PreprocessPanel::new);
    Field field = PreprocessPanel.class.getDeclaredField("m_FileChooser");
    field.setAccessible(true);
    ConverterFileChooser chooser = onEventThread(() -> {
      FolderChooser.into(tab);
      FolderChooser.into(tab);
      ConverterFileChooser ours = (ConverterFileChooser) field.get(tab);
      ours.setSelectedFile(folder.resolve("posts").toFile());
      return ours;
    });
    AbstractFileLoader loader = chooser.getLoader();
    assertEquals(folder.resolve("posts").toFile(), loader.retrieveFile());
    assertEquals("[a, b] one", Attributes.values(loader.getStructure().classAttribute()) + " " + loader.getDataSet().get(0).stringValue(0));
    chooser.setSelectedFile(folder.resolve("empty.arff").toFile());
    assertFalse(chooser.getLoader() instanceof FolderChooser.FolderLoader);
    FolderChooser.into(null);
  }
}
