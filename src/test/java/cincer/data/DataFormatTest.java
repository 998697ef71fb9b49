package cincer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Data;
import cincer.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

class DataFormatTest {

  @TempDir
  Path folder;

  private OutputFile file(String name) {
    return new OutputFile(folder.resolve(name), true, "-o");
  }

  private static String[] labels(Instances data) {
    data.setClassIndex(data.numAttributes() - 1);
    return data.stream().map(row -> row.stringValue(data.classIndex())).toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(strings = {"d.arff", "d.arff.gz", "d.ARFF", "d.csv", "d.CSV", "d.xrff", "d.xrff.gz", "d.json", "d.json.gz", "d.bsi"})
  void whatIsWrittenByANameIsReadByItWithTheSameLabels(String name) throws Exception {
    Instances data = new Instances(Data.load("breast-noisy.arff"), 0, 40);
    for (int row = 0; row < data.size(); row++) {
      for (int a = 0; a < data.classIndex(); a++) {
        data.instance(row).setValue(a, Math.rint(data.instance(row).value(a) * 1000) / 1000);
      }
    }
    for (Locale locale : new Locale[] {Locale.ROOT, Locale.forLanguageTag("ar-EG"), Locale.GERMANY, Locale.forLanguageTag("tr-TR")}) {
      Locale before = Locale.getDefault();
      Locale.setDefault(locale);
      try {
        DataFormat.requireFits(file(name), data);
        OutputFiles.write(List.of(DataFormat.output(file(name), data, null)));
        Instances read = DataFiles.load(folder.resolve(name).toFile());
        assertArrayEquals(labels(data), labels(read));
        assertEquals(data.instance(7).value(3), read.instance(7).value(3));
      } finally {
        Locale.setDefault(before);
      }
    }
    byte[] start = Files.readAllBytes(folder.resolve(name));
    assertEquals(name.endsWith(".gz"), start[0] == (byte) 0x1f && start[1] == (byte) 0x8b, "compressed as its name says");
  }

  @ParameterizedTest
  @ValueSource(strings = {"clean", "clean.txt", "clean.xlsx", "clean.parquet", "clean.csv.gz", "clean.arff.bz2", "clean.zip", "clean.libsvm", "clean.data"})
  void otherNamesAreRefusedInASentence(String name) {
    String refusal = assertThrows(InvalidInputException.class, () -> DataFormat.of(file(name))).getMessage();
    assertTrue(refusal.startsWith("'" + folder.resolve(name) + "' cannot be written: data is written in the format that the name ends with, one of "
        + ".arff, .arff.gz, .csv") && refusal.endsWith("choose another name with -o"), refusal);
  }

  private static Instances of(double value, String... classes) {
    Instances data = new Instances("d", new ArrayList<>(List.of(new Attribute("x"), new Attribute("class", List.of(classes)))), 0);
    data.setClassIndex(1);
    for (int i = 0; i < 6; i++) {
      data.add(new DenseInstance(1, new double[] {value + i, i % classes.length}));
    }
    return data;
  }

  @Test
  void classesThatATableWouldTurnIntoNumbersAreRefusedBeforeAnybodyIsAsked() throws Exception {
    String refusal = assertThrows(InvalidInputException.class, () -> DataFormat.requireFits(file("d.csv"), of(0, "1", "2"))).getMessage();
    assertTrue(refusal.contains("would be read as the number") && refusal.contains(".arff holds everything); choose another file with -o"), refusal);
    DataFormat.requireFits(file("d.arff"), of(0, "1", "2"));
    DataFormat.requireFits(file("d.csv"), of(0, "one", "two"));
    assertThrows(InvalidInputException.class, () -> OutputFiles.write(List.of(DataFormat.output(file("e.csv"), of(0, "1", "2"), null))));
    assertFalse(Files.exists(folder.resolve("e.csv")));
  }

  @Test
  void digitsThatAFormatWouldDropAreNotDroppedSilently() throws Exception {
    String refusal = assertThrows(InvalidInputException.class,
        () -> OutputFiles.write(List.of(DataFormat.output(file("d.json"), of(1.0 / 3, "a", "b"), null)))).getMessage();
    assertTrue(refusal.contains("'x' of row 1 is 0.3333333333333333, and would be read as 0.333333"), refusal);
    for (String name : List.of("d.arff", "d.csv", "d.bsi")) {
      OutputFiles.write(List.of(DataFormat.output(file(name), of(1.0 / 3, "a", "b"), null)));
      assertEquals(1.0 / 3, DataFiles.load(folder.resolve(name).toFile()).instance(0).value(0));
    }
    OutputFiles.write(List.of(DataFormat.output(file("d.json"), of(1.0 / 3, "a", "b"), 2, null)));
    assertEquals(0.33, DataFiles.load(folder.resolve("d.json").toFile()).instance(0).value(0));
  }
}
