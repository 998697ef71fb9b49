package cincer.gui;

import cincer.Answer;
import cincer.Presentation;
import cincer.cleaning.Cleaned;
import cincer.cleaning.CleaningPass;
import cincer.cleaning.Scheme;
import java.io.File;
import weka.core.Instances;

/**
 * What came of a cleaning session, so far.
 *
 * @param scheme  as it was configured
 * @param pass    as it was run
 * @param data    as loaded, with its class
 * @param cleaned the same with the labels that stand
 * @param came    of the pass
 * @param model   what happened
 * @param how     its rows are best shown
 * @param journal where it is kept; null if it is not
 */
public record CleaningResult(Scheme scheme, CleaningPass pass, Instances data, Instances cleaned, Cleaned came, SessionModel model, Presentation how,
    File journal) {

  /** Whether it can be gone on with: it was left at a question. */
  boolean isUnfinished() {
    return journal != null && model.pending() != null;
  }

  /** Whether an answer can be undone or changed. */
  boolean isAmendable() {
    return journal != null && (model.pending() != null || model.snapshot().ended());
  }

  /** The same with an answer undone, counted again or changed; the model is told. */
  CleaningResult amended(Answer said) {
    Cleaned amended = came.amend(said, pass.keeping().who(), model);
    return new CleaningResult(scheme, pass, data, scheme.output(amended), amended, model, how, journal);
  }

  /** What was done, as Weka's other tabs tell it. */
  String text() {
    return "=== Run information ===\n\nFilter:       " + scheme.command()
        + "\nRelation:     " + data.relationName() + "\nInstances:    " + data.numInstances() + "\nAttributes:   " + data.numAttributes()
        + "\nClass:        " + data.classAttribute().name() + "\nJournal:      " + (journal == null ? "none" : journal)
        + "\n\n=== Cleaned labels ===\n\n" + came.summary() + (isUnfinished() ? "\n\nNot finished: it can be gone on with." : "") + "\n";
  }
}
