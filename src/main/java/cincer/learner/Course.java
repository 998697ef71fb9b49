package cincer.learner;

import cincer.Answer;
import cincer.Answered;
import cincer.learner.Outcome.Turn;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The course of one walk: what was answered so far, and where it stands. The only mutable state of a session. Labels are
 * always what the answers that stand make of the observed ones, in the order in which they were given.
 */
final class Course {

  private final Walk walk;
  private final Consequence consequence;
  private final int rounds;
  private final List<Turn> turns = new ArrayList<>();
  private final Reopened reopened = new Reopened();
  private int given;
  private Stretch present;

  Course(Walk walk, Consequence consequence, int rounds) {
    this.walk = walk;
    this.consequence = consequence;
    this.rounds = rounds;
    this.present = Stretch.to(State.start(walk.labels()));
  }

  /** The way since the last answer. */
  Stretch present() {
    return present;
  }

  /** Whether a question waits for its answer; if not, the walk is to go on. */
  boolean asks() {
    return present.query() != null;
  }

  /** The walk went on from where it stood. */
  void goOn(Stretch ahead) {
    present = present.then(ahead);
  }

  /** Line 9 and what people may wish instead; to undo or change what was never answered changes nothing. */
  void hear(Answer answer) {
    if (answer instanceof Answer.Back) {
      back();
    } else if (answer instanceof Answer.Undo u) {
      mark(u.question(), true);
    } else if (answer instanceof Answer.Redo r) {
      mark(r.question(), false);
    } else if (answer instanceof Answer.Change c) {
      revise(c.question(), c.to());
    } else {
      turns.add(new Turn(present.kept(rounds), answer, false, given++));
      Stretch round = Rounds.next(turns, rounds, consequence);
      present = round != null ? round
          : Stretch.to(consequence.after(present.query(), answer, present.end()).accept());
    }
  }

  /** The previous question is asked again as it was; judged anew where an undo or a change has changed labels since. */
  private void back() {
    Turn previous = turns.stream().max(Comparator.comparingInt(turn -> turn.query().number())).orElse(null);
    if (previous != null) {
      turns.remove(previous);
      present = previous.stretch();
      State then = present.end();
      State stands = standing(then);
      if (!stands.labelling().equals(then.labelling()) || !stands.dropped().equals(then.dropped())) {
        judgeAnew();
      }
    }
  }

  private void mark(int question, boolean undone) {
    int at = find(question);
    if (at >= 0 && turns.get(at).undone() != undone) {
      Turn turn = turns.get(at);
      turns.set(at, new Turn(turn.stretch(), turn.given(), undone, turn.order()));
      judgeAnew();
    }
  }

  /** What was said at a question that was asked once more after the walk. */
  void hearAgain(int question, Answer answer) {
    if (answer instanceof Answer.Labels || answer instanceof Answer.Skip) {
      revise(question, answer);
    } else {
      hear(answer);
    }
    reopened.heard(question, answer);
  }

  /** Which questions are to be asked once more after the walk. */
  Reopened reopened() {
    return reopened;
  }

  /** A question is answered once more; this answer counts as the last one. */
  private void revise(int question, Answer answer) {
    int at = find(question);
    if (at >= 0) {
      Turn turn = turns.remove(at);
      State stands = standing(turn.stretch().end());
      Stretch again = new Stretch(turn.stretch().accepted(), stands, turn.query().relabelled(stands.labels()), turn.stretch().model());
      turns.add(new Turn(again, answer, false, given++));
      judgeAnew();
    }
  }

  /** Labels have changed: the example that is asked about is judged anew, unless an answer of an earlier round stands. */
  private void judgeAnew() {
    State stands = standing(present.end());
    boolean answered = asks() && turns.stream().anyMatch(turn -> turn.row() == present.query().suspicion().row()
        && turn.answer() instanceof Answer.Labels);
    if (!answered) {
      present = new Stretch(present.accepted(), stands, null, "");
    } else if (stands.labelling().of(present.query().suspicion().row()) == present.query().suspicion().predicted()) {
      present = new Stretch(present.accepted(), stands.accept(), null, ""); // it is settled, so no other round
    } else {
      present = new Stretch(present.accepted(), stands, present.query().relabelled(stands.labels()), present.model());
    }
  }

  /** Whether a question of this number was answered. */
  boolean knows(int question) {
    return find(question) >= 0;
  }

  private int find(int question) {
    for (int at = 0; at < turns.size(); at++) {
      if (turns.get(at).query().number() == question) {
        return at;
      }
    }
    return -1;
  }

  /** A position with the labels and the dropped rows that follow from the answers that stand; the model is the newest. */
  private State standing(State at) {
    State folded = State.start(walk.labels());
    for (Turn turn : turns) {
      folded = consequence.after(turn.query(), turn.answer(), folded);
    }
    return new State(at.position(), at.questions(), folded.labelling(), folded.dropped(), null, null);
  }

  /** Everything that was answered, as an annotator sees it. */
  List<Answered> answered() {
    return Collections.unmodifiableList(new AbstractList<>() {
      @Override
      public Answered get(int index) {
        return turns.get(index).answered();
      }

      @Override
      public int size() {
        return turns.size();
      }
    });
  }

  Outcome outcome() {
    return Outcome.of(turns, present);
  }
}
