package cincer.gui;

import java.io.File;
import java.util.function.Supplier;
import weka.core.Instances;
import weka.gui.Logger;

/** What can be done with the result of a session. */
public final class ResultDeeds {

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

  /**
   * Of one tab.
   *
   * @param preprocess where cleaned data are handed to
   * @param loaded     the files that data was loaded from
   */
  public ResultDeeds(ResultFiles files, Background background, Supplier<Logger> log, Receiver preprocess, LoadedFiles loaded) {
    this.files = files;
    this.background = background;
    this.log = log;
    this.preprocess = preprocess;
    this.loaded = loaded;
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
    File file = files.askForData(result, loaded.of(result.data()));
    if (file != null) {
      background.run("saving '" + file + "'", () -> {
        ResultFiles.writeData(result, file, loaded.all());
        return file;
      }, saved -> log.get().logMessage("Saved the cleaned data to '" + saved + "'"));
    }
  }

  /** Asks where to, and saves a report. */
  public void report(CleaningResult result) {
    File file = files.askForReport(result);
    if (file != null) {
      background.run("saving '" + file + "'", () -> {
        ResultFiles.writeReport(result, file, loaded.all());
        return file;
      }, saved -> log.get().logMessage("Saved the report to '" + saved + "'"));
    }
  }
}
