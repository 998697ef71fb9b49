package cincer.session;

import cincer.InvalidInputException;
import cincer.cli.WritingTool;
import cincer.data.DataFormat;
import cincer.data.ImageFiles;
import cincer.data.ImageShape;
import cincer.data.OutputFile;
import cincer.data.OutputFiles;
import cincer.data.Sources;
import cincer.journal.Recorded;
import cincer.options.Checked;
import cincer.report.HandedOn;
import cincer.report.LeftOut;
import cincer.report.SessionReport;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import weka.core.OptionMetadata;

/** Tells what a session has done, from its journal and its data: the cleaned data, a list of changes, a page to read. */
public class Export extends WritingTool {

  private static final long serialVersionUID = 1L;

  private File journal = new File("");
  private File data = new File("");
  private File cleaned = new File("");
  private File changes = new File("");
  private File html = new File("");
  private String key = "";
  private String image = "";
  private File images = new File("");
  private LeftOut leftOut = LeftOut.REMOVE;

  @Override
  public String globalInfo() {
    return "Writes what a cleaning session has done: the cleaned data, who changed which label when (CSV), and a page that "
        + "anybody can read in a browser (HTML).";
  }

  public File getJournal() {
    return journal;
  }

  @OptionMetadata(displayName = "journal", commandLineParamName = "journal", commandLineParamSynopsis = "-journal <file>",
      description = "The journal of the session.", displayOrder = 1)
  public void setJournal(File journal) {
    this.journal = journal;
  }

  public File getData() {
    return data;
  }

  @OptionMetadata(displayName = "data", commandLineParamName = "i", commandLineParamSynopsis = "-i <file>",
      description = "The data as it was when the session began.", displayOrder = 2)
  public void setData(File data) {
    this.data = data;
  }

  public File getCleaned() {
    return cleaned;
  }

  @OptionMetadata(displayName = "cleaned", commandLineParamName = "o", commandLineParamSynopsis = "-o <file>",
      description = "File to write, with the labels that stand, in the format that its name ends with: .arff, .arff.gz, .csv, .xrff, .json or "
          + ".bsi (default none).", displayOrder = 3)
  public void setCleaned(File cleaned) {
    this.cleaned = cleaned;
  }

  public File getChanges() {
    return changes;
  }

  @OptionMetadata(displayName = "changes", commandLineParamName = "changes", commandLineParamSynopsis = "-changes <file>",
      description = "CSV file to write, with one row per changed label, per row with another answer than a label, and per note (default none).",
      displayOrder = 4)
  public void setChanges(File changes) {
    this.changes = changes;
  }

  public File getHtml() {
    return html;
  }

  @OptionMetadata(displayName = "html", commandLineParamName = "html", commandLineParamSynopsis = "-html <file>",
      description = "Page to write: what was asked, and every changed pair side by side (default none).", displayOrder = 5)
  public void setHtml(File html) {
    this.html = html;
  }

  public String getKey() {
    return key;
  }

  @OptionMetadata(displayName = "key", commandLineParamName = "key", commandLineParamSynopsis = "-key <attributes>",
      description = "Attributes that identify a row, as names or numbers separated by commas (default: those of the session).",
      displayOrder = 6)
  public void setKey(String key) {
    this.key = key;
  }

  public String getImage() {
    return image;
  }

  @OptionMetadata(displayName = "image", commandLineParamName = "image", commandLineParamSynopsis = "-image <width>x<height>x<channels>",
      description = "Layout of the image where the numeric attributes are its pixels (default: that of the session).", displayOrder = 7)
  public void setImage(String image) {
    this.image = image;
  }

  @Override
  public void check() {
    Checked.option("image", () -> ImageShape.parse(image));
  }

  public File getImages() {
    return images;
  }

  @OptionMetadata(displayName = "images", commandLineParamName = "images", commandLineParamSynopsis = "-images <folder>",
      description = "Folder of the image files that an attribute names (default: that of the data).", displayOrder = 8)
  public void setImages(File images) {
    this.images = images;
  }

  public LeftOut getLeftOut() {
    return leftOut;
  }

  @OptionMetadata(displayName = "leftOut", commandLineParamName = "left-out", commandLineParamSynopsis = "-left-out <REMOVE|WEIGHT|KEEP>",
      description = "What becomes of rows that somebody has left out, in the cleaned data: they are removed, have weight 0 (which ARFF, XRFF and BSI keep), "
          + "or stay as they are (default REMOVE).", displayOrder = 9)
  public void setLeftOut(LeftOut leftOut) {
    this.leftOut = leftOut;
  }

  @Override
  protected void work() {
    export();
  }

  private File folder() {
    return images.getPath().isEmpty() ? data.getAbsoluteFile().getParentFile() : images;
  }

  /** @throws InvalidInputException if something cannot be read or written; then nothing is written */
  public void export() {
    if (journal.getPath().isEmpty() || data.getPath().isEmpty() || Stream.of(cleaned, changes, html).allMatch(file -> file.getPath().isEmpty())) {
      throw new InvalidInputException("Export needs -journal <file>, -i <data file> and at least one of -o <file>, -changes <file> and "
          + "-html <file>");
    }
    List<OutputFile> wanted = wanted(Sources.of(data), List.of(journal), output(cleaned, "-o"), output(changes, "-changes"), output(html, "-html"));
    wanted.stream().filter(file -> file.option().equals("-o")).forEach(DataFormat::of);
    Recorded session = Recorded.read(journal, data);
    ImageFiles pictures = new ImageFiles(session.data(), folder());
    wanted.forEach(file -> pictures.requireOther(file, session.data()));
    SessionReport report = SessionReport.of(session, folder()).withKeys(key).withImage(image);
    OutputFiles.write(wanted.stream().map(file -> switch (file.option()) {
      case "-o" -> DataFormat.output(file, HandedOn.of(session.cleaned(), session.outcome().others(), leftOut), data);
      case "-changes" -> report.changes(file);
      default -> report.page(file);
    }).toList());
  }

  /** @param args -h lists them */
  public static void main(String[] args) {
    new Export().run(null, args);
  }
}
