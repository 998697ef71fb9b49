package cincer.learner;

import cincer.Annotator;
import cincer.Answer;
import cincer.Answered;
import cincer.Listener;
import cincer.Query;
import java.util.List;
import java.util.function.Supplier;

/**
 * Asks once more, after everything has arrived, what was left open, with the labels that the rows have by now; an answer that is
 * undone meanwhile is asked about next. Nothing is refitted.
 */
final class FinalRound {

  private final SessionState session;
  private final CheckedAnnotator asked;
  private final Annotator annotator;
  private final Listener listener;

  FinalRound(SessionState session, CheckedAnnotator asked, Listener listener) {
    this.session = session;
    this.asked = asked;
    this.annotator = asked.annotator();
    this.listener = listener;
  }

  /**
   * Once in a session of a person, first those that are open, then those where somebody could not tell; a replay goes through them as often
   * as the person did, who had gone on with it.
   */
  void run() throws InterruptedException {
    boolean again = true;
    while (again) {
      boolean went = false;
      for (Supplier<List<Answered>> part : List.<Supplier<List<Answered>>>of(session::left, session::unsure)) {
        if (part.get().isEmpty()) {
          session.reopen();
        }
        List<Answered> left = part.get();
        if (!left.isEmpty() && annotator.revisits(left)) {
          went = true;
          if (!goThrough(part)) {
            return;
          }
        }
      }
      again = went && !annotator.isPerson();
    }
  }

  /** @return whether nobody has stopped on the way */
  private boolean goThrough(Supplier<List<Answered>> part) throws InterruptedException {
    int wish = -1; // row (0-based) that somebody wants to be asked about next
    for (List<Answered> left = part.get(); !left.isEmpty(); left = part.get()) {
      int[] labels = session.labels();
      Query query = session.reopens(wish).orElse(left.get(0)).query().relabelled(labels).wrong(session.present().wrong());
      annotator.remember(session.answers().inTime());
      listener.asked(query, labels, session.fingerprint(query.number()));
      annotator.doubted(null); // the model that asked last is not the one that doubted
      Answer heard = heard(query, asked.answer(query, labels));
      wish = heard instanceof Answer.Ask ask ? ask.row() : -1;
      if (heard instanceof Answer.Back || heard instanceof Answer.Ask) {
        continue;
      }
      SkepticalLearner.howAnswered(annotator, listener);
      listener.answered(query, labels, heard);
      if (heard instanceof Answer.Stop) {
        return false;
      }
      session.hearAgain(query.number(), heard);
      listener.stands(session.answers().byNumber());
    }
    return true;
  }

  /** Back undoes what was answered last to another question, before, too; it stays what it is where there is none. */
  private Answer heard(Query query, Answer answer) {
    if (!(answer instanceof Answer.Back)) {
      return session.heard(answer);
    }
    Answer undo = answer;
    for (Answered before : session.answers().inTime()) {
      if (before.query().number() != query.number()) {
        undo = new Answer.Undo(before.query().number());
      }
    }
    return undo;
  }
}
