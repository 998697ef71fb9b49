package cincer.gui;

import cincer.Answer;
import cincer.CounterExample;
import cincer.Listener;
import cincer.Query;
import cincer.Suspicion;
import cincer.learner.Answers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A walk that tells a listener what a test wants it to: two classes, eight arrivals, row = position + 10. */
final class Told {

  static final int ARRIVALS = 8;
  static final Instant BEGIN = Instant.parse("2026-11-23T14:02:00Z");

  private final Listener listener;
  private int position;
  private int questions;
  private Answers answers = Answers.none(labels());

  Told(Listener listener) {
    this.listener = listener;
  }

  /** A clock that stands still until it is moved. */
  static final class ProgressTold extends Clock {
    private Instant now = BEGIN;

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** An example labelled 0 to which the model gives label 1 with such a probability that the margin is this; 0 means that it agrees. */
  static Suspicion suspicion(int position, double margin) {
    double[] p = margin == 0 ? new double[] {0.75, 0.25} : new double[] {(1 - margin) / 2, (1 + margin) / 2};
    return Suspicion.of(position + 10, new float[0], 0, p);
  }

  Told accept(double margin) {
    listener.judged(position, ARRIVALS, suspicion(position, margin));
    position++;
    return this;
  }

  Query ask(double margin) {
    Suspicion suspicion = suspicion(position, margin);
    listener.judged(position, ARRIVALS, suspicion);
    Query query = new Query(++questions, position, ARRIVALS, suspicion,
        position == 0 ? List.of() : new ArrayList<>(List.of(new CounterExample(0, position + 9, 1, 0.5))));
    listener.asked(query, labels(), "");
    return query;
  }

  private void answer(Query query, Answer answer) {
    listener.answered(query, labels(), answer);
    answers = answers.hear(query, answer);
    listener.stands(answers.byNumber());
  }

  Told ask(double margin, Answer answer) {
    answer(ask(margin), answer);
    position++;
    return this;
  }

  /** Something is said of an earlier question, at a new one. */
  Told say(double margin, Answer answer) {
    answer(ask(margin), answer);
    questions--;
    return this;
  }

  /** Row 0 to 19: odd rows are labelled 1. */
  static int[] labels() {
    int[] labels = new int[20];
    for (int row = 1; row < labels.length; row += 2) {
      labels[row] = 1;
    }
    return labels;
  }
}
