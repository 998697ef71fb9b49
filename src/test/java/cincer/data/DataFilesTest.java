package cincer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Data;
import cincer.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.core.Instances;

class DataFilesTest {

  private static final Path TEXT = Path.of("examples", "text-true.arff");

  @TempDir
  Path folder;

  @Test
  void readsEveryRowOfAnArffFileAsWekaDoesButWithoutAClass() throws Exception {
    Instances loaded = DataFiles.load(TEXT.toFile());
    assertEquals(-1, loaded.classIndex());
    loaded.setClassIndex(loaded.numAttributes() - 1);
    assertEquals(Data.load("text-true.arff").toString(), loaded.toString());
  }

  @Test
  void readsCompressedArff() throws IOException {
    Path file = folder.resolve("t.ARFF.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      Files.copy(TEXT, out);
    }
    assertEquals(600, DataFiles.load(file.toFile()).numInstances());
  }

  @Test
  void readsCsv() throws IOException {
    assertEquals(2, DataFiles.load(file("a.csv", "x,y\n1,a\n2,b\n")).numInstances());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      a.arff   | @relation r;@attribute x numeric;@attribute y {a,b};@data;1,a;2,c;3,a | nominal value not declared
      a.arff   | @relation r;@attribute x numeric;@attribute y {a,b};@data;1,a;2       | premature end of
      a.arff   | @relation r;@attribute x numeric;@attribute y {a,b};@data;1,a,9;2,a   | more values than attributes
      a.arff   | @relation r;@attribute x numeric;@attribute y {a,b};@data;1,a;z,a     | number expected
      a.arff   | @relation r;@attribute x numeric                                      | premature end of file
      a.arff   | @relation r;@attribute x {a,b                                         | } expected
      a.arff   | @relation r;@attribute x numeric;@attribute x numeric;@data;1,2        | not unique
      a.arff   | hello                                                                 | keyword @relation expected
      a.csv    | x,y;1,a;2;3,b                                                         | line 3 has 1 value
      a.csv    | x;1;2,2                                                               | line 3 has 2 values
      a.json   | {"header":                                                            | cannot read
      a.xrff   | <a                                                                    | cannot read
      a.libsvm | a b c                                                                 | cannot read
      a.arff.gz | @relation r                                                          | GZIP
      a.xyz    | 1,2                                                                   | no extension that Weka knows
      a        | 1,2                                                                   | no extension that Weka knows
      a.gz     | 1,2                                                                   | no extension that Weka knows
      """)
  void refusesABrokenFileInOneSentenceAndPrintsNothing(String name, String content, String cause) throws IOException {
    File file = file(name, content.replace(';', '\n'));
    String printed = printedWhile(() -> {
      InvalidInputException e = assertTimeoutPreemptively(Duration.ofSeconds(20),
          () -> assertThrows(InvalidInputException.class, () -> DataFiles.load(file)));
      assertTrue(e.getMessage().contains(cause), e.getMessage());
      assertTrue(e.getMessage().contains(file.getPath()), e.getMessage());
      assertFalse(e.getMessage().contains("\n"), e.getMessage());
    });
    assertEquals("", printed);
  }

  @Test
  void refusesATruncatedCompressedFile() throws IOException {
    Path whole = folder.resolve("whole.arff.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      Files.copy(TEXT, out);
    }
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.arff.gz"), Arrays.copyOf(bytes, bytes.length / 2));
    assertThrows(InvalidInputException.class, () -> DataFiles.load(cut.toFile()));
  }

  @Test
  void saysWhatIsNoDataFile() throws IOException {
    assertTrue(message(new File("nowhere.arff")).startsWith("there is no file 'nowhere.arff' in '"));
    assertTrue(message(folder.toFile()).contains("is a directory"));
    assertTrue(message(file("empty.arff", "")).contains("is empty"));
  }

  @Test
  void aFolderOfTextsIsReadEachInItsEncodingAndWhatIsNoTextIsLeftOut() throws IOException {
    Path texts = folder.resolve("texts");
    Files.createDirectories(texts.resolve("de/alt"));
    Files.createDirectories(texts.resolve("empty"));
    Files.writeString(texts.resolve("de/b.txt"), "\ufeffGr\u00fc\u00dfe \ud83d\ude00 <b>\u05d0</b>");
    Files.writeString(texts.resolve("de/alt/a"), "K\u00e4se", StandardCharsets.ISO_8859_1);
    Files.writeString(texts.resolve("de/c.txt"), "\ufeff\u4e16", StandardCharsets.UTF_16LE);
    Files.writeString(texts.resolve("de/leer.txt"), "");
    Files.write(texts.resolve("de/x.bin"), new byte[] {1, 0, 2});
    Files.writeString(texts.resolve("de/.hidden"), "no");
    Files.writeString(texts.resolve("README"), "no");
    DataFiles.Reading read = DataFiles.read(texts.toFile());
    assertEquals(List.of("K\u00e4se", "Gr\u00fc\u00dfe \ud83d\ude00 <b>\u05d0</b>", "\u4e16", ""), read.data().stream().map(row -> row.stringValue(0)).toList());
    assertEquals(List.of("de", "empty"), Attributes.values(read.data().attribute("@@class@@")));
    assertEquals(2, read.remarks().size());
    assertTrue(read.remarks().get(0).startsWith("1 of 4 texts in ") && read.remarks().get(1).startsWith("1 file in "), read.remarks().toString());
  }

  private File file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toFile();
  }

  private static String message(File file) {
    return assertThrows(InvalidInputException.class, () -> DataFiles.load(file)).getMessage();
  }

  private static String printedWhile(Runnable work) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream capture = new PrintStream(printed)) {
      System.setOut(capture);
      System.setErr(capture);
      work.run();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return printed.toString();
  }
}
