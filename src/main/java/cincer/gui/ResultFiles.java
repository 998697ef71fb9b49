package cincer.gui;

import cincer.data.ArffFiles;
import cincer.data.DataTable;
import cincer.data.OutputFile;
import cincer.data.TextEncoding;
import cincer.session.Recorded;
import cincer.session.SessionReport;
import java.awt.Component;
import java.io.File;
import java.util.List;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import weka.core.Instances;
import weka.gui.ExtensionFileFilter;
import weka.gui.WekaFileChooser;

/** Asks for files, and writes to them what came of a session. */
public final class ResultFiles {

  private static final String PAGE = ".html";
  private static final String TABLE = ".csv";

  private final Component parent;
  private File folder = new File(System.getProperty("user.dir"));

  /** @param parent of the windows that ask */
  public ResultFiles(Component parent) {
    this.parent = parent;
  }

  /** Asks for a file of the cleaned data; null if none is wanted. */
  File askForData() {
    return ask("Save cleaned data", List.of(filter(".arff", "ARFF data files"), filter(TABLE, "CSV data files")));
  }

  /** Asks for a file of the report; null if none is wanted. */
  File askForReport(CleaningResult result) {
    ExtensionFileFilter text = filter(".txt", "Text: what the tab Report shows");
    return ask("Save report", result.journal() == null ? List.of(text)
        : List.of(filter(PAGE, "Page for a browser: what was asked and changed"), filter(TABLE, "Table: who changed which label when"), text));
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

  private File ask(String title, List<ExtensionFileFilter> filters) {
    WekaFileChooser chooser = chooser(title, filters);
    while (chooser.showSaveDialog(parent) == JFileChooser.APPROVE_OPTION) {
      File chosen = chosen(chooser);
      boolean complete = filters.stream().anyMatch(filter -> chosen.getName().endsWith(filter.getExtensions()[0]));
      File file = complete ? chosen : new File(chosen.getPath() + ((ExtensionFileFilter) chooser.getFileFilter()).getExtensions()[0]);
      if (replaces(file) != null) {
        return file;
      }
    }
    return null;
  }

  /** The file, unless it exists and is to stay. */
  private File replaces(File file) {
    Object[] options = {"Replace", "Cancel"};
    return !file.exists() || JOptionPane.showOptionDialog(parent, "'" + file.getName() + "' exists already.", "Clean labels",
        JOptionPane.DEFAULT_OPTION, JOptionPane.WARNING_MESSAGE, null, options, options[1]) == 0 ? file : null;
  }

  /** @throws cincer.InvalidInputException if it cannot be written; then the file is as it was */
  static void writeData(Instances cleaned, File file) {
    boolean table = file.getName().endsWith(TABLE);
    new OutputFile(file, true, "Save cleaned data").write(TextEncoding.charset(), out -> {
      if (table) {
        DataTable.write(cleaned, out);
      } else {
        ArffFiles.write(cleaned, out);
      }
    });
  }

  /** @throws cincer.InvalidInputException if it cannot be written; then the file is as it was */
  static void writeReport(CleaningResult result, File file) {
    OutputFile target = new OutputFile(file, true, "Save report");
    if (!file.getName().endsWith(PAGE) && !file.getName().endsWith(TABLE)) {
      target.write(out -> out.write(result.text()));
      return;
    }
    target.requireWritable();
    target.requireOther(result.journal(), "the journal, which is never replaced");
    SessionReport report = SessionReport.of(Recorded.of(result.journal(), result.data()), ImageFolders.of(result.data(), result.how()));
    if (file.getName().endsWith(PAGE)) {
      report.writePage(target);
    } else {
      report.writeChanges(target);
    }
  }
}
