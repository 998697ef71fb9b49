package weka.core.converters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;

class DelimitedTextLoaderTest {

  @TempDir
  Path folder;

  private File file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toFile();
  }

  @Test
  void wekaOpensTablesWithTabsByIt() throws Exception {
    File file = file("points.tsv", "label\tx\tsaid\na\t1.5\t\"it's, well, fine\"\nb\tNA\tno\na\t2\t\n");
    assertInstanceOf(DelimitedTextLoader.class, ConverterUtils.getLoaderForFile(file));
    Instances data = ConverterUtils.DataSource.read(file.getPath());
    assertEquals("points", data.relationName());
    assertEquals("it's, well, fine", data.get(0).stringValue(2));
    assertTrue(data.get(1).isMissing(1));
    assertEquals(2, data.get(2).value(1));
    assertInstanceOf(CSVLoader.class, ConverterUtils.getLoaderForFile("x.csv"), "which stays as it is");
  }

  /** Weka's own loader ends at the first of them with an index out of bounds. */
  @Test
  void quotesInQuotesAreReadWhereItIsChosenForACsvFile() throws Exception {
    DelimitedTextLoader loader = new DelimitedTextLoader();
    loader.setFile(file("said.csv", "said;label\n\"see file, \"\"urgent\"\"\";a\nok;b\n"));
    assertTrue(loader.getStructure().equalHeaders(loader.getDataSet()));
    assertEquals("see file, \"urgent\"", loader.getDataSet().get(0).stringValue(0));
  }

  @Test
  void whatIsNoTableIsRefusedInOneSentence() throws Exception {
    DelimitedTextLoader loader = new DelimitedTextLoader();
    assertEquals("no file is chosen; choose a table of text", assertThrows(IOException.class, loader::getDataSet).getMessage());
    loader.setFile(file("t.tsv", "a\tb\n1\t2\t3\t4\n"));
    String said = assertThrows(IOException.class, loader::getDataSet).getMessage();
    assertTrue(said.contains("t.tsv") && !said.contains("\n"), said);
  }
}
