package cincer.bench;

import cincer.Annotator;
import cincer.Answer;
import cincer.Query;
import cincer.cleaning.Arrivals;
import cincer.cleaning.CleaningPass;
import cincer.learner.FirstOrder;
import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Instances;
import weka.core.Utils;

/** One review of one generated data set in this JVM, as somebody begins it who says nothing but {@code -order SUSPICIOUS}. */
public final class ScaleRun {

  private static final int CLASSES = 3;
  private static final double WRONG = 0.15;
  private static final int RANKED = 200_000;

  private ScaleRun() {}

  /** @param args rows, columns, questions, milliseconds of thought, options of the classifier, file to write the data to and stop */
  public static void main(String[] args) throws Exception {
    int rows = Integer.parseInt(args[0]);
    int columns = Integer.parseInt(args[1]);
    MixtureData mixture = MixtureData.of(rows, columns, CLASSES, WRONG, 1);
    if (args.length > 5) {
      mixture.write(Path.of(args[5]));
      return;
    }
    CincerClassifier classifier = new CincerClassifier();
    classifier.setOptions(Utils.splitOptions(args.length > 4 ? args[4] : ""));
    if (Integer.parseInt(args[2]) > 0) {
      review(mixture, classifier, Integer.parseInt(args[2]), Long.parseLong(args[3]));
    }
    if (rows <= RANKED) {
      ranking(mixture, classifier);
    }
  }

  private static void review(MixtureData mixture, CincerClassifier classifier, int questions, long thinking) throws Exception {
    Path folder = Files.createTempDirectory("cincer-scale");
    File journal = folder.resolve("journal.jsonl").toFile();
    Reviewer reviewer = new Reviewer(mixture.truth(), questions, thinking);
    CleaningPass.of(classifier, reviewer).arrivals(Arrivals.REVIEW).journal(journal).clean(mixture.data());
    Files.delete(journal.toPath());
    Files.delete(folder);
    System.out.printf(Locale.ROOT, "%,d x %d: first question after %.1f s (%.1f s of processor time); next question p50 %.0f ms, p95 %.0f ms, "
        + "longest %.0f ms (%d answers, one every %d ms at most)%n", mixture.truth().length, mixture.data().numAttributes() - 1, reviewer.first / 1e3,
        reviewer.cpu / 1e3, Cost.percentile(reviewer.waits, 50), Cost.percentile(reviewer.waits, 95), Cost.percentile(reviewer.waits, 100),
        reviewer.waits.size(), thinking);
    Memory.print();
  }

  private static void ranking(MixtureData mixture, CincerClassifier classifier) throws Exception {
    int wrong = mixture.wrong();
    long start = System.nanoTime();
    int[] order = FirstOrder.of(classifier, mixture.data(), 1);
    double seconds = (System.nanoTime() - start) / 1e9;
    long found = IntStream.of(order).limit(wrong).filter(mixture::isWrong).count();
    System.out.printf(Locale.ROOT, "wrong labels among the first %,d of the first order: %,d = %.3f (%.1f s)%n", wrong, found, (double) found / wrong, seconds);
  }

  /** Answers rightly, after some thought, and takes the time. */
  private static final class Reviewer implements Annotator {

    private final int[] truth;
    private final int questions;
    private final long thinking;
    private final long start = System.nanoTime();
    private final double cpuAtStart = cpu();
    private final List<Double> waits = new ArrayList<>();
    private long answered;
    private double first;
    private double cpu;

    private Reviewer(int[] truth, int questions, long thinking) {
      this.truth = truth;
      this.questions = questions;
      this.thinking = thinking;
    }

    private static double cpu() {
      return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e6;
    }

    @Override
    public void begin(Instances data) {}

    @Override
    public boolean isPerson() {
      return true;
    }

    @Override
    public boolean decidesOnBoth() {
      return true;
    }

    @Override
    public Answer answer(Query query, int[] labels) throws InterruptedException {
      if (answered == 0) {
        first = (System.nanoTime() - start) / 1e6;
        cpu = cpu() - cpuAtStart;
      } else {
        waits.add((System.nanoTime() - answered) / 1e6);
      }
      Thread.sleep(thinking);
      answered = System.nanoTime();
      int row = query.suspicion().row();
      return query.number() > questions ? new Answer.Stop()
          : query.counterExample().map(shown -> new Answer.Labels(truth[row], shown.row(), truth[shown.row()])).orElse(Answer.Labels.of(truth[row]));
    }
  }
}
