package cincer.journal;

import cincer.Annotator;
import cincer.Answer;
import cincer.Answered;
import cincer.Data;
import cincer.Query;
import cincer.data.ArffFiles;
import cincer.data.Attributes;
import cincer.network.LogisticRegression;
import cincer.selector.NearestNeighbour;
import java.io.File;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.supervised.instance.CincerFilter;

/** Short cleaning sessions over real data, as tests need them. */
public final class Sessions {

  private static final Instances NOISY = rows("breast-noisy.arff");
  private static final int[] TRUTH = Attributes.labels(rows("breast-true.arff"));

  private Sessions() {}

  /** Read once: hundreds of sessions are about them. */
  private static Instances rows(String file) {
    try {
      return Data.load(file);
    } catch (Exception e) { // as Weka declares it
      throw new IllegalStateException(e);
    }
  }

  /** The process dies. */
  public static final class Crash extends VirtualMachineError {
    private static final long serialVersionUID = 1L;
  }

  /** Remembers what was answered, and goes through open questions again. */
  public abstract static class Respondent implements Annotator {
    private List<Answered> before = List.of();

    /** What was answered before this question. */
    final List<Answered> before() {
      return before;
    }

    /** Whether a question is put for the first time. */
    final boolean isNew(Query query) {
      return before().stream().noneMatch(a -> a.query().number() == query.number());
    }

    @Override
    public final void begin(Instances data) {}

    @Override
    public final String toString() {
      return getClass().getSimpleName();
    }

    @Override
    public final void remember(List<Answered> earlier) {
      before = earlier;
    }

    @Override
    public final boolean revisits(List<Answered> open) {
      return true;
    }
  }

  /** A session that may die. */
  interface Life {
    String go(boolean resume) throws Exception;
  }

  /** What comes of a session that is resumed as often as it dies. */
  static String throughAllDeaths(Life session) throws Exception {
    for (boolean resume = false; ; resume = true) {
      try {
        return session.go(resume);
      } catch (Crash e) { // once more
      }
    }
  }

  /** Whose process dies at a question. */
  abstract static class Mortal extends Respondent {
    /** Dies at each question, and answers it when the session is resumed. */
    static final int AT_EACH = Integer.MIN_VALUE;
    private final boolean isPerson;
    private final int crashAt;
    private int calls;

    /** @param crashAt after how many questions; -1 = never; or {@link #AT_EACH} */
    Mortal(boolean isPerson, int crashAt) {
      this.isPerson = isPerson;
      this.crashAt = crashAt;
    }

    /** How often it was asked. */
    final int calls() {
      return calls;
    }

    @Override
    public final boolean isPerson() {
      return isPerson;
    }

    @Override
    public final Answer answer(Query query, int[] labels) {
      calls++;
      if (crashAt == AT_EACH ? calls % 2 == 1 : calls == crashAt + 1) {
        throw new Crash();
      }
      return say(query, labels);
    }

    /** The answer of one who lives. */
    abstract Answer say(Query query, int[] labels);
  }

  /**
   * A person who knows the truth, and does everything that a person can do: skips, goes back, undoes, redoes and changes, looks at
   * skipped examples again. Remembers what was done from one run to the next.
   */
  public static final class Person extends Mortal {
    private final int[] truth;
    private boolean wentBack;

    public Person(boolean isPerson, int crashAt) {
      super(isPerson, crashAt);
      this.truth = truth();
    }

    @Override
    Answer say(Query query, int[] labels) {
      boolean revisited = !isNew(query);
      int n = query.number();
      if (!revisited && n % 5 == 4 && !undone(n - 2)) {
        return new Answer.Undo(n - 2);
      } else if (!revisited && n % 10 == 9 && undone(2)) {
        return new Answer.Redo(2);
      } else if (!revisited && n == 7 && !wentBack) {
        wentBack = true;
        return new Answer.Back();
      } else if (!revisited && n == 12 && !earlier(3).given().equals(wrong(3))) {
        return new Answer.Change(3, wrong(3));
      } else if (!revisited && (n == 16 && !undone(3) || n == 18 && undone(3))) {
        return n == 16 ? new Answer.Undo(3) : new Answer.Redo(3);
      } else if (n % 6 == 5 && !revisited) {
        return new Answer.Skip();
      }
      int row = query.suspicion().row();
      return query.counterExample().map(shown -> new Answer.Labels(truth[row], shown.row(), truth[shown.row()]))
          .orElse(Answer.Labels.of(truth[row]));
    }

    private boolean undone(int question) {
      return before().stream().anyMatch(a -> a.query().number() == question && (a.undone() || a.given() instanceof Answer.Skip));
    }

    private Answered earlier(int question) {
      return before().stream().filter(a -> a.query().number() == question).findFirst().orElseThrow();
    }

    private Answer.Labels wrong(int question) {
      return Answer.Labels.of(1 - truth[earlier(question).query().suspicion().row()]);
    }
  }

  /** 60 of the rows, of which 20 are known at the start. */
  public static Instances data() {
    return new Instances(NOISY, 0, 60);
  }

  /** The true labels of these rows, and of those after them. */
  static int[] truth() {
    return TRUTH.clone();
  }

  /** A model that is trained in a moment. */
  public static CincerClassifier classifier() {
    CincerClassifier classifier = new CincerClassifier();
    classifier.setArchitecture(new LogisticRegression());
    classifier.setSelector(new NearestNeighbour());
    classifier.setEpochs(3);
    return classifier;
  }

  public static CincerFilter filter(Annotator annotator, Path journal, boolean resume) {
    CincerFilter filter = new CincerFilter();
    filter.setClassifier(classifier());
    filter.setAnnotator(annotator);
    filter.setBootstrap("20");
    filter.setTau(0);
    filter.setRounds(2);
    filter.setAddAttributes(true);
    filter.setOverwrite(true);
    filter.setJournal(journal == null ? new File("") : journal.toFile());
    filter.setResume(resume);
    return filter;
  }

  /** Everything that comes of a session, the data with its results, and the report, but for how long somebody thought: machines pause. */
  public static String clean(CincerFilter filter, Path folder) throws Exception {
    Path report = folder.resolve("report.csv");
    filter.setReport(report.toFile());
    String data = clean(filter, data());
    List<String> lines = Files.readAllLines(report);
    int seconds = List.of(lines.get(0).split(",")).indexOf("seconds"); // what stands before has no commas
    String each = lines.stream().map(line -> line.replaceFirst("^((?:[^,]*,){" + seconds + "})[^,]*,", "$1") + "\n").collect(Collectors.joining());
    return data + each + filter.account().summary().toString().replaceFirst("\\Rtime: .*", "");
  }

  /** The data with its results. */
  public static String clean(CincerFilter filter, Instances data) throws Exception {
    filter.setInputFormat(data);
    StringWriter text = new StringWriter();
    ArffFiles.write(Filter.useFilter(data, filter), text);
    return text.toString();
  }
}
