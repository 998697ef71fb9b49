package weka.gui.explorer;

import java.io.File;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;
import weka.core.Instances;
import weka.gui.Logger;

/** What can be done with the result of a session. */
final class ResultDeeds {

  private final ResultFiles files;
  private final Background background;
  private final Supplier<Logger> log;
  private final Supplier<PreprocessPanel> preprocess;
  private final Consumer<Instances> handsOver;

  /**
   * Of one tab.
   *
   * @param preprocess where cleaned data are handed to
   * @param handsOver  is told what is about to be handed over
   */
  ResultDeeds(ResultFiles files, Background background, Supplier<Logger> log, Supplier<PreprocessPanel> preprocess, Consumer<Instances> handsOver) {
    this.files = files;
    this.background = background;
    this.log = log;
    this.preprocess = preprocess;
    this.handsOver = handsOver;
  }

  /** Hands the cleaned data to the Preprocess tab. */
  void use(CleaningResult result) {
    background.run("handing over the cleaned data", () -> {
      PreprocessPanel tab = preprocess.get();
      tab.addUndoPoint();
      Instances cleaned = new Instances(result.cleaned());
      SwingUtilities.invokeAndWait(() -> {
        handsOver.accept(cleaned);
        tab.setInstances(cleaned);
      });
      return cleaned;
    }, cleaned -> {
      log.get().logMessage("The Preprocess tab has the cleaned labels of " + result.data().relationName());
      log.get().statusMessage("The Preprocess tab has the cleaned data; Undo there takes that back");
    });
  }

  /** Asks where to, and saves the cleaned data. */
  void save(CleaningResult result) {
    File file = files.askForData();
    if (file != null) {
      background.run("saving '" + file + "'", () -> {
        ResultFiles.writeData(result.cleaned(), file);
        return file;
      }, saved -> log.get().logMessage("Saved the cleaned data to '" + saved + "'"));
    }
  }

  /** Asks where to, and saves a report. */
  void report(CleaningResult result) {
    File file = files.askForReport(result);
    if (file != null) {
      background.run("saving '" + file + "'", () -> {
        ResultFiles.writeReport(result, file);
        return file;
      }, saved -> log.get().logMessage("Saved the report to '" + saved + "'"));
    }
  }
}
