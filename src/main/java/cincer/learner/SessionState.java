package cincer.learner;

import cincer.Answer;
import cincer.Answered;
import cincer.Chain;
import cincer.Query;
import cincer.WrongLeft;
import cincer.learner.Outcome.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was answered so far in a session, and where it stands. The only mutable state of a session. What answers do to labels is
 * {@link Answers}' matter; here stands which question is open after one. Nothing here knows what arrives next, or in which order.
 */
final class SessionState {

  private final int rounds;
  private final AnswerEffect effect;
  private final Map<Integer, Segment> segments = new HashMap<>(); // that led to a question, by its number
  private final OpenQuestions openQuestions = new OpenQuestions();
  private Answers answers;
  private Labelling labelled; // whose labels were told last
  private int[] labels;
  private boolean ended;
  private Segment present;
  private final int every;
  private Segment newest; // that was answered, with its model and its whole ranking: one may go back to it

  /**
   * Nothing was asked yet.
   *
   * @param walk     its features may be empty
   * @param rounds   how many counter-examples of one example may be asked about
   * @param start    of a walk: where it begins
   */
  SessionState(Walk walk, AnswerEffect effect, int rounds, Function<Answers, State> start) {
    this.rounds = rounds;
    this.effect = effect;
    this.answers = Answers.none(walk.labels(), effect);
    this.every = Reviewing.every(walk.bootstrap().length + walk.arrivals().length);
    State begins = walk.isReview() ? State.start(answers).review(answers, every) : start.apply(answers);
    this.present = Segment.to(begins);
  }

  /** The part since the last answer. */
  Segment present() {
    return present;
  }

  /** Current labels of all rows (-1 = missing); not to be modified. They do not change any more. */
  int[] labels() {
    Labelling now = present.end().labelling();
    labels = labelled == null ? now.toArray() : now.toArray(labelled, labels);
    labelled = now;
    return labels;
  }

  /** Whether a question waits for its answer; if not, the session is to go on. */
  boolean asks() {
    return present.query() != null;
  }

  /** Whether everything has arrived, and nothing is asked. */
  boolean isOver(Walk walk) {
    return !asks() && (isReview() || present.end().position() == walk.arrivals().length);
  }

  /** Whether it is a review by now. */
  boolean isReview() {
    return present.end().isReview();
  }

  /** A walk goes on as a review, wherever it stands. What waits to be asked is left to the review; what was answered stands. */
  void goOnAsReview() {
    present = Segment.to(present.accepted(), present.end().review(answers, every));
    ended = false;
  }

  /** How many wrong labels are left, where a journal tells of it and nothing else is known. */
  void wrong(WrongLeft left) {
    present = present.wrong(left);
  }

  /** Something arrived, and perhaps a question came up. */
  void goOn(Segment ahead) {
    present = present.then(ahead);
  }

  /** Every question that was answered, and what follows. */
  Answers answers() {
    return answers;
  }

  /** Whether it has come to its end: nothing is left to ask, but what was left open. */
  void ended(boolean hasEnded) {
    ended = hasEnded;
  }

  /** The part of an answer that counts. */
  Answer heard(Answer answer) {
    return effect.heard(answer);
  }

  /** What is kept of the question that waits. */
  Query kept() {
    return present.query().kept(rounds);
  }

  /** Line 9 and what people may wish instead; to undo or change what was never answered changes nothing. */
  void hear(Answer answer) {
    if (answer instanceof Answer.Back) {
      back();
    } else if (answer instanceof Answer.Ask ask) {
      present = Segment.to(present.accepted(), present.end().wishing(ask.row()));
    } else if (answer instanceof Answer.Change c) {
      again(c.question(), c.to());
    } else if (answer instanceof Answer.Undo || answer instanceof Answer.Redo) {
      Answers before = answers;
      answers = answers.hear(null, answer);
      if (answers != before) {
        judgeAnew();
      }
    } else {
      newest = present;
      segments.put(present.query().number(), present.kept(rounds));
      present = after(answer);
      answers = present.end().answers();
    }
  }

  /** Where an answer to the present question leads: to another round about the same example, to the reasons behind what was wrong, or on. */
  Segment after(Answer answer) {
    Query asked = present.query();
    Answers after = answers.hear(asked.kept(rounds), answer);
    Chain found = Chaining.found(asked, answer, answers);
    if (asked.chain() != null) {
      return Segment.to(present.end().linked(after).chain(found));
    }
    Chain all = isFurtherRound() ? Chaining.together(present.end().standing(after), found) : found;
    State state = present.end().answered(after).chain(all);
    return Rounds.next(present.kept(rounds).query(), answer, answers, after, rounds)
        .map(query -> new Segment(List.of(), state, query, present.model(), present.fingerprint()))
        .orElseGet(() -> Segment.to(state.accept().chain(all)));
  }

  /** Whether a question waits about an example that has an answer already. */
  private boolean isFurtherRound() {
    return asks() && present.query().control() == null && answers.settled(present.query().suspicion().row());
  }

  /** The previous question is asked again as it was; judged anew where an undo or a change has changed labels since. */
  private void back() {
    answers.last().ifPresent(previous -> {
      int number = previous.query().number();
      answers = answers.hear(null, new Answer.Back());
      Segment kept = segments.remove(number);
      Segment again = newest != null && newest.query().number() == number ? newest : kept;
      present = isReview() && !again.end().isReview() ? again.after(present.accepted(), again.end().within(present.end(), answers)) : again;
      newest = null;
      if (!present.end().follows(answers)) {
        judgeAnew();
      }
    });
  }

  /** A question is answered once more; this answer counts as the last one. */
  private void again(int question, Answer answer) {
    Answers before = answers;
    answers = answers.again(question, answer);
    if (answers != before) {
      Segment old = segments.get(question);
      segments.put(question, old.with(old.end().with(before.without(question)), answers.find(question).orElseThrow().query()));
      newest = newest != null && newest.query().number() == question ? null : newest;
      judgeAnew();
    }
  }

  /** What was said at a question that was asked once more after everything has arrived. */
  void hearAgain(int question, Answer answer) {
    if (answer instanceof Answer.Said) {
      again(question, answer);
    } else {
      hear(answer);
    }
    openQuestions.heard(question, answer);
  }

  /** Which questions are to be asked once more in the end. */
  List<Answered> left() {
    return openQuestions.left(answers);
  }

  /** Which questions can be asked once more after these: those where somebody could not tell. */
  List<Answered> unsure() {
    return openQuestions.unsure(answers);
  }

  /** The question about a row (0-based) that can be asked once more, whether it was passed or not. */
  Optional<Answered> reopens(int row) {
    return row < 0 ? Optional.empty() : Stream.concat(answers.open().stream(), answers.unsure().stream()).filter(a -> a.row() == row).findFirst();
  }

  /** Those that were passed are to be gone through anew. */
  void reopen() {
    openQuestions.anew();
  }

  /** Fingerprint of the model that put a question. */
  String fingerprint(int question) {
    return segments.get(question).fingerprint();
  }

  /** Labels have changed: the example that is asked about is judged anew, unless an answer of an earlier round stands. */
  private void judgeAnew() {
    State stands = present.end().with(answers);
    if (!isFurtherRound()) {
      present = Segment.to(present.accepted(), stands).wrong(present.wrong());
    } else if (stands.labelling().of(present.query().suspicion().row()) == present.query().suspicion().predicted()) {
      present = Segment.to(present.accepted(), stands.accept().chain(stands.chain())).wrong(present.wrong()); // it is settled, so no other round
    } else {
      present = present.with(stands, present.query().relabelled(stands.labelling()::of));
    }
  }

  /** Whether a question of this number was answered. */
  boolean knows(int question) {
    return answers.find(question).isPresent();
  }

  Outcome outcome() {
    List<Turn> turns = new ArrayList<>(answers.size());
    for (Answers.OrderedAnswer given : answers.given()) {
      Answered a = given.answered();
      turns.add(new Turn(segments.get(a.query().number()), a.given(), a.undone(), given.order()));
    }
    return Outcome.of(turns, answers, present, !ended);
  }
}
