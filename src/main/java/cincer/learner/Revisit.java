package cincer.learner;

import cincer.Annotator;
import cincer.Answer;
import cincer.Answered;
import cincer.Journal;
import cincer.Query;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Asks once more, after the walk, what was left open, with the labels that the rows have by now. Nothing is refitted. */
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

  void run() throws InterruptedException {
    List<Answered> open = course.answered().stream().filter(Answered::isOpen).toList();
    if (open.isEmpty() || !annotator.revisits(open)) {
      return;
    }
    Deque<Query> waiting = new ArrayDeque<>(open.stream().map(Answered::query).toList());
    Deque<Query> done = new ArrayDeque<>();
    while (!waiting.isEmpty()) {
      Query query = waiting.peek().relabelled(labels());
      if (query.suspicion().label() == query.suspicion().predicted()) { // relabelled since as a counter-example: settled
        waiting.remove();
        continue;
      }
      annotator.remember(course.answered());
      journal.asked(query, labels(), "");
      Answer answer = consequence.heard(annotator.answer(query, labels()));
      Answer heard = answer instanceof Answer.Back && !done.isEmpty() ? new Answer.Undo(done.peek().number()) : answer;
      if (!(heard instanceof Answer.Back)) {
        journal.answered(query, labels(), heard);
      }
      if (heard instanceof Answer.Stop) {
        return;
      } else if (heard instanceof Answer.Labels || heard instanceof Answer.Skip) {
        course.revise(query.number(), heard);
        done.push(waiting.remove());
      } else if (!(heard instanceof Answer.Back)) {
        course.hear(heard);
        if (answer instanceof Answer.Back) {
          waiting.push(done.pop());
        }
      }
    }
  }

  private int[] labels() {
    return course.present().end().labels();
  }
}
