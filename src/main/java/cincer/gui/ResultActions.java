package cincer.gui;

import cincer.data.OutputFile;
import java.io.File;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;
import weka.core.Instances;
import weka.gui.Logger;

/** What can be done with the result of a session. */
public final class ResultActions {

  /** Takes cleaned data, on any thread but the event thread. */
  @FunctionalInterface
  public interface Receiver {
    /** @throws Exception if it cannot, which a person is told */
    void receive(Instances cleaned) throws Exception;
  }

  private final ResultFiles files;
  private final Background background;
  private final Supplier<Logger> log;
  private final Receiver preprocess;
  private final LoadedFiles loaded;
  private final Function<CleaningResult, String> measured;

  /**
   * Of one tab.
   *
   * @param preprocess where cleaned data are handed to
   * @param loaded     the files that data was loaded from
   * @param measured   what the labels of a result are good for, in a sentence; empty while nobody knows
   */
  public ResultActions(ResultFiles files, Background background, Supplier<Logger> log, Receiver preprocess, LoadedFiles loaded,
      Function<CleaningResult, String> measured) {
    this.files = files;
    this.background = background;
    this.log = log;
    this.preprocess = preprocess;
    this.loaded = loaded;
    this.measured = measured;
  }

  /** Hands the cleaned data to the Preprocess tab. */
  public void use(CleaningResult result) {
    background.run("handing over the cleaned data", () -> {
      Instances cleaned = new Instances(result.cleaned());
      preprocess.receive(cleaned);
      return cleaned;
    }, cleaned -> {
      log.get().logMessage("The Preprocess tab has the cleaned labels of " + result.data().relationName());
      log.get().statusMessage("The Preprocess tab has the cleaned data; Undo there takes that back");
    });
  }

  /** Asks where to, and saves the cleaned data. */
  public void save(CleaningResult result) {
    File source = loaded.of(result.data());
    File file = files.askForData(result, source);
    write(result, file, "cleaned data", () -> ResultFiles.writeData(result, file, source, loaded.all()));
  }

  /** Asks where to, and saves a report. */
  public void report(CleaningResult result) {
    saveReport(result, files.askForReport(result, loaded.of(result.data())));
  }

  /** Asks where to, and saves the list of changes. */
  void changes(CleaningResult result) {
    saveReport(result, files.askForReport(result, loaded.of(result.data()), ResultFiles.TABLE));
  }

  /** Asks where to, and saves the page. */
  void page(CleaningResult result) {
    saveReport(result, files.askForReport(result, loaded.of(result.data()), ResultFiles.PAGE));
  }

  /** Asks where to, and saves the list of the image files that belong in another folder. */
  void moves(CleaningResult result) {
    File file = files.askForMoves(result, ResultImages.folder(result));
    write(result, file, "list of moves", () -> tell(ResultImages.writeList(result, file, loaded.all())));
  }

  /** Asks where to, and copies the image files, each to the folder of its class. */
  void copyImages(CleaningResult result) {
    File folder = files.askForFolder(result, ResultImages.folder(result));
    if (folder != null) {
      background.run("copying the images to '" + folder + "'", () -> {
        try (CopyingWindow window = new CopyingWindow(files.parent())) {
          return ResultImages.copy(result, folder, window);
        }
      }, this::tell);
    }
  }

  private void tell(String sentences) {
    SwingUtilities.invokeLater(() -> {
      log.get().logMessage(sentences);
      log.get().statusMessage(sentences);
      if (sentences.contains("Not among them")) {
        files.tell(sentences);
      }
    });
  }

  private void saveReport(CleaningResult result, File file) {
    write(result, file, "report", () -> ResultFiles.writeReport(result, file, loaded.all(), measured.apply(result)));
  }

  /** Refuses what must stay before it asks whether it is to be replaced. */
  private void write(CleaningResult result, File file, String what, Runnable writing) {
    if (file == null) {
      return;
    }
    background.run("saving '" + file + "'", () -> {
      ResultFiles.requireOther(new OutputFile(file, true, "Save " + what + "..."), result, loaded.all());
      return file.exists();
    }, exists -> {
      if (!exists || files.isToBeReplaced(file)) {
        background.run("saving '" + file + "'", Executors.callable(writing), saved -> {
          String sentence = "Saved the " + what + " to '" + file + "'";
          log.get().logMessage(sentence);
          log.get().statusMessage(sentence);
        });
      }
    });
  }
}
