package weka.gui.explorer;

import cincer.Presentation;
import cincer.gui.SessionModel;
import java.io.File;
import weka.core.Instances;
import weka.core.Utils;
import weka.filters.supervised.instance.CincerFilter;

/**
 * What came of a cleaning session, so far.
 *
 * @param filter  as it was run
 * @param data    as loaded, with its class
 * @param cleaned the same with the labels that stand
 * @param model   what happened
 * @param how     its rows are best shown
 * @param journal where it is kept; null if it is not
 */
record CleaningResult(CincerFilter filter, Instances data, Instances cleaned, SessionModel model, Presentation how, File journal) {

  /** Whether it can be gone on with: it was left at a question. */
  boolean isUnfinished() {
    return journal != null && model.pending() != null;
  }

  /** Whether an answer can be undone or changed. */
  boolean isAmendable() {
    return journal != null && (model.pending() != null || model.snapshot().ended());
  }

  /** What was done, as Weka's other tabs tell it. */
  String text() {
    return "=== Run information ===\n\nFilter:       " + filter.getClass().getName() + " " + Utils.joinOptions(filter.getOptions())
        + "\nRelation:     " + data.relationName() + "\nInstances:    " + data.numInstances() + "\nAttributes:   " + data.numAttributes()
        + "\nClass:        " + data.classAttribute().name() + "\nJournal:      " + (journal == null ? "none" : journal)
        + "\n\n=== Cleaned labels ===\n\n" + filter.summary() + (isUnfinished() ? "\n\nNot finished: it can be gone on with." : "") + "\n";
  }
}
