package cincer.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.CounterExample;
import cincer.Listener;
import cincer.Opinions;
import cincer.PriorOpinions;
import cincer.Query;
import cincer.cleaning.Arrivals;
import cincer.cleaning.CleaningPass;
import cincer.cleaning.Reviewers;
import cincer.data.GivenAttributes;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.SerializedObject;
import weka.filters.Filter;
import weka.filters.supervised.instance.CincerFilter;

/** SuspicionJob in one JVM. */
class SuspicionJobTest {

  private static final String FEW_EPOCHS = "weka.classifiers.functions.CincerClassifier -epochs 5";

  @TempDir
  private Path folder;

  private Path out(String name) {
    return folder.resolve(name);
  }

  private static List<String> texts(Path output) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String name : List.of("worklist.arff", "worklist.json", "summary.md", "header.arff")) {
      texts.add(Files.readString(output.resolve(name)));
    }
    return texts;
  }

  private static double id(Instances data, int row) {
    Attribute key = data.attribute("id");
    return key.isNumeric() ? data.instance(row).value(key) : Double.parseDouble(data.instance(row).stringValue(key));
  }

  /** A review that nobody answers: what it says of all rows, and the first questions. */
  private static final class Unanswered implements Annotator {
    private final List<Query> asked = new ArrayList<>();
    private Opinions opinions;

    Unanswered(Instances data, String judges) throws InterruptedException {
      CleaningPass.of(new CincerClassifier(), this).arrivals(Arrivals.REVIEW.reviewers(new Reviewers(judges, "all", "all"))).listener(new Listener() {
        @Override
        public void ranked(Opinions now) {
          opinions = opinions == null ? now : opinions;
        }
      }).clean(data);
    }

    @Override
    public void begin(Instances rows) {}

    @Override
    public String keyAttribute() {
      return "id";
    }

    @Override
    public Answer answer(Query query, int[] labels) {
      asked.add(query);
      return asked.size() == 30 ? new Answer.Stop() : new Answer.Skip();
    }
  }

  private void asOneMachine(String example, String judges) throws Exception {
    Instances data = Job.example(example);
    Path file = Job.arff(data, folder.resolve(example + ".arff"));
    Job.run(new SuspicionJob(), "-input", file, "-class", data.classAttribute().name(), "-key", "id", "-output", out(example), "-rows", 60, "-context", 0,
        "-judges", judges);
    Instances worklist = Job.read(out(example).resolve("worklist.arff"));
    PriorOpinions given = GivenAttributes.read(worklist).orElseThrow();
    Unanswered review = new Unanswered(data, judges);
    List<Double> order = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int row = review.opinions.order()[i];
      order.add(id(worklist, i));
      assertEquals(id(data, row), id(worklist, i), example + ", place " + i);
      assertEquals(review.opinions.doubts()[row], 1 - given.probabilities()[i][(int) worklist.instance(i).classValue()], 0, example + ", place " + i);
    }
    int compared = 0;
    for (Query query : review.asked) {
      int place = order.indexOf(id(data, query.suspicion().row()));
      List<PriorOpinions.Supporter> shown = place < 0 ? List.of() : given.shown().get(place);
      List<Integer> rows = query.ranking().stream().map(CounterExample::row).toList();
      for (PriorOpinions.Supporter one : shown) { // those that were asked about come last in the question
        int k = rows.indexOf((int) id(worklist, one.row()) - 1);
        assertEquals(query.ranking().get(k).score(), one.score(), 1e-6 * one.score(), example + ", question " + query.number());
      }
      compared += shown.size();
    }
    assertEquals(150, compared);
    JsonObject told = JsonParser.parseString(Files.readString(out(example).resolve("worklist.json"))).getAsJsonObject();
    double wrong = told.get("wrongInWorklist").getAsDouble() + told.getAsJsonObject("wrongBeyond").get("expected").getAsDouble();
    assertEquals(review.asked.get(0).wrong().expected(), wrong, 0.11, "in the worklist and beyond");
    assertEquals(id(data, review.asked.get(0).ranking().get(0).row()), id(worklist, given.shown().get(0).get(0).row()));
  }

  @Test
  void whereTheSampleIsTheWholeDataTheFirstRowsDoubtsAndCounterExamplesAreThoseOfAReviewOnOneMachine() throws Exception {
    asOneMachine("breast-noisy", "none");
    asOneMachine("digits-noisy", "none");
  }

  @Test
  void judgesDoubtAsTheyDoOnOneMachine() throws Exception {
    asOneMachine("breast-noisy", "weka.classifiers.trees.RandomForest -I 20");
  }

  @Test
  void theWorklistIsTheSameByteForByteHoweverTheRowsAreDivided() throws Exception {
    Path data = Job.arff(Job.example("breast-noisy"), folder.resolve("breast.arff"));
    for (String sample : List.of("100000", "200")) {
      for (int slices : new int[] {1, 7}) {
        Job.run(new SuspicionJob(), "-input", data, "-class", "diagnosis", "-key", "id", "-output", out(sample + "-" + slices), "-rows", 60, "-context", 40,
            "-sample", sample, "-min-slices", slices, "-W", FEW_EPOCHS);
      }
      assertEquals(texts(out(sample + "-1")), texts(out(sample + "-7")), "sample " + sample);
    }
  }

  @Test
  void csvAndParquetGiveWhatArffGives() throws Exception {
    Instances data = Job.example("breast-noisy");
    Path csv = Job.csv(data, folder.resolve("breast.csv"));
    Path parquet = out("breast.parquet");
    var table = Job.session().read().option("header", true).csv(csv.toString());
    for (String name : table.columns()) {
      table = name.equals("diagnosis") ? table : table.withColumn(name, table.col(name).cast(name.equals("id") ? DataTypes.LongType : DataTypes.DoubleType));
    }
    table.write().parquet(parquet.toString());
    List<String> worklists = new ArrayList<>();
    for (Path input : List.of(csv, parquet)) {
      Job.run(new SuspicionJob(), "-input", input, "-class", "diagnosis", "-key", "id", "-output", out("of-" + input.getFileName()), "-rows", 20,
          "-context", 0, "-W", FEW_EPOCHS);
      worklists.add(Files.readString(out("of-" + input.getFileName()).resolve("worklist.arff")));
    }
    assertEquals(worklists.get(0), worklists.get(1));
    Instances back = Job.read(out("of-breast.csv").resolve("worklist.arff"));
    assertTrue(back.attribute("id").isString() && back.classAttribute().isNominal(), back.toSummaryString());
    int row = (int) id(back, 0) - 1;
    assertArrayEquals(Arrays.copyOfRange(data.instance(row).toDoubleArray(), 1, 31), Arrays.copyOfRange(back.instance(0).toDoubleArray(), 1, 31));
    assertEquals(back.size(), Job.session().read().parquet(out("of-breast.csv").resolve("worklist.parquet").toString()).count());
  }

  @Test
  void whatIsWrongIsToldInOneSentenceAndNothingIsWritten() throws Exception {
    Path csv = Files.writeString(folder.resolve("few.csv"), "id,x,size,label\na,1,3,yes\nb,2,4,no\nb,3,5,yes\n");
    Path gap = Files.writeString(folder.resolve("gap.csv"), "id,x,label\na,1,yes\n,2,no\n");
    Path half = Files.writeString(folder.resolve("half.csv"), "id,x,label\na,1,yes\nb,2,no\na,3,\n");
    Path taken = Files.createDirectories(out("taken"));
    String[][] wrong = {
      {csv.toString(), "label", "nothing", "new", "there is no column 'nothing'; correct -key: there are id, x, size, label"},
      {csv.toString(), "label", "", "new", "-key is missing; SuspicionJob needs -input, -class, -key, -output"},
      {csv.toString(), "label", "id", "new", "the key 'id' stands for several rows (b); answers find their way back by it: name a column with another value in each row"},
      {half.toString(), "label", "id", "new", "the key 'id' stands for several rows (a); answers find their way back by it: "
          + "name a column with another value in each row"},
      {gap.toString(), "label", "id", "new", "1 of 2 rows have no key in 'id'; answers find their way back by it: give each row one"},
      {csv.toString(), "colour", "id", "new", "there is no column 'colour'; correct -class: there are id, x, size, label"},
      {csv.toString(), "size", "id", "new", "class column 'size' is numeric; CINCER needs a nominal class: choose another with -class, or say -nominal size if its "
          + "numbers are names"},
      {folder.resolve("absent.csv").toString(), "label", "id", "new", "there is no '" + folder.resolve("absent.csv") + "'; correct -input"},
      {csv.toString(), "label", "id", "taken", "'" + taken + "' exists already; name another -output, or say -overwrite"},
      {csv.toString(), "id", "id", "new", "'id' is the class and cannot be the key; name a column that identifies the rows with -key"},
    };
    for (String[] one : wrong) {
      assertEquals(one[4], Job.fails(new SuspicionJob(), "-input", one[0], "-class", one[1], "-key", one[2], "-output", out(one[3])));
      try (var files = Files.list(folder)) {
        assertEquals(List.of("few.csv", "gap.csv", "half.csv", "taken"), files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".crc")).sorted()
            .toList());
      }
    }
  }

  @Test
  void whatIsReadIsNeverReplaced() throws Exception {
    Path data = Files.createDirectories(out("data"));
    Path csv = Files.writeString(data.resolve("few.csv"), "id,x,label\na,1,yes\nb,2,no\n");
    for (Path output : List.of(csv, data)) {
      assertEquals("'" + output + "' is, or holds, '" + csv + "', which is read; name another -output",
          Job.fails(new SuspicionJob(), "-input", csv, "-class", "label", "-key", "id", "-output", output, "-overwrite"));
    }
    assertTrue(Files.exists(csv));
  }

  @Test
  void sparkIsFoundOrTheSentenceSaysWhatIsWrongWithIt() throws Exception {
    Path none = Files.createDirectories(folder.resolve("none/jars"));
    Path old = Files.createDirectories(folder.resolve("old/jars"));
    Files.createFile(old.resolve("spark-core_2.12-3.5.8.jar"));
    Path three = Files.createDirectories(folder.resolve("three/jars"));
    Files.createFile(three.resolve("spark-core_2.13-3.5.8.jar"));
    Path right = Files.createDirectories(folder.resolve("right"));
    Files.createFile(right.resolve("spark-core_2.13-4.1.3.jar"));
    assertEquals("there is no Spark in '" + none.getParent() + "' (no jars/spark-core_2.13-4....jar); correct -spark-home", problem(none.getParent()));
    assertEquals("the Spark in '" + old + "' is 3.5.8 for Scala 2.12, and this package is for Scala 2.13; name another Spark with -spark-home",
        problem(old.getParent()));
    assertEquals("the Spark in '" + three + "' is 3.5.8, and this package is for Spark 4; name another one with -spark-home", problem(three.getParent()));
    assertEquals(right, SparkHome.find(right.toString()).jars());
  }

  @Test
  void propertiesOfSparkAreOnNoCommandLine() throws Exception {
    Path spark = Files.createDirectories(folder.resolve("spark"));
    Files.createFile(spark.resolve("spark-core_2.13-4.1.3.jar"));
    SuspicionJob job = new SuspicionJob();
    job.setOptions(new String[] {"-conf", "spark.hadoop.fs.s3a.secret.key=secret", "-input", "data.parquet"});
    List<String> command = SparkJvm.command(job, SparkHome.find(spark.toString()));
    assertTrue(command.contains("data.parquet") && command.stream().noneMatch(word -> word.equals("-conf") || word.contains("secret")), command.toString());
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path classes = Path.of(SaysProperties.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    assertEquals("a=b", SparkJvm.run(List.of(java.toString(), "-cp", classes.toString(), SaysProperties.class.getName()), "a=b", "Says: ", what -> {}));
  }

  /** Another JVM, which says what it was given for Spark. */
  static final class SaysProperties {
    public static void main(String[] words) {
      System.out.println(System.getenv("CINCER_SPARK_CONF"));
    }
  }

  private static String problem(Path home) {
    return Assertions.assertThrows(cincer.InvalidInputException.class, () -> SparkHome.find(home.toString())).getMessage();
  }

  @Test
  void aSessionAboutTheWorklistGoesBackToTheDataAndChangesExactlyThoseLabels() throws Exception {
    Instances data = Job.example("breast-noisy");
    Path csv = Job.csv(data, folder.resolve("breast.csv"));
    Path truth = Job.arff(Job.example("breast-true"), folder.resolve("true.arff"));
    Job.run(new SuspicionJob(), "-input", csv, "-class", "diagnosis", "-key", "id", "-output", out("list"), "-rows", 60, "-context", 50,
        "-W", FEW_EPOCHS);
    Path journal = folder.resolve("session.jsonl");
    Path worklist = out("list").resolve("worklist.arff");
    CincerFilter review = new CincerFilter();
    review.setOptions(Job.words("-order SUSPICIOUS -budget 50 -annotator \"cincer.annotator.ReferenceAnnotator -file " + truth + " -key id\" -journal "
        + journal + " -W \"" + FEW_EPOCHS + "\""));
    Instances rows = Job.read(worklist);
    review.setInputFormat(rows);
    Instances cleaned = Filter.useFilter(rows, review);
    Path applied = out("cleaned");
    Object[] apply = {"-input", csv, "-class", "diagnosis", "-key", "id", "-worklist", worklist, "-journal", journal, "-output", applied};
    Job.run(new ApplyJob(), apply);
    List<String> expected = new ArrayList<>(Files.readAllLines(csv));
    int changes = 0;
    for (int i = 0; i < cleaned.size(); i++) {
      int line = (int) id(cleaned, i);
      if (cleaned.instance(i).classValue() != rows.instance(i).classValue()) {
        expected.set(line, expected.get(line).replaceFirst("[^,]*$", cleaned.instance(i).stringValue(cleaned.classIndex())));
        changes++;
      }
    }
    assertTrue(changes >= 30, "changes: " + changes);
    assertEquals(expected, lines(applied));
    assertEquals(changes + 1, Files.readAllLines(out("cleaned-changes.csv")).size());
    apply[1] = applied;
    apply[11] = out("again");
    Job.run(new ApplyJob(), apply);
    assertEquals(expected, lines(out("again")));
    assertEquals(1, Files.readAllLines(out("again-changes.csv")).size());
  }

  /** Doubles know no odd whole numbers above 2^53, and other decimals than floats. */
  @Test
  void keysOfAllTypesAndNumbersThatAreNamesFindTheirWayBack() throws Exception {
    Path csv = Job.csv(Job.example("breast-noisy"), folder.resolve("breast.csv"));
    var table = Job.session().read().option("header", true).csv(csv.toString());
    table = table.withColumn("id", table.col("id").cast(DataTypes.LongType).plus(1L << 53))
        .withColumn("diagnosis", table.col("diagnosis").equalTo("malignant").cast(DataTypes.IntegerType));
    table.write().parquet(out("breast.parquet").toString());
    table.write().option("header", true).csv(out("numbers").toString());
    table.withColumn("id", table.col("id").cast("decimal(20,2)")).write().parquet(out("decimals").toString());
    table.withColumn("id", table.col("id").minus(1L << 53).divide(10).cast(DataTypes.FloatType)).write().parquet(out("floats").toString());
    assertTrue(Job.fails(new SuspicionJob(), "-input", out("numbers"), "-class", "diagnosis", "-key", "id", "-nominal", "diagnosi", "-output", out("new"))
        .startsWith("there is no column 'diagnosi'; correct -nominal: there are id, "));
    for (String input : List.of("breast.parquet", "numbers", "decimals", "floats")) {
      Object[] find = {"-input", out(input), "-class", "diagnosis", "-key", "id", "-nominal", "diagnosis", "-output", out("of-" + input), "-rows", 20, "-context", 20,
          "-W", FEW_EPOCHS};
      Job.run(new SuspicionJob(), find);
      Path worklist = out("of-" + input).resolve("worklist.arff");
      Instances rows = Job.read(worklist);
      rows.forEach(row -> row.setClassValue(1 - row.classValue()));
      Path flipped = Job.arff(rows, folder.resolve(input + "-flipped.arff"));
      Path journal = folder.resolve(input + ".jsonl");
      CincerFilter review = new CincerFilter();
      review.setOptions(Job.words("-order SUSPICIOUS -budget 4 -annotator \"cincer.annotator.ReferenceAnnotator -file " + flipped + " -key id\" -journal " + journal
          + " -W \"" + FEW_EPOCHS + "\""));
      Instances asked = Job.read(worklist);
      review.setInputFormat(asked);
      Instances cleaned = Filter.useFilter(asked, review);
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < cleaned.size(); i++) {
        if (cleaned.instance(i).classValue() != asked.instance(i).classValue()) {
          expected.add(cleaned.instance(i).stringValue(cleaned.attribute("id")) + " " + cleaned.instance(i).stringValue(cleaned.classIndex()));
        }
      }
      Job.run(new ApplyJob(), "-input", out(input), "-class", "diagnosis", "-key", "id", "-worklist", worklist, "-journal", journal, "-output",
          out("cleaned-" + input), "-format", "PARQUET");
      var now = Job.session().read().parquet(out("cleaned-" + input).toString()).selectExpr("concat(id, ' ', diagnosis)");
      var before = (input.equals("numbers") ? table : Job.session().read().parquet(out(input).toString())).selectExpr("concat(id, ' ', diagnosis)");
      List<String> changed = new ArrayList<>(now.except(before).collectAsList().stream().map(row -> row.getString(0)).toList());
      changed.sort(null);
      expected.sort(null);
      assertEquals(expected, changed, input);
      assertTrue(!expected.isEmpty() && now.count() == before.count(), input);
    }
  }

  private static List<String> lines(Path output) throws IOException {
    List<String> lines = new ArrayList<>();
    try (var files = Files.list(output)) {
      for (Path part : files.filter(file -> file.toString().endsWith(".csv")).sorted().toList()) {
        List<String> some = Files.readAllLines(part);
        lines.addAll(lines.isEmpty() ? some : some.subList(1, some.size()));
      }
    }
    return lines;
  }

  @Test
  void whatGoesToOtherMachinesCanBeSent() throws Exception {
    assertTrue(new SerializedObject(new SuspicionJob()).getObject() instanceof SuspicionJob);
  }
}
