package cincer.session;

import cincer.Annotator;
import cincer.CincerException;
import cincer.InvalidInputException;
import cincer.Presentation;
import cincer.StorageException;
import cincer.agreement.Adjudication;
import cincer.agreement.AgreementReport;
import cincer.agreement.FileList;
import cincer.agreement.Journals;
import cincer.agreement.Merged;
import cincer.agreement.Settled;
import cincer.annotator.ConsoleAnnotator;
import cincer.cli.WritingTool;
import cincer.data.DataFormat;
import cincer.data.FoldersRead;
import cincer.data.OutputFile;
import cincer.data.OutputFiles;
import cincer.data.Sources;
import cincer.journal.Recorded;
import cincer.options.Checked;
import java.io.File;
import java.util.List;
import weka.core.OptionMetadata;

/** Compares the journals of several people over the same data: how far they agree, where they do not, what most say. */
public class Merge extends WritingTool {

  private static final long serialVersionUID = 1L;

  private String journals = "";
  private File data = new File("");
  private File majority = new File("");
  private File disputed = new File("");
  private File adjudicate = new File("");
  private File changes = new File("");
  private Annotator annotator = new ConsoleAnnotator();
  private String who = "";

  @Override
  public String globalInfo() {
    return "Compares the journals of several people over the same data: agreement (per cent, Cohen's kappa) on the rows that both have "
        + "judged, the rows with different labels to review, and the labels that most people gave.";
  }

  public String getJournals() {
    return journals;
  }

  @OptionMetadata(displayName = "journals", commandLineParamName = "journals", commandLineParamSynopsis = "-journals <files>",
      description = "The journals, at least two, separated by commas; a name with a comma in it may stand in double quotes.", displayOrder = 1)
  public void setJournals(String journals) {
    this.journals = journals;
  }

  public File getData() {
    return data;
  }

  @OptionMetadata(displayName = "data", commandLineParamName = "i", commandLineParamSynopsis = "-i <file>",
      description = "The data as it was when the sessions began.", displayOrder = 2)
  public void setData(File data) {
    this.data = data;
  }

  public File getMajority() {
    return majority;
  }

  @OptionMetadata(displayName = "majority", commandLineParamName = "o", commandLineParamSynopsis = "-o <file>",
      description = "File to write, with the labels that most people gave and those that were decided, "
          + "in the format that its name ends with: .arff, .arff.gz, .csv, .xrff, "
          + ".json or .bsi (default none).", displayOrder = 3)
  public void setMajority(File majority) {
    this.majority = majority;
  }

  public File getDisputed() {
    return disputed;
  }

  @OptionMetadata(displayName = "disputed", commandLineParamName = "disputed", commandLineParamSynopsis = "-disputed <file>",
      description = "File to write, with the rows that got different labels, in the format that its name ends with (default none).", displayOrder = 4)
  public void setDisputed(File disputed) {
    this.disputed = disputed;
  }

  public File getAdjudicate() {
    return adjudicate;
  }

  @OptionMetadata(displayName = "adjudicate", commandLineParamName = "adjudicate", commandLineParamSynopsis = "-adjudicate <journal>",
      description = "Go through the disputed rows with somebody who decides, and keep that in this journal; where it exists, what it says counts, "
          + "and it is gone on with (default: nobody decides).", displayOrder = 5)
  public void setAdjudicate(File adjudicate) {
    this.adjudicate = adjudicate;
  }

  public Annotator getAnnotator() {
    return annotator;
  }

  @OptionMetadata(displayName = "annotator", commandLineParamName = "annotator", commandLineParamSynopsis = "-annotator <class and options>",
      description = "Who decides about the disputed rows: ConsoleAnnotator, in this terminal, DialogAnnotator, in a window, or another one "
          + "(default ConsoleAnnotator).", displayOrder = 6)
  public void setAnnotator(Annotator annotator) {
    this.annotator = annotator;
  }

  public String getAnnotatorName() {
    return who;
  }

  @OptionMetadata(displayName = "annotatorName", commandLineParamName = "name", commandLineParamSynopsis = "-name <text>",
      description = "Who decides, for the journal (default: the user's name on this computer).", displayOrder = 7)
  public void setAnnotatorName(String who) {
    this.who = who;
  }

  public File getChanges() {
    return changes;
  }

  @OptionMetadata(displayName = "changes", commandLineParamName = "changes", commandLineParamSynopsis = "-changes <file>",
      description = "CSV file to write, with one row per row that is disputed or has another label than loaded: who decided, how, and what each "
          + "person said (default none).", displayOrder = 8)
  public void setChanges(File changes) {
    this.changes = changes;
  }

  @Override
  protected void work() throws InterruptedException {
    System.out.println(merge());
  }

  /**
   * Writes what is wanted: all of it, or nothing.
   *
   * @return how far people agree
   * @throws InvalidInputException if something cannot be read or written, or a journal is about other data
   */
  public String merge() throws InterruptedException {
    List<File> files = FileList.parse(journals);
    if (files.size() < 2 || data.getPath().isEmpty()) {
      throw new InvalidInputException("Merge needs -i <data file> and -journals with at least two journals, separated by commas");
    }
    List<OutputFile> wanted = wanted(Sources.of(data), files, output(majority, "-o"), output(disputed, "-disputed"), output(changes, "-changes"));
    wanted.stream().filter(file -> !file.option().equals("-changes")).forEach(DataFormat::of);
    Checked.all(annotator);
    Journals read = Journals.read(files, this::read);
    Merged merged = read.merged();
    Settled settled = settle(read, wanted);
    OutputFiles.write(wanted.stream().map(file -> switch (file.option()) {
      case "-o" -> DataFormat.output(file, settled.data(), data);
      case "-changes" -> settled.changes(file);
      default -> DataFormat.output(file, merged.disputed(), data);
    }).toList());
    return AgreementReport.of(merged) + (adjudicate.getPath().isEmpty() ? "" : System.lineSeparator() + "disputed rows that nobody has decided about: " + settled.left());
  }

  private Settled settle(Journals read, List<OutputFile> wanted) throws InterruptedException {
    if (adjudicate.getPath().isEmpty()) {
      return Settled.undecided(read.merged());
    }
    wanted.forEach(file -> file.requireOther(adjudicate, "the journal of what is decided, and a journal is never replaced"));
    Sources.of(data).requireOther(new OutputFile(adjudicate, true, "-adjudicate"));
    String decides = who.isBlank() ? System.getProperty("user.name", "") : who;
    Presentation how = new Presentation(read.last().pixels(), List.of(), FoldersRead.around(data));
    return new Adjudication(read.merged(), read.ids(), decides, how).settle(annotator, adjudicate, note -> System.err.println("Merge: " + note));
  }

  private Recorded read(File journal) {
    try {
      return Recorded.read(journal, data);
    } catch (InvalidInputException e) { // it names the option of those who read one journal
      throw new InvalidInputException(named(e), e);
    } catch (StorageException e) {
      throw new StorageException(named(e), e);
    }
  }

  private static String named(CincerException e) {
    return e.getMessage().replaceAll("with -journal\\b", "with -journals");
  }

  /** @param args -h lists them */
  public static void main(String[] args) {
    new Merge().run(null, args);
  }
}
