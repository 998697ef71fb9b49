package cincer.learner;

import cincer.Annotator;
import cincer.Answer;
import cincer.Answered;
import cincer.Journal;
import cincer.Query;
import cincer.learner.Outcome.Turn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks once more, after the walk, what was left open, with the labels that the rows have by now; an answer that is undone
 * meanwhile is asked about next. Nothing is refitted.
 */
final class Revisit {

  private final Course course;
  private final Consequence consequence;
  private final Annotator annotator;
  private final Journal journal;
  private final Set<Integer> passed = new HashSet<>(); // questions that were skipped once more
  private int again; // question that was undone last, 0 if none

  Revisit(Course course, Consequence consequence, Annotator annotator, Journal journal) {
    this.course = course;
    this.consequence = consequence;
    this.annotator = annotator;
    this.journal = journal;
  }

  void run() throws InterruptedException {
    List<Answered> open = course.outcome().open().stream().map(Turn::answered).toList();
    if (open.isEmpty() || !annotator.revisits(open)) {
      return;
    }
    for (Turn turn = next(); turn != null; turn = next()) {
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
        return;
      }
      hear(query.number(), heard);
    }
  }

  /** The question that was undone last, if any was, else the first one that is open. */
  private Turn next() {
    Outcome outcome = course.outcome();
    return outcome.turns().stream().filter(turn -> turn.query().number() == again && turn.answered().isOpen()).findFirst()
        .or(() -> outcome.open().stream().filter(turn -> !passed.contains(turn.query().number())).findFirst()).orElse(null);
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

  private void hear(int question, Answer answer) {
    if (answer instanceof Answer.Labels || answer instanceof Answer.Skip) {
      course.revise(question, answer);
      again = 0;
      if (answer instanceof Answer.Skip) {
        passed.add(question);
      }
    } else {
      course.hear(answer);
      if (answer instanceof Answer.Undo undo) {
        again = undo.question();
        passed.remove(again);
      }
    }
  }
}
