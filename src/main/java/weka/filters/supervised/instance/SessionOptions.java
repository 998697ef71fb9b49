package weka.filters.supervised.instance;

import cincer.cleaning.Keeping;
import cincer.data.FoldersRead;
import cincer.data.OutputFile;
import cincer.data.Variables;
import cincer.journal.JournalChoice;
import cincer.options.Options;
import cincer.report.QuestionReport;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import weka.core.Instances;
import weka.core.Option;
import weka.core.OptionMetadata;
import weka.filters.SimpleBatchFilter;

/** The options that say what is kept of a cleaning session, and where. */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public abstract class SessionOptions extends SimpleBatchFilter {

  private static final long serialVersionUID = 1L;

  private File report = new File("");
  private File journal = new File("");
  private boolean resume;
  private boolean resumeAnyway;
  private String annotatorName = "";
  private boolean overwrite;
  private transient Files files = Files.UNKNOWN;

  public File getReport() {
    return report;
  }

  @OptionMetadata(displayName = "report", commandLineParamName = "report", commandLineParamSynopsis = "-report <file>",
      displayOrder = 20, description = "CSV file to write, with one row per question (default none).")
  public void setReport(File report) {
    this.report = report;
  }

  public File getJournal() {
    return journal;
  }

  @OptionMetadata(displayName = "journal", commandLineParamName = "journal", commandLineParamSynopsis = "-journal <file>",
      displayOrder = 21, description = "Where every question and answer is kept, on disk before the next one (default: where a "
          + "person answers, <data file>.cincer.jsonl beside the data, or a file in the folder cincer of the Weka home; else none).")
  public void setJournal(File journal) {
    this.journal = journal;
  }

  public boolean getResume() {
    return resume;
  }

  @OptionMetadata(displayName = "resume", commandLineParamName = "resume", commandLineParamSynopsis = "-resume",
      commandLineParamIsFlag = true, displayOrder = 22,
      description = "Go on where the journal ends; the result is the same as without the interruption.")
  public void setResume(boolean resume) {
    this.resume = resume;
  }

  public boolean getResumeAnyway() {
    return resumeAnyway;
  }

  @OptionMetadata(displayName = "resumeAnyway", commandLineParamName = "resume-anyway", commandLineParamSynopsis = "-resume-anyway",
      commandLineParamIsFlag = true, displayOrder = 23,
      description = "Go on where the journal ends, with other options from there on; the journal tells.")
  public void setResumeAnyway(boolean resumeAnyway) {
    this.resumeAnyway = resumeAnyway;
  }

  public String getAnnotatorName() {
    return annotatorName;
  }

  @OptionMetadata(displayName = "annotatorName", commandLineParamName = "name", commandLineParamSynopsis = "-name <text>",
      displayOrder = 24, description = "Who answers, for the journal (default: the user's name on this computer).")
  public void setAnnotatorName(String annotatorName) {
    this.annotatorName = annotatorName;
  }

  public boolean getOverwrite() {
    return overwrite;
  }

  @OptionMetadata(displayName = "overwrite", commandLineParamName = "overwrite", commandLineParamSynopsis = "-overwrite",
      commandLineParamIsFlag = true, displayOrder = 25,
      description = "Replace the report if it exists already; a journal is never replaced.")
  public void setOverwrite(boolean overwrite) {
    this.overwrite = overwrite;
  }

  /** Who answers: as the user says, or else the user. */
  public String who() {
    return annotatorName.isBlank() ? System.getProperty("user.name", "") : annotatorName;
  }

  /**
   * The files around a cleaning pass.
   *
   * @param data    where the data comes from, and beside which the journal goes; null if nobody knows
   * @param results what is going to be written when the session is over, besides the report
   */
  public record Files(File data, List<OutputFile> results) {

    static final Files UNKNOWN = new Files(null, List.of());
  }

  /** Says which files are around the next cleaning pass; not kept when the filter is copied or saved. */
  public void setFiles(Files files) {
    this.files = files;
  }

  private Files files() {
    return files == null ? Files.UNKNOWN : files;
  }

  /** @param options that change nothing in a pass, for its journal */
  Keeping keeping(Map<String, String> options) {
    File data = files().data();
    OutputFile table = reportFile();
    List<OutputFile> all = new ArrayList<>(files().results());
    if (table != null) {
      all.add(table);
    }
    OutputFile.requireApart(all);
    return new Keeping(new JournalChoice(Variables.resolve(journal), data, resume, resumeAnyway, all), who(), table,
        data == null ? null : FoldersRead.around(data), options);
  }

  /** The report as a file; a resumed session writes anew what an earlier run of it has written. Null if none is wanted. */
  private OutputFile reportFile() {
    File file = Variables.resolve(report);
    boolean ours = (resume || resumeAnyway) && QuestionReport.isOne(file);
    return report.getPath().isEmpty() ? null : new OutputFile(file, overwrite || ours, "-report");
  }

  /** The name of the cleaned data tells how it was cleaned, as Weka does it, but not where a journal lies. */
  @Override
  protected void setOutputFormat(Instances format) {
    super.setOutputFormat(format);
    if (format != null) {
      String[] options = Option.getOptions(this, CincerFilterOptions.class);
      outputFormatPeek().setRelationName(format.relationName() + "-" + getClass().getName()
          + Arrays.stream(options).map(String::trim).collect(Collectors.joining()));
    }
  }

  @Override
  public void setOptions(String[] options) throws Exception {
    Options parsed = Options.parse(this, SessionOptions.class, options);
    super.setOptions(options);
    parsed.apply();
  }
}
