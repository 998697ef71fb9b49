package cincer.gui;

import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import weka.gui.ResultHistoryPanel;

/** What came of the sessions of a tab, as a list with an entry each, and which entry is shown. */
final class ResultList {

  private final ResultHistoryPanel history;
  private String entry;

  ResultList(ResultHistoryPanel history) {
    this.history = history;
  }

  /**
   * Tells which result somebody has chosen.
   *
   * @param free whether another one may be shown
   */
  void whenChosen(BooleanSupplier free, Consumer<CleaningResult> shows) {
    history.getList().addListSelectionListener(event -> {
      if (!event.getValueIsAdjusting() && free.getAsBoolean() && history.getSelectedObject() instanceof CleaningResult chosen) {
        entry = history.getSelectedName();
        shows.accept(chosen);
      }
    });
  }

  /** Whether what is shown has an entry. */
  boolean hasShown() {
    return entry != null;
  }

  /** What is shown from now on has no entry yet. */
  void forget() {
    entry = null;
  }

  /** No entry is chosen. */
  void choosesNone() {
    history.getSelectionModel().clearSelection();
  }

  /** Puts the result into the list, or in the place of the one that it amends. */
  void keep(CleaningResult result) {
    if (entry == null || history.getNamedBuffer(entry) == null) {
      entry = new SimpleDateFormat("HH:mm:ss - ").format(new Date()) + result.data().relationName();
      for (int i = 2; history.getNamedBuffer(entry) != null; i++) {
        entry = entry.replaceFirst("( \\(\\d+\\))?$", " (" + i + ")");
      }
      history.addResult(entry, new StringBuffer());
    }
    StringBuffer text = history.getNamedBuffer(entry);
    text.setLength(0);
    text.append(result.text());
    history.addOrOverwriteObject(entry, result);
    history.setSingle(entry);
  }
}
