package cincer.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.data.DataFiles;
import cincer.it.Jvm.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSource;

/**
 * Strange, extreme and broken data through {@code weka.Run}: it works, every row keeping its place and all that is not a
 * corrected label; or it is refused in one sentence that contains the cause. Nothing is overwritten.
 */
class HostileInputIT {

  /**
   * What is run: F the filter, C the classifier; on which file; with which options of the face and of the model; and what
   * is expected: that it works and tells some texts, or that it says why not.
   */
  private static final String TABLE = """
      FC | plain | plain.arff | | | works
      F  | some labels missing | some-labels-missing.arff | | | works: rows without a label 4 (kept as they are)
      C  | some labels missing | some-labels-missing.arff | | | works: Ignored Class Unknown Instances 4
      F  | two labels | two-labels.arff | -bootstrap 1 | | works: examples seen 1 & rows without a label 38
      C  | two labels | two-labels.arff | | | works: Ignored Class Unknown Instances 38
      FC | one labelled row | one-labelled.arff | | | says: 'a' & only one class
      FC | class with a single example | single-example.arff | | | works
      FC | classes without examples | class-without-examples.arff | | | works
      F  | counter-examples of classes without examples | class-without-examples.arff | -add-attributes -tau 0 | | works
      FC | 1,000 classes without examples | many-classes.arff | | | works
      FC | a class of its own for each row | class-per-row.arff | | | works
      FC | class first | class-first.arff | -c first | | works
      FC | class in the middle | class-in-the-middle.arff | -c 2 | | works
      FC | string class | string-class.arff | | | says: 'y' is string & nominal & StringToNominal
      FC | date class | date-class.arff | | | says: 'y' is date & nominal & DateToNumeric
      FC | relational class | relational-class.arff | | | says: 'y' is relational & nominal
      FC | class without values | class-without-values.arff | | | says: 'y' has no value
      FC | class value declared twice | value-twice.arff | | | says: 'value-twice.arff' & a
      FC | quotes, commas, HTML and right-to-left text in labels | nasty-labels.arff | -c last | | works
      F  | such labels, answered | nasty-labels.arff | -tau 0 -annotator "ReferenceAnnotator -file nasty-labels.arff" | | works: labels corrected 0
      F  | such labels, reported | nasty-labels.arff | -tau 0 -report nasty.csv -add-attributes | | works
      FC | quotes, commas and HTML in names | nasty-names.arff | | | works
      FC | identical rows with different labels | contradictions.arff | | | works

      FC | NaN | nan.arff | | | works
      FC | infinity | infinity.arff | | | says: 'z' is infinite in row 17
      FC | commands to the terminal in a name | escape.arff | | | says: 'x' is infinite in row 1
      FC | minus infinity | minus-infinity.arff | | | says: 'x' is infinite in row 1
      FC | number beyond the range of doubles | overflow.arff | | | says: 'x' is infinite in row 4
      FC | huge numbers of both signs | huge.arff | | | works
      FC | one huge number | one-huge.arff | | | works
      FC | denormal numbers | denormal.arff | | | works
      FC | more digits than a double has | many-digits.arff | | | works
      FC | minus zero | minus-zero.arff | | | works
      FC | decimal commas | decimal-comma.arff | | | says: 'decimal-comma.arff' & line 6
      FC | hexadecimal numbers | hexadecimal.arff | | | says: number expected & line 6

      FC | constant attribute | constant.arff | | | works
      FC | nothing but constants | all-constant.arff | | | works
      FC | nothing but missing values | all-missing.arff | | | works
      FC | nominal attribute without values | empty-nominal.arff | | | works
      FC | nominal attribute with one value | one-valued-nominal.arff | | | works
      FC | duplicate attributes | duplicate-columns.arff | | | works
      FC | two attributes of one name | same-name.arff | | | says: unique & x
      F  | nothing but a class | class-only.arff | | | says: no attribute to learn from
      C  | nothing but a class | class-only.arff | | | works: predicts the shares of the classes
      FC | text, dates and relations | mixed.arff | | | works
      F  | text, dates and relations with results | mixed.arff | -add-attributes -tau 0 | | works
      FC | nothing but dates | dates-only.arff | | | says: no attribute to learn from
      FC | nothing but relations | relations-only.arff | | | says: no attribute to learn from
      FC | date that is none | bad-date.arff | | | says: 'bad-date.arff' & yesterday
      FC | type that is none | bad-type.arff | | | says: 'bad-type.arff' & line 2
      FC | image that fits | pixels.arff | | -image 2x2 | works
      FC | image of no pixels | pixels.arff | | -image 0x4 | says: -image & '0x4'
      FC | image of negative size | pixels.arff | | -image -2x-2 | says: -image & -2x-2
      FC | image too large to count | pixels.arff | | -image 99999x99999x999 | says: -image & 99999x99999x999
      FC | image larger than any | pixels.arff | | -architecture "Convolutional -width 2000000000 -height 2000000000" | says: 2000000000x2000000000x1
      FC | image of another size | pixels.arff | | -image 3x3x3 | says: 3x3x3 & 27 & 4
      FC | image with a nominal attribute | pixels-and-nominal.arff | | -image 2x2 | says: 2x2x1 & nominal
      FC | image too small to convolve | pixels.arff | | -image 2x2 -architecture Convolutional | says: 2x2
      FC | key that is a feature | keyed.arff | | -key x | works
      FC | keys by number, twice | keyed.arff | | -key "1, 1" | works
      FC | key that is the class | keyed.arff | | -key y | says: -key & 'y' & class
      FC | every feature a key | keyed.arff | | -key id,x,z | says: no attribute to learn from
      FC | key beyond the last attribute | keyed.arff | | -key 9 | says: '9' & 1 to 4

      FC | weights of 0 | weight-0.arff | | | works
      FC | no weight but 0 | weights-0.arff | | | says: weight 0
      FC | weight below 0 | weight-below-0.arff | | | says: row 12 & -0.5 & weight
      FC | weight below 0 without a label | weight-below-0-unlabelled.arff | | | says: row 5 & -3
      FC | infinite weight | weight-infinite.arff | | | says: row 3 & Infinity & weight
      FC | weights too large to be added | weights-huge.arff | | | says: weights & too large
      FC | tiny weights | weights-tiny.arff | | | works
      FC | one weight above all | weight-dominates.arff | | | works
      FC | weight that is no number | weight-no-number.arff | | | says: 'weight-no-number.arff' & line 6

      FC | one row | row-1.arff | | | says: only one class
      F  | two rows | rows-2.arff | -bootstrap 1 | | works: examples seen 1
      F  | three rows | rows-3.arff | | | works: bootstrap set 1 & examples seen 2
      C  | two rows | rows-2.arff | | | works: Total Number of Instances 2
      F  | 100,000 rows | rows-100000.arff | -bootstrap 99980 | -batch 1000 -architecture LogisticRegression -selector NearestNeighbour | works: examples seen 20
      C  | 100,000 rows | rows-100000.arff | | -batch 1000 -architecture LogisticRegression -selector NearestNeighbour | works: Total Number of Instances 100000
      FC | 20,000 attributes | attributes-20000.arff | | -architecture LogisticRegression | works
      FC | 10,000 values | values-10000.arff | | | works
      FC | sparse | sparse.arff | | | works
      F  | sparse with results | sparse.arff | -add-attributes -tau 0 | | works
      FC | sparse and weighted | sparse-weighted.arff | | | works
      FC | sparse index beyond the last | sparse-beyond.arff | | | says: 'sparse-beyond.arff' & line 6
      FC | sparse index not in order | sparse-unsorted.arff | | | says: 'sparse-unsorted.arff' & line 6
      FC | sparse index below 0 | sparse-negative.arff | | | says: 'sparse-negative.arff' & line 6

      FC | CRLF | crlf.arff | | | works
      FC | line ends of old Macs | cr.arff | | | works
      FC | byte order mark | bom.arff | | | says: 'bom.arff' & byte order mark
      FC | UTF-16 | utf16.arff | | | says: 'utf16.arff'
      FC | names in another encoding | latin1.arff | | | says: 'latin1.arff' & not written in UTF-8 & -Dfile.encoding
      FC | comments in another encoding | latin1-comment.arff | | | works
      FC | NUL in the header | nul.arff | | | works
      FC | no line break at the end | no-line-break-at-end.arff | | | works
      FC | comments everywhere | comments.arff | | | works
      FC | upper case | upper.ARFF | | | works
      FC | quote that is not closed | open-quote.arff | | | says: 'open-quote.arff'
      FC | file name with a blank | with blank.arff | | | works
      FC | file name in other scripts | ünï-שלום-日本.arff | | | works
      FC | file name with signs | 100%,'quote'.arff | | | works
      FC | random bytes | binary.arff | | | says: 'binary.arff'
      FC | empty file | empty.arff | | | says: 'empty.arff' is empty
      FC | compressed | plain.arff.gz | | | works
      FC | compressed and cut off | cut.arff.gz | | | says: 'cut.arff.gz'
      FC | CSV | plain.csv | | | works
      FC | CSV with CRLF | crlf.csv | | | works
      FC | CSV with byte order mark | bom.csv | | | works
      F  | CSV with missing values | missing.csv | | | works: rows without a label 1
      FC | CSV without rows | header-only.csv | | | says: no rows
      FC | CSV whose class are numbers | numbers.csv | | | says: 'y' is numeric & nominal
      FC | CSV with semicolons | semicolons.csv | | | works: separated by semicolons
      FC | CSV with tabs | tabs.csv | | | works: separated by tabs
      FC | CSV with decimal commas | decimal-commas.csv | | | works: with decimal commas
      FC | CSV with an unnamed first column | unnamed.csv | | | works: the first column of 'unnamed.csv' has no name
      FC | CSV with NA | na.csv | | | works: NA in row 1
      F  | CSV with one word among numbers | one-word.csv | | | works: which is text because of 'unknown' in row 41
      F  | CSV with apostrophes and line breaks | texts.csv | | | works
      F  | CSV with ids of 19 digits | ids.csv | | | works: kept as text
      F  | CSV with ids of 19 digits as keys | ids.csv | -tau 0 -annotator "ReferenceAnnotator -file ids.csv -key id" | | works: labels corrected 0
      F  | CSV with the class first | class-first.csv | | | works: 'colour' can hardly be the class & choose it with -c 1
      FC | KEEL | keel.dat | | | says: 'keel.dat' is in KEEL's format
      FC | spreadsheet | sheet.xlsx | | | says: 'sheet.xlsx' is a spreadsheet & CSV
      FC | CSV with two columns of one name | same-name.csv | | | says: x
      FC | CSV with a short row | short-row.csv | | | says: 'short-row.csv' & 42
      FC | random bytes as CSV | binary.csv | | | says: binary
      FC | empty CSV | empty.csv | | | says: 'empty.csv' is empty

      F  | truth | plain.arff | -tau 0 -annotator "ReferenceAnnotator -file truth.arff" | | works: labels corrected
      F  | truth in another order of values | plain.arff | -tau 0 -annotator "ReferenceAnnotator -file truth-more-values.arff" | | works: labels corrected
      F  | truth with an unknown label | plain.arff | -annotator "ReferenceAnnotator -file truth-other-label.arff" | | says: row 21 & 'c' & no value of the class
      F  | truth without labels | plain.arff | -tau 0 -annotator "ReferenceAnnotator -file truth-missing.arff" | | works: skipped & labels corrected 0
      F  | truth as text | plain.arff | -tau 0 -annotator "ReferenceAnnotator -file truth-string.arff" | | works: labels corrected
      F  | truth as CSV | plain.arff | -tau 0 -annotator "ReferenceAnnotator -file truth.csv" | | works: labels corrected
      F  | truth without rows | plain.arff | -annotator "ReferenceAnnotator -file truth-empty.arff" | | says: 0 rows & 40
      F  | truth that is empty | plain.arff | -annotator "ReferenceAnnotator -file empty.arff" | | says: 'empty.arff' is empty
      F  | truth that is broken | plain.arff | -annotator "ReferenceAnnotator -file open-quote.arff" | | says: 'open-quote.arff'
      F  | one truth for several rows | keyed.arff | -tau 0 -annotator "ReferenceAnnotator -file truth-key.arff -key id" | | works: labels corrected
      F  | key twice in the truth | keyed.arff | -annotator "ReferenceAnnotator -file truth-key-twice.arff -key id" | | says: 'id' of rows 1 and 2
      F  | key missing in the truth | keyed.arff | -annotator "ReferenceAnnotator -file truth-key-missing.arff -key id" | | says: row 6 & no value of 'id'
      F  | row missing in the truth | keyed.arff | -annotator "ReferenceAnnotator -file truth-key-lacks.arff -key id" | | says: no row with 'id' = '5' & row 11
      F  | class as the truth's key | keyed.arff | -annotator "ReferenceAnnotator -file truth-key.arff -key y" | | says: -key is 'y', the class

      F  | second pass | second-pass.arff | -add-attributes -tau 0 | | works
      FC | results of an earlier pass | second-pass.arff | | | works
      FC | nothing but results | only-results.arff | | | says: no attribute to learn from
      F  | class named as a result | cincer-class.arff | -add-attributes | | says: 'cincer-predicted'
      FC | class named as a result, nothing added | cincer-class.arff | | | works

      F  | tau without bound | plain.arff | -tau Infinity | | says: tau & Infinity
      F  | tau with a decimal comma | plain.arff | -tau 0,2 | | says: -tau needs a number & '0,2'
      F  | empty tau | plain.arff | -tau "" | | says: -tau
      F  | tau 1 | plain.arff | -tau 1 | | works
      F  | tau twice | plain.arff | -tau 0.1 -tau 0.3 | | says: -tau is given more than once
      F  | half a row as bootstrap | rows-3.arff | -bootstrap 0.01 | | works: bootstrap set 1
      F  | bootstrap NaN | plain.arff | -bootstrap NaN | | says: 'NaN'
      F  | bootstrap Infinity | plain.arff | -bootstrap Infinity | | says: 'Infinity'
      F  | bootstrap 1e300 | plain.arff | -bootstrap 1e300 | | says: 1e300 & 40 labelled rows
      F  | bootstrap share below 0 | plain.arff | -bootstrap -0.5 | | says: '-0.5'
      F  | bootstrap of one class | plain.arff | -bootstrap 1 -bootstrap-from FIRST | | works: examples seen 39
      F  | rounds 0 | plain.arff | -rounds 0 | | says: rounds & 0 & at least 1
      F  | rounds beyond all candidates | plain.arff | -rounds 1000 -tau 0 -annotator "ReferenceAnnotator -file truth.arff" | | works: labels corrected
      F  | seed beyond integers | plain.arff | -S 99999999999 | | says: -S & 99999999999
      F  | negative seed | plain.arff | -S -5 -order SHUFFLED | | works
      F  | suspicion that is none | plain.arff | -suspicion Doubt | | says: -suspicion & Doubt
      F  | letters that are no ASCII in an option | plain.arff | -börse 1 | | says: -börse
      FC | epochs beyond integers | plain.arff | | -epochs 99999999999 | says: -epochs & 99999999999
      FC | batch larger than the data | plain.arff | | -batch 2000000000 | works
      FC | learning rate infinite | plain.arff | | -learning-rate Infinity | says: -learning-rate is Infinity
      FC | learning rate next to 0 | plain.arff | | -learning-rate 1e-300 | works
      FC | dropout NaN | plain.arff | | -dropout NaN | says: -dropout is NaN
      FC | l2 infinite | plain.arff | | -l2 Infinity | says: -l2 is Infinity
      FC | l2 huge | plain.arff | | -l2 1e300 | says: -l2 (it is 1.0E300)
      FC | stop accuracy NaN | plain.arff | | -stop-accuracy NaN | says: -stop-accuracy is NaN
      FC | list of layers with a gap | plain.arff | | -architecture "FullyConnected -hidden 64,,32" | says: '64,,32'
      FC | layer too wide to count | plain.arff | | -architecture "FullyConnected -hidden 9999999999" | says: '9999999999'
      C  | more folds than rows | plain.arff | -x 100 | | says: folds
      C  | one fold | plain.arff | -x 1 | | says: 1 folds
      C  | fewer rows than folds by default | rows-3.arff | -x 10 | | says: 10 folds & 3 rows
      C  | negative weights in the test file | plain.arff | -T weight-below-0.arff | | says: row 12 & -0.5
      C  | predictions of rows without labels | plain.arff | -T some-labels-missing.arff -p 0 | | works: 1:?
      C  | test rows far outside | plain.arff | -T huge.arff | | works: Total Number of Instances 40
      C  | test rows that are infinite | plain.arff | -T infinity.arff | | says: 'z' & infinite
      C  | model for other attributes | none | -l C-plain.out -T keyed.arff | | says: not compatible
      F  | output in a file | plain.arff | -o plain.arff/out.arff | | says: plain.arff
      F  | report in a file | plain.arff | -report plain.arff/report.csv | | says: -report
      F  | report in another script | plain.arff | -report "ünï שלום.csv" -tau 0 | | works
      """;

  private static final String QUICK = "-epochs 2";

  private static Path folder;
  private static List<Case> cases;
  private static List<Finished> finished;
  private static Map<Path, byte[]> written;

  /** One command. */
  private record Case(char face, String name, String file, List<String> arguments, boolean works, List<String> texts) {

    static Stream<Case> read(String line) {
      String[] cells = line.split("\\|", -1);
      String[] outcome = cells[5].strip().split(": ", 2);
      List<String> texts = outcome.length == 1 ? List.of() : List.of(outcome[1].split(" & "));
      return cells[0].strip().chars().mapToObj(face -> of((char) face, cells[1].strip(), cells[2].strip(), cells[3].strip(),
          cells[4].strip(), outcome[0].equals("works"), texts));
    }

    private static Case of(char face, String name, String file, String options, String model, boolean works, List<String> texts) {
      String epochs = model.contains("-epochs") ? model : QUICK + " " + model;
      List<String> own = split(options);
      List<String> all = new ArrayList<>();
      if (face == 'F') {
        all.addAll(List.of(".CincerFilter", "-i", file, "-W", "CincerClassifier " + epochs));
        prefer(own, all, "-c", "last");
        prefer(own, all, "-bootstrap", "auto");
        prefer(own, all, "-o", "F-" + name.replaceAll("\\W+", "-") + ".arff");
      } else {
        all.add(".CincerClassifier");
        if (!own.contains("-l")) {
          all.addAll(List.of("-t", file, "-d", "C-" + name.replaceAll("\\W+", "-") + ".out"));
          all.addAll(split(epochs));
        }
        if (Stream.of("-x", "-T").noneMatch(own::contains)) {
          all.add("-no-cv");
        }
      }
      all.addAll(own);
      return new Case(face, name, file, all, works, texts);
    }

    private static void prefer(List<String> own, List<String> all, String option, String value) {
      if (!own.contains(option)) {
        all.addAll(List.of(option, value));
      }
    }

    private static List<String> split(String options) {
      try {
        return List.of(Utils.splitOptions(options));
      } catch (Exception e) { // as Weka declares it
        throw new AssertionError(e);
      }
    }

    String fullName() {
      return face == 'F' ? "CincerFilter" : "CincerClassifier";
    }

    String after(String option) {
      return arguments.contains(option) ? arguments.get(arguments.indexOf(option) + 1) : "";
    }

    @Override
    public String toString() {
      return fullName() + ", " + name;
    }
  }

  static Stream<Case> cases() {
    return TABLE.lines().filter(line -> !line.isBlank()).flatMap(Case::read);
  }

  @BeforeAll
  static void run() throws IOException {
    folder = InstalledPackage.emptyFolder("hostile-input");
    new HostileData(folder).write();
    written = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        written.put(file, Files.readAllBytes(file));
      }
    }
    cases = cases().toList();
    finished = OneJvm.run(folder, cases.stream().map(Case::arguments).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void worksOrSaysWhyNot(Case run) throws Exception {
    Finished told = finished.get(cases.indexOf(run));
    Path output = folder.resolve(run.face() == 'F' ? run.after("-o") : run.after("-d"));
    if (!run.works()) {
      OneJvm.assertOneSentence(run.fullName(), withoutOpening(told), run.texts());
      assertFalse(Files.isRegularFile(output), "output of what was refused");
      return;
    }
    String said = (told.out() + told.err()).replaceAll("\\s+", " ");
    assertAll(said,
        () -> assertFalse(said.contains("Exception") || said.contains("NaN") || said.contains("not finished"), "trouble"),
        () -> assertTrue(run.texts().stream().allMatch(said::contains), "not told"),
        () -> assertTrue(Files.isRegularFile(output), "no output"));
    if (run.face() == 'F') {
      Path input = folder.resolve(run.file());
      assertSameButForLabels(run.file().endsWith(".csv") ? DataFiles.load(input.toFile()) : DataSource.read(input.toString()),
          DataSource.read(arff(output).toString()), run);
    } else {
      assertTrue(told.err().lines().allMatch(line -> line.startsWith("CincerClassifier: ")), told.err()); // how it was read
    }
  }

  /** Without what is said of class and attributes before the work begins, at which it may still fail. */
  private static Finished withoutOpening(Finished told) {
    return new Finished(told.exit(), told.out(), told.err().replaceAll("(?m)^\\w+: the class is '.*\\R", ""));
  }

  /** Weka goes by the extension. */
  private static Path arff(Path file) throws IOException {
    return Files.copy(file, folder.resolve("results").resolve(file.getFileName() + ".arff"));
  }

  private static void assertSameButForLabels(Instances before, Instances after, Case run) {
    assertEquals(before.numInstances(), after.numInstances());
    String column = run.after("-c");
    int label = column.equals("first") ? 0 : column.equals("last") ? before.numAttributes() - 1 : Integer.parseInt(column) - 1;
    for (int row = 0; row < before.numInstances(); row++) {
      Instance old = before.instance(row);
      Instance now = after.instance(row);
      assertEquals(old.weight(), now.weight(), "weight of row " + row);
      for (int a = 0; a < before.numAttributes(); a++) {
        Attribute attribute = before.attribute(a);
        boolean added = run.arguments().contains("-add-attributes");
        boolean relabelled = a == label && run.arguments().contains("-annotator");
        if (!relabelled && !(added && attribute.name().startsWith("cincer-"))) {
          assertEquals(value(old, attribute), value(now, after.attribute(attribute.name())), attribute.name() + " of row " + row);
        }
      }
    }
    int results = (int) java.util.stream.IntStream.range(0, after.numAttributes())
        .filter(a -> after.attribute(a).name().startsWith("cincer-")).count();
    assertTrue(!run.arguments().contains("-add-attributes") || results == 4, results + " results");
  }

  private static Object value(Instance row, Attribute attribute) {
    return row.isMissing(attribute) ? "missing" : attribute.isNumeric() ? row.value(attribute) : row.stringValue(attribute);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"F infinity.arff", "C weight-below-0.arff", "C bom.arff"})
  void aRefusalEndsWithAnExitCode(String run) {
    Case refused = cases.stream().filter(c -> run.equals(c.face() + " " + c.file())).findFirst().orElseThrow();
    Finished told = InstalledPackage.get().jvm(folder).run(refused.arguments().toArray(String[]::new));
    assertNotEquals(0, told.exit());
    OneJvm.assertOneSentence(refused.fullName(), told, refused.texts());
  }

  @Test
  void theTruthIsFoundWhateverTheOrderOfItsValues() throws Exception {
    String[] answers = new String[4];
    List<String> names = List.of("truth", "truth in another order of values", "truth as text", "truth as CSV");
    for (int n = 0; n < answers.length; n++) {
      answers[n] = Files.readString(folder.resolve("F-" + names.get(n).replace(' ', '-') + ".arff")).replaceFirst("@relation.*", "");
    }
    assertEquals(1, Arrays.stream(answers).distinct().count(), String.join("\n", answers));
  }

  @Test
  void inputsAreAsTheyWereAndNothingIsLeftBehind() throws IOException {
    for (Map.Entry<Path, byte[]> file : written.entrySet()) {
      assertTrue(Arrays.equals(file.getValue(), Files.readAllBytes(file.getKey())), file.getKey() + " has changed");
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".tmp")).toList());
    }
  }

  @Test
  void reportsAreSafeInASpreadsheet() throws IOException {
    assertTrue(Files.readString(folder.resolve("nasty.csv")).contains(",'=1+1,"));
  }
}
