package cincer.session;

import cincer.InvalidInputException;
import cincer.ProgressListener;
import cincer.cli.TaskProgressLine;
import cincer.cli.WritingTool;
import cincer.data.DataFormat;
import cincer.data.FoldersRead;
import cincer.data.ImageFiles;
import cincer.data.ImageShape;
import cincer.data.NewFolder;
import cincer.data.OutputFile;
import cincer.data.OutputFiles;
import cincer.data.Sources;
import cincer.journal.Recorded;
import cincer.options.Checked;
import cincer.report.ExportedData;
import cincer.report.ImageMoves;
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
  private File moves = new File("");
  private File movedCopy = new File("");

  @Override
  public String globalInfo() {
    return "Writes what a cleaning session has done: the cleaned data, who changed which label when (CSV), a page that "
        + "anybody can read in a browser (HTML); for data of image files, which of them belong in another folder (CSV), and a copy of them, "
        + "each in the folder of its class.";
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

  public File getMoves() {
    return moves;
  }

  @OptionMetadata(displayName = "moves", commandLineParamName = "moves", commandLineParamSynopsis = "-moves <file>",
      description = "CSV file to write for data of image files, with one row per file that belongs in another folder by the label that stands "
          + "(default none).", displayOrder = 10)
  public void setMoves(File moves) {
    this.moves = moves;
  }

  public File getMovedCopy() {
    return movedCopy;
  }

  @OptionMetadata(displayName = "movedCopy", commandLineParamName = "moved-copy", commandLineParamSynopsis = "-moved-copy <folder>",
      description = "New folder to copy the image files of the data into, each to the folder of the label that stands; all of them or "
          + "none, and nothing is replaced (default none).", displayOrder = 11)
  public void setMovedCopy(File movedCopy) {
    this.movedCopy = movedCopy;
  }

  @Override
  protected void work() {
    String done = export(TaskProgressLine.onTerminal());
    if (!done.isEmpty()) {
      System.out.println(done);
    }
  }

  private File folder() {
    return images.getPath().isEmpty() ? FoldersRead.around(data) : images;
  }

  /** @throws InvalidInputException if something cannot be read or written; then nothing is written */
  public void export() {
    export(ProgressListener.NONE);
  }

  /** What came of the images, in sentences; empty if nothing was asked for them. */
  private String export(ProgressListener progress) {
    if (journal.getPath().isEmpty() || data.getPath().isEmpty() || Stream.of(cleaned, changes, html, moves, movedCopy).allMatch(file -> file.getPath().isEmpty())) {
      throw new InvalidInputException("Export needs -journal <file>, -i <data file> and at least one of -o <file>, -changes <file>, "
          + "-html <file>, -moves <file> and -moved-copy <folder>");
    }
    List<OutputFile> wanted = wanted(Sources.of(data), List.of(journal), output(cleaned, "-o"), output(changes, "-changes"), output(html, "-html"),
        output(moves, "-moves"));
    wanted.stream().filter(file -> file.option().equals("-o")).forEach(DataFormat::of);
    boolean copies = !movedCopy.getPath().isEmpty();
    NewFolder copy = new NewFolder(movedCopy, "-moved-copy");
    if (copies) {
      copy.requirePossible(folder());
    }
    Recorded session = Recorded.read(journal, data);
    ImageFiles pictures = new ImageFiles(session.data(), folder());
    wanted.forEach(file -> pictures.requireOther(file, session.data()));
    SessionReport report = SessionReport.of(session, folder()).withKeys(key).withImage(image);
    ImageMoves images = copies || !moves.getPath().isEmpty() ? report.moves(leftOut) : null;
    List<OutputFiles.PlannedFile> outputs = wanted.stream().map(file -> switch (file.option()) {
      case "-o" -> DataFormat.output(file, ExportedData.of(session.cleaned(), session.outcome().others(), leftOut), data);
      case "-changes" -> report.changes(file);
      case "-moves" -> images.output(file);
      default -> report.page(file);
    }).toList();
    if (!copies) {
      OutputFiles.write(outputs);
      return images == null ? "" : images.summary();
    }
    try (NewFolder.Filled filled = images.copy(copy, progress)) {
      OutputFiles.write(outputs);
      filled.place();
    }
    return images.summary();
  }

  /** @param args -h lists them */
  public static void main(String[] args) {
    new Export().run(null, args);
  }
}
