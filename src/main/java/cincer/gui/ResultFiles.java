package cincer.gui;

import cincer.data.DataFormat;
import cincer.data.FileNames;
import cincer.data.OutputFile;
import cincer.data.OutputFiles;
import cincer.data.Sources;
import cincer.journal.Recorded;
import cincer.report.SessionReport;
import java.awt.Component;
import java.io.File;
import java.util.List;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileFilter;
import weka.core.Instances;
import weka.gui.ExtensionFileFilter;
import weka.gui.WekaFileChooser;

/** Asks for files, and writes to them what came of a session. */
public final class ResultFiles {

  static final String PAGE = ".html";
  static final String TABLE = ".csv";
  private static final String TEXT = ".txt";

  private final Component parent;
  private File folder = new File(System.getProperty("user.dir"));

  /** @param parent of the windows that ask */
  public ResultFiles(Component parent) {
    this.parent = parent;
  }

  /**
   * Asks for a file of the cleaned data; null if none is wanted.
   *
   * @param source the file that the data was loaded from; null if nobody knows
   */
  File askForData(CleaningResult result, File source) {
    return askForData(result.data(), source);
  }

  /** The same, of this data. */
  File askForData(Instances data, File source) {
    if (source != null && source.getAbsoluteFile().getParentFile().isDirectory()) {
      folder = source.getAbsoluteFile().getParentFile();
    }
    return ask("Save cleaned data", List.of(filter(".arff", "ARFF data files"), filter(".arff.gz", "Compressed ARFF data files"),
        filter(TABLE, "CSV data files")), suggestion(LoadedFiles.name(data), source));
  }

  /** Asks for a file of a list of changes; null if none is wanted. */
  File askForChanges(Instances data, File source) {
    return ask("Save list of changes", List.of(ofReport(TABLE)), suggestion(LoadedFiles.name(data), source, TABLE));
  }

  /** Asks for the journals of other people; none if none are wanted. */
  List<File> askForJournals() {
    WekaFileChooser chooser = chooser("Compare with the sessions of others", List.of(filter(".jsonl", "Journals of cleaning sessions")));
    chooser.setMultiSelectionEnabled(true);
    boolean wanted = chooser.showOpenDialog(parent) == JFileChooser.APPROVE_OPTION;
    folder = chooser.getCurrentDirectory();
    return wanted ? List.of(chooser.getSelectedFiles()) : List.of();
  }

  /** A name for the cleaned data: never that of the data. */
  static String suggestion(String relation, File source) {
    return stem(relation, source) + "-cleaned.arff";
  }

  private static String stem(String relation, File source) {
    String name = source == null ? relation
        : source.getName().replaceFirst("(?i)(?<=.)(\\.[a-z0-9]{1,7}(\\.gz)?)$", "");
    return FileNames.of(name);
  }

  /** A name for what is told of the session: the page, the list of changes, the text. */
  static String suggestion(String relation, File source, String extension) {
    return stem(relation, source) + (extension.equals(PAGE) ? "-cleaning" : extension.equals(TABLE) ? "-changes" : "-report") + extension;
  }

  /**
   * Asks for a file of the report; null if none is wanted.
   *
   * @param source the file that the data was loaded from; null if nobody knows
   */
  File askForReport(CleaningResult result, File source) {
    return askForReport(result, source, PAGE, TABLE, TEXT);
  }

  /** Asks for a file of the report of one of these kinds; of a session that nobody keeps, there is the text alone. */
  File askForReport(CleaningResult result, File source, String... kinds) {
    if (source != null && source.getAbsoluteFile().getParentFile().isDirectory()) {
      folder = source.getAbsoluteFile().getParentFile();
    }
    List<String> possible = result.journal() == null ? List.of(TEXT) : List.of(kinds);
    String relation = LoadedFiles.name(result.data());
    return ask(possible.equals(List.of(TABLE)) ? "Save list of changes" : possible.equals(List.of(PAGE)) ? "Save page" : "Save report",
        possible.stream().map(ResultFiles::ofReport).toList(), suggestion(relation, source, possible.get(0)));
  }

  /**
   * Asks for a file of a list of image files that belong elsewhere; null if none is wanted.
   *
   * @param images folder of the files; the list is suggested beside it
   */
  File askForMoves(CleaningResult result, File images) {
    beside(images);
    return ask("Save list of moves", List.of(filter(TABLE, "Table: which image belongs in which folder")), stem(result, images) + "-moves" + TABLE);
  }

  /**
   * Asks for a new folder for copies of the image files; null if none is wanted.
   *
   * @param images folder of the files; the new one is suggested beside it
   */
  File askForFolder(CleaningResult result, File images) {
    beside(images);
    WekaFileChooser chooser = new WekaFileChooser(folder);
    chooser.setDialogTitle("Copy images into a new folder");
    chooser.setFileSelectionMode(JFileChooser.FILES_AND_DIRECTORIES); // a name that is not there yet is only shown where files may be chosen, too
    chooser.setAcceptAllFileFilterUsed(false);
    chooser.setFileFilter(new FileFilter() {
      @Override
      public boolean accept(File file) {
        return file.isDirectory();
      }

      @Override
      public String getDescription() {
        return "New folder";
      }
    });
    chooser.setSelectedFile(new File(folder, stem(result, images) + "-cleaned"));
    return chooser.showDialog(parent, "Copy") == JFileChooser.APPROVE_OPTION ? chosen(chooser) : null;
  }

  private static String stem(CleaningResult result, File images) {
    return stem(images == null ? LoadedFiles.name(result.data()) : images.getAbsoluteFile().toPath().normalize().getFileName().toString(), null);
  }

  private void beside(File images) {
    File parent = images == null ? null : images.getAbsoluteFile().toPath().normalize().toFile().getParentFile();
    if (parent != null && parent.isDirectory()) {
      folder = parent;
    }
  }

  /** The parent of the windows. */
  Component parent() {
    return parent;
  }

  /** Tells a person something that must not be overlooked. */
  void tell(String sentences) {
    Messages.tell(parent, sentences);
  }

  private static ExtensionFileFilter ofReport(String extension) {
    return filter(extension, extension.equals(PAGE) ? "Page for a browser: what was asked and changed"
        : extension.equals(TABLE) ? "Table: who changed which label when" : "Text: what the tab Report shows");
  }

  /** Asks for a journal; null if none is wanted. */
  public File askForJournal() {
    WekaFileChooser chooser = chooser("Open session", List.of(filter(".jsonl", "Journals of cleaning sessions")));
    return chooser.showOpenDialog(parent) == JFileChooser.APPROVE_OPTION ? chosen(chooser) : null;
  }

  private static ExtensionFileFilter filter(String extension, String what) {
    return new ExtensionFileFilter(extension, what + " (*" + extension + ")");
  }

  private WekaFileChooser chooser(String title, List<ExtensionFileFilter> filters) {
    WekaFileChooser chooser = new WekaFileChooser(folder);
    chooser.setDialogTitle(title);
    chooser.setAcceptAllFileFilterUsed(false);
    filters.forEach(chooser::addChoosableFileFilter);
    chooser.setFileFilter(filters.get(0));
    return chooser;
  }

  private File chosen(JFileChooser chooser) {
    folder = chooser.getCurrentDirectory();
    return chooser.getSelectedFile();
  }

  private File ask(String title, List<ExtensionFileFilter> filters, String name) {
    WekaFileChooser chooser = chooser(title, filters);
    if (name != null) {
      chooser.setSelectedFile(new File(folder, name));
    }
    chooser.addPropertyChangeListener(JFileChooser.FILE_FILTER_CHANGED_PROPERTY, event -> rename(chooser, event.getOldValue()));
    if (chooser.showSaveDialog(parent) == JFileChooser.APPROVE_OPTION) {
      File chosen = chosen(chooser);
      boolean complete = filters.stream().anyMatch(filter -> chosen.getName().endsWith(filter.getExtensions()[0]));
      return complete ? chosen : new File(chosen.getPath() + ((ExtensionFileFilter) chooser.getFileFilter()).getExtensions()[0]);
    }
    return null;
  }

  /** A name that ends as one kind of file does ends as the other does that is chosen now. */
  private static void rename(JFileChooser chooser, Object before) {
    File named = chooser.getSelectedFile();
    if (named != null && before instanceof ExtensionFileFilter old && chooser.getFileFilter() instanceof ExtensionFileFilter now
        && named.getName().endsWith(old.getExtensions()[0])) {
      String stem = named.getName().substring(0, named.getName().length() - old.getExtensions()[0].length());
      chooser.setSelectedFile(new File(named.getParentFile(), stem + now.getExtensions()[0]));
    }
  }

  /** Whether a file that exists is to be replaced. */
  boolean isToBeReplaced(File file) {
    Object[] options = {"Replace", "Cancel"};
    return JOptionPane.showOptionDialog(parent, "'" + file.getName() + "' exists already.", "Clean labels",
        JOptionPane.DEFAULT_OPTION, JOptionPane.WARNING_MESSAGE, null, options, options[1]) == 0;
  }

  /**
   * Writes the cleaned data.
   *
   * @param source  the file that this data was loaded from; null if nobody knows
   * @param sources all files that data was loaded from
   * @throws cincer.InvalidInputException if it cannot be written, or is the file of the data or of the journal; then the file is as it was
   */
  static void writeData(CleaningResult result, File file, File source, Sources sources) {
    OutputFile target = new OutputFile(file, true, "Save cleaned data...");
    requireOther(target, result, sources);
    OutputFiles.write(List.of(DataFormat.output(target, result.cleaned(), source)));
  }

  /** @throws cincer.InvalidInputException if it is the file of the data or of the journal */
  static void requireOther(OutputFile target, CleaningResult result, Sources sources) {
    sources.knownBy(result.data()).requireOther(target);
    target.requireOther(result.journal(), "the journal of this session, and what was answered would be lost");
  }

  /**
   * Writes what is told of the session.
   *
   * @param measured what the labels are good for, in a sentence; empty while nobody knows
   * @throws cincer.InvalidInputException if it cannot be written, or is the file of the data or of the journal; then the file is as it was
   */
  static void writeReport(CleaningResult result, File file, Sources sources, String measured) {
    OutputFile target = new OutputFile(file, true, "Save report...");
    requireOther(target, result, sources);
    if (!file.getName().endsWith(PAGE) && !file.getName().endsWith(TABLE)) {
      target.write(out -> out.write(result.text()));
      return;
    }
    SessionReport report = SessionReport.of(Recorded.of(result.journal(), result.data()), ImageFolders.of(result.data(), result.how())).withMeasured(measured);
    OutputFiles.write(List.of(file.getName().endsWith(PAGE) ? report.page(target) : report.changes(target)));
  }
}
