package weka.filters.supervised.instance;

import cincer.Listener;
import cincer.cleaning.Account;
import cincer.cleaning.Cleaned;
import cincer.cleaning.CleaningPass;
import cincer.cleaning.Scheme;
import cincer.cli.CommandLine;
import cincer.cli.FilterFiles;
import cincer.cli.Opening;
import cincer.cli.Progress;
import cincer.data.Attributes;
import cincer.data.OutputFile;
import cincer.data.OutputFiles;
import cincer.learner.Bootstrap;
import cincer.learner.Refit;
import cincer.options.Checked;
import cincer.options.Options;
import cincer.report.QuestionReport;
import cincer.report.ResultAttributes;
import cincer.report.Summary;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instances;
import weka.core.TechnicalInformation;
import weka.core.TechnicalInformationHandler;
import weka.core.Utils;
import weka.core.WeightedAttributesHandler;
import weka.core.WeightedInstancesHandler;
import weka.filters.SupervisedFilter;

/**
 * The cleaning pass of CINCER: walks the first batch as if its rows arrived one by one, or reviews all of it, the most doubtful label
 * first; asks the annotator about the labels that the model doubts, and gives back the rows with their corrected labels, in the order of
 * the file. Later batches pass through untouched: test data is never relabelled.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public class CincerFilter extends CincerFilterOptions implements SupervisedFilter, WeightedInstancesHandler, WeightedAttributesHandler,
    TechnicalInformationHandler, Scheme {

  private static final long serialVersionUID = 1L;

  private transient Account account;
  private transient OutputFiles.PlannedFile waiting;
  private transient boolean onCommandLine;

  @Override
  public String globalInfo() {
    return "Cleans the labels of a data set together with a person (CINCER). The rows arrive one by one: when the model doubts a label, the "
        + "suspicious example is shown together with the training example that most supports the doubt (the counter-example); either or both "
        + "can be relabelled, and the model learns at once. Or all rows are known from the start, and the person reviews them, the most doubtful "
        + "label first (order SUSPICIOUS). Rows are numbers and nominal values, texts, or images, in files or as pixels. Later batches (test data) pass "
        + "through untouched. For more information see:\n\n" + getTechnicalInformation();
  }

  @Override
  public TechnicalInformation getTechnicalInformation() {
    return new CincerClassifier().getTechnicalInformation();
  }

  @Override
  public Capabilities getCapabilities() {
    Capabilities result = new CincerClassifier().getCapabilities();
    result.setOwner(this);
    result.setMinimumNumberInstances(0);
    result.enable(Capability.MISSING_VALUES);
    return result;
  }

  @Override
  protected void testInputFormat(Instances format) throws Exception {
    Checked.all(this);
    Attributes.requireNominalClass(format);
    super.testInputFormat(format);
  }

  /** The header of what comes out depends on no row. */
  @Override
  protected boolean hasImmediateOutputFormat() {
    return true;
  }

  @Override
  protected Instances determineOutputFormat(Instances format) {
    return getAddAttributes() ? ResultAttributes.header(format) : new Instances(format, 0);
  }

  @Override
  protected Instances process(Instances batch) throws Exception {
    if (isFirstBatchDone()) {
      return getAddAttributes() ? ResultAttributes.append(batch, getOutputFormat(), ResultAttributes.missing(batch.size())) : batch;
    }
    return clean(batch);
  }

  private Instances clean(Instances data) throws InterruptedException {
    account = null;
    CleaningPass pass = pass();
    OutputFile report = pass.keeping().report();
    boolean waits = report != null && !pass.keeping().journal().results().equals(List.of(report));
    if (waits) {
      report.requireWritable();
      pass = pass.keeping(pass.keeping().withReport(null));
    }
    Cleaned cleaned = pass.begins(begun -> {
      if (onCommandLine) {
        Opening.tell("CincerFilter", data, Set.copyOf(begun.presentation().keys()), getClassifier().getText(), getClassifier().getImage());
      }
      tell(begun.note());
      tell(begun.remark());
    }).listener(Progress.onTerminal()).clean(data);
    account = cleaned.account();
    waiting = waits ? QuestionReport.output(report, cleaned.outcome(), data.classAttribute(), cleaned.thoughts()) : null;
    Instances rows = rows(cleaned);
    if (!rows.equalHeaders(getOutputFormat())) { // somebody has named a class, or said that several fit
      Instances format = new Instances(rows, 0);
      format.setRelationName(data.relationName());
      setOutputFormat(format);
    }
    return rows;
  }

  private Instances rows(Cleaned cleaned) {
    return cleaned.handedOn(getAddAttributes() ? ResultAttributes.header(cleaned.data()) : null, getLeftOut());
  }

  private static void tell(String note) {
    if (!note.isEmpty()) {
      System.err.println("CincerFilter: " + note);
    }
  }

  /** The pass with the classifier and the annotator of this filter, not with copies. */
  @Override
  public CleaningPass pass() {
    return new CleaningPass(getClassifier(), getAnnotator(), arrivals(), policy(),
        keeping(Map.of("add-attributes", String.valueOf(getAddAttributes()))), Listener.NONE, begun -> {});
  }

  @Override
  public Instances output(Cleaned cleaned) {
    Instances output = new Instances(rows(cleaned));
    output.setRelationName(getOutputFormat().relationName());
    return output;
  }

  @Override
  public String command() {
    return getClass().getName() + " " + Utils.joinOptions(getOptions());
  }

  /**
   * A filter with the options of a session, and with who answers here.
   *
   * @param recorded name to value, as a journal has them
   * @throws Exception if an option is not possible any more
   */
  public CincerFilter withOptionsOf(Map<String, String> recorded) throws Exception {
    Map<String, String> known = Options.describe(this, CincerFilterOptions.class);
    List<String> options = new ArrayList<>();
    recorded.forEach((name, value) -> {
      if (known.containsKey(name) && !name.equals("annotator") && !value.equals("false")) {
        options.addAll(value.equals("true") ? List.of("-" + name) : List.of("-" + name, value));
      }
    });
    CincerFilter filter = new CincerFilter();
    filter.setOptions(options.toArray(String[]::new));
    if (filter.getOrder() != Bootstrap.Order.SUSPICIOUS && !recorded.containsKey("refit")) {
      filter.setRefit(Refit.EACH.name()); // what earlier versions did
    }
    filter.setAnnotator(getAnnotator());
    filter.setAnnotatorName(getAnnotatorName());
    filter.setReport(getReport());
    filter.setOverwrite(getOverwrite());
    filter.setLeftOut(getLeftOut());
    return filter;
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    ObjectInputStream.GetField saved = in.readFields();
    if (saved.getObjectStreamClass().getFields().length > 0) {
      read(saved);
    }
  }

  /** What waits to be written together with the results. */
  private List<OutputFiles.PlannedFile> waiting() {
    return waiting == null ? List.of() : List.of(waiting);
  }

  /** The last cleaning pass for a reader; null before the first. */
  public Account account() {
    return account;
  }

  @Override
  public void run(Object toRun, String[] options) {
    CincerFilter filter = (CincerFilter) toRun;
    CommandLine.run("CincerFilter", options.clone(), () -> {
      filter.onCommandLine = true;
      filter.setFiles(new Files(FilterFiles.input(options), FilterFiles.results(options)));
      FilterFiles.run(filter, options, filter::waiting);
      if (filter.account != null) {
        Summary summary = filter.account.summary();
        System.err.println(summary);
        if (!filter.account.note().isEmpty() && summary.stopped()) {
          System.err.println("not all " + (summary.review() ? "labels have been reviewed" : "examples have been seen")
              + ": the same command with -resume goes on from here");
        } else if (!filter.account.note().isEmpty() && !summary.review() && filter.getAnnotator().isPerson()) {
          System.err.println("all examples have been seen: the same command with -resume -order SUSPICIOUS goes on as a review of all labels");
        }
      }
      if (!filter.getAnnotator().remark().isEmpty()) {
        System.err.println(filter.getAnnotator().remark());
      }
    });
  }

  /** @param args Weka's general options for filters and this filter's; -h lists them */
  public static void main(String[] args) {
    CincerFilter filter = new CincerFilter();
    filter.run(filter, args);
  }
}
