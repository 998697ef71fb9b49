package cincer.spark.cluster;

import cincer.Engine;
import cincer.data.ArffFiles;
import cincer.forecast.GivenCounts;
import cincer.spark.numbers.DoubtPiece;
import cincer.spark.numbers.Doubtful;
import cincer.spark.numbers.KeyHash;
import cincer.spark.numbers.KeyOrder;
import cincer.spark.numbers.RankedKey;
import cincer.suspicion.WekaJudge;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import weka.classifiers.Classifier;
import weka.core.Instances;

/** Finds the doubtful labels of a data set of any size: a few passes over the rows, none of which moves. */
public final class SuspicionRun {

  private static final double NANOS = 1e9;

  private final SuspicionParameters job;
  private final SparkSession session;
  private final ClusterFiles files;
  private final Consumer<String> progress;

  /** @param progress is told, in a few words, what is done next */
  public SuspicionRun(SuspicionParameters job, SparkSession session, Consumer<String> progress) {
    this.job = job;
    this.session = session;
    this.files = new ClusterFiles(new JavaSparkContext(session.sparkContext()));
    this.progress = progress;
  }

  /** @return what came of it, in a sentence */
  public String run() throws Exception {
    long begin = System.nanoTime();
    Engine model = job.getClassifier();
    List<Classifier> judges = WekaJudge.schemes(job.getJudges());
    files.requireInput(job.getInput());
    files.requireApart(job.getInput(), job.getOutput(), "-output");
    files.requireFree(job.getOutput(), job.getOverwrite(), "-output", Outputs.WORKLIST);
    Set<String> leftOut = TableFiles.list(job.getLeaveOut());
    progress.accept("reading the header");
    Table table = new TableFiles(session).read(job.getInput(), leftOut, TableFiles.list(job.getNominal()), job.getKey(), job.getMinSlices());
    DataHeader header = HeaderPass.of(table, job.getClassColumn(), job.getKey(), relation(job.getInput()));
    progress.accept(header.rows() + " rows, " + header.labelled() + " with a label; drawing the sample");
    Sample sample = Sample.of(table.rows(), header, job.getSample(), job.getSeed());
    if (sample.all() && header.labelled() == header.rows()) {
      RowKeys.requireUnique(sample.rows().stream().map(header::key).toList(), header);
    } else {
      RowKeys.requireUnique(session, table.rows(), header);
    }
    progress.accept("fitting " + job.getNumFolds() + " networks to a sample of " + sample.rows().size());
    FittedFolds fitted = FittedFolds.of(sample, header, model, judges, job.getNumFolds(), job.getSeed());
    String result = look(table.rows(), header, sample, fitted);
    double seconds = (System.nanoTime() - begin) / NANOS;
    progress.accept(String.format(Locale.ROOT, "%d rows in %.0f s: %.0f rows a second", header.rows(), seconds, header.rows() / seconds));
    return result;
  }

  private String look(JavaRDD<Object[]> rows, DataHeader header, Sample sample, FittedFolds fitted) throws Exception {
    Broadcast<Work> work = new JavaSparkContext(session.sparkContext()).broadcast(fitted.work());
    Explained explained = new Explained(fitted, rows, work, fitted.setup().selector());
    int most = job.getRows();
    int perClass = job.getPerClass() == 0 ? most : job.getPerClass();
    KeyOrder keys = header.keys();
    progress.accept("doubting " + header.labelled() + " labels");
    DoubtPiece doubts = Work.over(rows, work, w -> new DoubtPiece(w.foldNetworks(), most, perClass, keys));
    List<Doubtful> doubtful = doubts.mostDoubtful(most, keys);
    progress.accept("summing the Fisher information");
    GivenCounts counts = explained.pass(doubts.confused());
    progress.accept("looking for counter-examples of " + doubtful.size() + " rows");
    List<List<RankedKey>> pairs = explained.counterExamples(doubtful, job.getExamples(), keys, job.getSeed());
    progress.accept("bringing the rows");
    Worklist worklist = Worklist.of(rows, fitted.work(), doubtful, pairs, context(sample, header, doubtful));
    work.destroy();
    Report report = new Report(job.getInput(), header, sample, fitted, explained.isExact(), worklist, Beyond.of(counts, doubtful), job.described());
    write(header, worklist, report);
    return report.sentence();
  }

  /** Rows of the sample, drawn as the sample was, so that classes are alike. */
  private Set<String> context(Sample sample, DataHeader header, List<Doubtful> doubtful) {
    Set<String> known = new HashSet<>();
    doubtful.forEach(one -> known.add(one.key()));
    List<Object[]> others = new ArrayList<>(sample.rows().stream().filter(cells -> !known.contains(header.key(cells))).toList());
    others.sort(Comparator.comparingLong(cells -> KeyHash.of(header.key(cells), job.getSeed())));
    Set<String> keys = new LinkedHashSet<>();
    others.stream().limit(job.getContext()).forEach(cells -> keys.add(header.key(cells)));
    return keys;
  }

  /** Everything is written beside first, so that a worklist is whole or not there. */
  private void write(DataHeader header, Worklist worklist, Report report) throws IOException {
    String beside = ClusterFiles.unfinished(job.getOutput());
    files.delete(beside);
    files.write(beside, "header.arff", arff(header.header()));
    files.write(beside, "worklist.arff", arff(worklist.data()));
    files.write(beside, "worklist.json", new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(report.sidecar()) + "\n");
    files.write(beside, "summary.md", report.markdown());
    WorklistTable.write(session, worklist.data(), beside + "/worklist.parquet");
    files.replace(job.getOutput(), Outputs.WORKLIST);
  }

  private static String arff(Instances data) throws IOException {
    StringWriter text = new StringWriter();
    ArffFiles.write(data, text);
    return text.toString();
  }

  private static String relation(String input) {
    return input.replaceAll("/+$", "").replaceFirst(".*/", "").replaceFirst("\\..*", "");
  }
}
