package weka.knowledgeflow.steps;

import cincer.cleaning.CleaningPass;
import cincer.data.Fingerprint;
import cincer.journal.JournalChoice;
import cincer.journal.JournalText;
import cincer.journal.PrivateJournals;
import cincer.journal.Unfinished;
import java.io.File;
import java.util.Optional;
import weka.core.Instances;

/**
 * Answers that a person gave to the same data in an earlier run of a flow.
 *
 * @param journal  where they are kept
 * @param answers  how many
 * @param finished whether no question was left
 * @param review   whether it was a review in the end
 * @param reviews  whether the flow is to review anyway
 */
record EarlierAnswers(File journal, long answers, boolean finished, boolean review, boolean reviews) {

  /** The newest over this data; none where the answers of this pass have no journal of their own, or it goes on with one anyway. */
  static Optional<EarlierAnswers> find(CleaningPass pass, Instances data) {
    JournalChoice choice = pass.keeping().journal();
    if (!pass.annotator().isPerson() || choice.goesOn()) {
      return Optional.empty();
    }
    String fingerprint = Fingerprint.of(data);
    File journal = choice.named().getPath().isEmpty() ? PrivateJournals.last(fingerprint) : choice.named();
    if (!journal.isFile() || journal.length() == 0) {
      return Optional.empty();
    }
    JournalText text = JournalText.read(journal);
    boolean same = text.header().fingerprint().equals(fingerprint) && text.header().classLabel().equals(data.classAttribute().name());
    return same && text.answers() > 0 ? Optional.of(new EarlierAnswers(journal, text.answers(), Unfinished.of(journal).isEmpty(),
        text.isReview(), pass.arrivals().isReview()))
        : Optional.empty();
  }

  /** Whether a walk can be gone on with in another way: as a review. */
  boolean canBecomeReview() {
    return !review && !reviews;
  }

  /** Says that they are there. */
  String offer() {
    return "You answered " + answers + (answers == 1 ? " question" : " questions") + " on this data in an earlier run of the flow"
        + (finished ? "" : ", which was paused") + ".";
  }
}
