package cincer.learner;

import cincer.Annotator;
import cincer.Answer;
import cincer.Answered;
import cincer.Journal;
import cincer.Query;
import cincer.learner.Outcome.Turn;
import java.util.List;

/**
 * Asks once more, after the walk, what was left open, with the labels that the rows have by now; an answer that is undone
 * meanwhile is asked about next. Nothing is refitted.
 */
final class Revisit {

  private final Course course;
  private final Consequence consequence;
  private final Annotator annotator;
  private final Journal journal;

  Revisit(Course course, Consequence consequence, Annotator annotator, Journal journal) {
    this.course = course;
    this.consequence = consequence;
    this.annotator = annotator;
    this.journal = journal;
  }

  /** Once in a session of a person; a replay goes through them as often as the person did, who had gone on with it. */
  void run() throws InterruptedException {
    boolean again = true;
    while (again) {
      if (left().isEmpty()) {
        course.reopened().anew();
      }
      List<Turn> left = left();
      again = !left.isEmpty() && annotator.revisits(left.stream().map(Turn::answered).toList()) && goThrough() && !annotator.isPerson();
    }
  }

  private List<Turn> left() {
    return course.reopened().left(course.outcome());
  }

  /** @return whether nobody has stopped on the way */
  private boolean goThrough() throws InterruptedException {
    for (List<Turn> left = left(); !left.isEmpty(); left = left()) {
      Turn turn = left.get(0);
      int[] labels = course.present().end().labels();
      Query query = turn.query().relabelled(labels);
      annotator.remember(course.answered());
      journal.asked(query, labels, turn.stretch().model());
      Answer heard = heard(query, annotator.answer(query, labels));
      if (heard instanceof Answer.Back) {
        continue;
      }
      journal.answered(query, labels, heard);
      if (heard instanceof Answer.Stop) {
        return false;
      }
      course.hearAgain(query.number(), heard);
    }
    return true;
  }

  /** Back undoes what was answered last to another question, in the walk, too; it stays what it is where there is none. */
  private Answer heard(Query query, Answer answer) {
    if (!(answer instanceof Answer.Back)) {
      return consequence.heard(answer);
    }
    Answer undo = answer;
    for (Answered before : course.answered()) {
      if (before.query().number() != query.number()) {
        undo = new Answer.Undo(before.query().number());
      }
    }
    return undo;
  }
}
