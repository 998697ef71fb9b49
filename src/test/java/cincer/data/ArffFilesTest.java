package cincer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.cli.ClassifierFiles;
import cincer.cli.FilterFiles;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.SparseInstance;
import weka.filters.supervised.instance.CincerFilter;

class ArffFilesTest {

  private static final double[] WEIRD = {1e-9, 0.1 + 0.2, 1e300, -0.0, 4.9e-324, 1e-320, Double.MAX_VALUE, 123456789.123456789,
      1.0 / 3, 1e15 + 0.3, 100000000000000000000.0, -1e-7};

  @TempDir
  Path folder;

  private static Instances weird() {
    Instances bag = new Instances("bag", new ArrayList<>(List.of(new Attribute("inner"))), 0);
    Instances data = new Instances("weird", new ArrayList<>(List.of(new Attribute("number"), new Attribute("text", (List<String>) null),
        new Attribute("bag", bag), new Attribute("class", List.of("it's", "%a b,{c}\"")))), 0);
    data.setClassIndex(3);
    data.attribute(1).addStringValue("sparse rows have no first string");
    data.attribute(2).addRelation(new Instances(bag));
    for (int i = 0; i < WEIRD.length; i++) {
      Instances inner = new Instances(data.attribute(2).relation(), 1);
      inner.add(new DenseInstance(1, new double[] {WEIRD[i]}));
      double[] values = {WEIRD[i], data.attribute(1).addStringValue("line\n'" + i), data.attribute(2).addRelation(inner), i % 2};
      data.add(i % 3 == 0 ? new SparseInstance(1.0 / 3, values) : new DenseInstance(1.0 / 3, values));
    }
    return data;
  }

  @Test
  void whatIsReadBackIsBitForBitWhatWasWritten() throws Exception {
    StringWriter text = new StringWriter();
    ArffFiles.write(weird(), text);
    assertSame(Files.writeString(folder.resolve("weird.arff"), text.toString()));
  }

  @Test
  void aFilterOnFilesWritesAllDigitsToo() throws Exception {
    StringWriter text = new StringWriter();
    ArffFiles.write(weird(), text);
    Path in = Files.writeString(folder.resolve("weird.arff"), text.toString());
    Path out = folder.resolve("out.arff");
    FilterFiles.run(new CincerFilter(), new String[] {"-i", in.toString(), "-c", "last", "-o", out.toString(), "-bootstrap", "6", "-W",
        "weka.classifiers.functions.CincerClassifier -epochs 1"});
    assertSame(out);
  }

  @Test
  void whereDecimalsAreAskedForAllNumbersAreRoundedToThemAlsoInRelationalValues() throws Exception {
    ArrayList<Attribute> one = new ArrayList<>(List.of(new Attribute("y")));
    Instances bag = new Instances("bag", one, 0);
    Instances data = new Instances("d", new ArrayList<>(List.of(new Attribute("x"), new Attribute("bag", bag))), 0);
    Instances inner = new Instances(bag);
    inner.add(new DenseInstance(1, new double[] {2.0 / 3}));
    data.add(new DenseInstance(1, new double[] {1.0 / 3, data.attribute(1).addRelation(inner)}));
    StringWriter text = new StringWriter();
    ArffFiles.write(data, 9, text);
    assertTrue(text.toString().endsWith("0.333333333,0.666666667\n"), text.toString());
  }

  @Test
  void aFilterOnFilesRoundsWhereItIsAskedTo() throws Exception {
    Path out = folder.resolve("out.arff");
    FilterFiles.run(new CincerFilter(), new String[] {"-i", "examples/breast-noisy.arff", "-c", "last", "-o", out.toString(), "-decimal",
        "1", "-bootstrap", "450", "-W", "weka.classifiers.functions.CincerClassifier -epochs 1"});
    Instances read = DataFiles.load(out.toFile());
    for (int i = 0; i < read.size(); i++) {
      double tenfold = 10 * read.instance(i).value(0);
      assertEquals(Math.rint(tenfold), tenfold, 1e-9);
    }
    assertEquals(455, read.size());
  }

  @Test
  void noFileThatAFilterReadsIsWrittenToAndTheReportIsThereOnlyWithTheResult() throws Exception {
    StringWriter text = new StringWriter();
    Instances data = new Instances(cincer.Data.load("breast-noisy.arff"), 0, 60);
    ArffFiles.write(data, text);
    Path in = Files.writeString(folder.resolve("in.arff"), text.toString());
    Path truth = Files.writeString(folder.resolve("truth.arff"), text.toString());
    Path link = Files.createLink(folder.resolve("link.arff"), in);
    Path report = folder.resolve("report.csv");
    String model = "weka.classifiers.functions.CincerClassifier -epochs 1";
    for (Path target : new Path[] {in, link, truth}) {
      for (String option : new String[] {"-o", "-report"}) {
        String[] options = {"-i", in.toString(), "-c", "last", "-annotator", "ReferenceAnnotator -file " + truth, "-W", model, "-overwrite", option,
            target.toString()};
        CincerFilter filter = new CincerFilter();
        filter.setFiles(new CincerFilter.Files(FilterFiles.input(options), FilterFiles.results(options)));
        String refusal = Assertions.assertThrows(cincer.InvalidInputException.class,
            () -> FilterFiles.run(filter, options)).getMessage();
        assertTrue(refusal.contains("is a file that the data is read from") && refusal.endsWith("choose another file with " + option), refusal);
        assertEquals(text.toString(), Files.readString(target));
      }
    }
    assertTrue(Files.notExists(report));
  }

  @Test
  void noFileThatAClassifierReadsIsReplacedByItsModel() throws Exception {
    StringWriter text = new StringWriter();
    ArffFiles.write(new Instances(cincer.Data.load("breast-noisy.arff"), 0, 60), text);
    Path in = Files.writeString(folder.resolve("in.arff"), text.toString());
    Path test = Files.writeString(folder.resolve("test.arff"), text.toString());
    Path link = Files.createSymbolicLink(folder.resolve("link.arff"), in);
    for (Path target : new Path[] {in, test, link}) {
      for (String option : new String[] {"-d", "-threshold-file"}) {
        String refusal = Assertions.assertThrows(cincer.InvalidInputException.class,
            () -> new ClassifierFiles(new String[] {"-t", in.toString(), "-T", test.toString(), option, target.toString()}).close())
            .getMessage();
        assertTrue(refusal.contains("is a file that the data is read from") && refusal.endsWith("choose another file with " + option), refusal);
      }
    }
    new ClassifierFiles(new String[] {"-t", in.toString(), "-T", test.toString(), "-d", folder.resolve("new.model").toString()}).close();
  }

  private static void assertSame(Path file) {
    Instances expected = weird();
    Instances read = DataFiles.load(file.toFile());
    for (int i = 0; i < WEIRD.length; i++) {
      assertEquals(Double.doubleToLongBits(WEIRD[i] == 0 ? 0 : WEIRD[i]), Double.doubleToLongBits(read.instance(i).value(0) + 0.0));
      assertEquals(1.0 / 3, read.instance(i).weight());
      assertEquals(expected.instance(i).stringValue(1), read.instance(i).stringValue(1));
      assertEquals(Double.doubleToLongBits(WEIRD[i] + 0.0), Double.doubleToLongBits(read.instance(i).relationalValue(2).instance(0).value(0) + 0.0));
      assertEquals(expected.instance(i).stringValue(3), read.instance(i).stringValue(3));
    }
  }
}
