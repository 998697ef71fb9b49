package cincer.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.Answered;
import cincer.CounterExample;
import cincer.Query;
import cincer.Suspicion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswersTest {

  private static final int ROWS = 12;
  private static final int CLASSES = 4;

  /** The rules as they are said: a list of all answers in time, gone through from its start whenever somebody wants to know. */
  private static final class NaiveAnswers {
    private final int[] observed;
    private final AnswerEffect consequence;
    private final List<Answered> inTime = new ArrayList<>();

    NaiveAnswers(int[] observed, AnswerEffect consequence) {
      this.observed = observed;
      this.consequence = consequence;
    }

    int[] labels() {
      int[] labels = observed.clone();
      for (Answered a : inTime) {
        if (a.answer() instanceof Answer.Labels l) {
          labels[a.row()] = l.label();
          if (l.judgesCounterExample()) {
            labels[l.counterExample()] = l.counterLabel();
          }
        } else if (a.answer() instanceof Answer.Other other && other.finding() == Answer.Finding.SEVERAL_FIT) {
          int given = a.query().suspicion().label();
          labels[a.row()] = other.classes().contains(given) ? given : other.classes().get(0);
        }
      }
      return labels;
    }

    List<Integer> dropped() {
      Stream<Integer> dropped = consequence == AnswerEffect.RELABEL ? Stream.of() : inTime.stream()
          .filter(a -> a.answer() instanceof Answer.Labels l && l.label() == a.query().suspicion().label())
          .flatMap(a -> a.query().counterExample().stream()).map(CounterExample::row);
      return Stream.concat(dropped, others().entrySet().stream().filter(one -> one.getValue().finding().isOutside()).map(Map.Entry::getKey)).toList();
    }

    /** What was said of a row last, where that was no label. */
    Map<Integer, Answer.Other> others() {
      Map<Integer, Answer.Other> others = new TreeMap<>();
      for (Answered a : inTime) {
        if (a.answer() instanceof Answer.Other other) {
          others.put(a.row(), other);
          other.together().forEach(row -> others.put(row, other));
        } else if (a.answer() instanceof Answer.Labels l) {
          others.remove(a.row());
          l.judged().forEach(judged -> others.remove(judged.row()));
        }
      }
      return others;
    }

    Optional<Answered> find(int question) {
      return inTime.stream().filter(a -> a.query().number() == question).findFirst();
    }

    void hear(Query query, Answer answer) {
      if (answer instanceof Answer.Back) {
        inTime.stream().max(Comparator.comparingInt(a -> a.query().number())).ifPresent(inTime::remove);
      } else if (answer instanceof Answer.Undo u) {
        mark(u.question(), true);
      } else if (answer instanceof Answer.Redo r) {
        mark(r.question(), false);
      } else if (answer instanceof Answer.Change c) {
        find(c.question()).ifPresent(old -> {
          inTime.remove(old);
          add(old.query().relabelled(labels()), c.to());
        });
      } else if (!(answer instanceof Answer.Stop)) {
        add(query, answer);
      }
    }

    private void add(Query query, Answer answer) {
      int before = answer instanceof Answer.Labels l && l.judgesCounterExample() ? labels()[l.counterExample()] : -1;
      inTime.add(new Answered(query, answer, false, before));
    }

    private void mark(int question, boolean undone) {
      inTime.replaceAll(a -> a.query().number() == question ? new Answered(a.query(), a.given(), undone, a.counterBefore()) : a);
    }
  }

  private static Query query(int number, int row, int shown, int[] labels) {
    Suspicion s = new Suspicion(row, new float[0], labels[row], (labels[row] + 1) % CLASSES, 0.5, new double[] {0.25, 0.25, 0.25, 0.25});
    return new Query(number, number, 999, s, shown < 0 ? List.of() : List.of(new CounterExample(shown, shown, labels[shown], 1)));
  }

  private static Answer.Other other(Random random, int row) {
    int first = random.nextInt(CLASSES);
    Answer.Other other = switch (random.nextInt(4)) {
      case 0 -> Answer.Other.unsure();
      case 1 -> Answer.Other.leaveOut();
      case 2 -> Answer.Other.noneFits(random.nextBoolean() ? "" : "new");
      default -> Answer.Other.severalFit(List.of(first, (first + 1 + random.nextInt(CLASSES - 1)) % CLASSES));
    };
    int more = (row + 1 + random.nextInt(ROWS - 1)) % ROWS;
    return other.finding() == Answer.Finding.SEVERAL_FIT || random.nextInt(3) > 0 ? other : other.together(List.of(more));
  }

  private static Answer.Labels labels(Random random, Query query) {
    int label = random.nextInt(CLASSES);
    return query.counterExample().isEmpty() || random.nextBoolean() ? Answer.Labels.of(label)
        : new Answer.Labels(label, query.counterExample().get().row(), random.nextInt(CLASSES));
  }

  @ParameterizedTest
  @EnumSource(AnswerEffect.class)
  void whateverIsSaidTheLabelsAreThoseOfAllAnswersInTheirOrder(AnswerEffect consequence) {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      int[] observed = random.ints(ROWS, 0, CLASSES).toArray();
      NaiveAnswers naive = new NaiveAnswers(observed, consequence);
      Answers answers = Answers.none(observed, consequence);
      for (int step = 0; step < 150; step++) {
        int number = naive.inTime.stream().mapToInt(a -> a.query().number()).max().orElse(0) + 1;
        int earlier = 1 + random.nextInt(number + 1); // perhaps one that was never asked
        int row = random.nextInt(ROWS);
        Query query = query(number, row, random.nextInt(3) == 0 ? -1 : (row + 1 + random.nextInt(ROWS - 1)) % ROWS, naive.labels());
        int about = naive.find(earlier).map(Answered::row).orElse(row);
        Answer said = consequence.heard(switch (random.nextInt(13)) {
          case 0 -> new Answer.Skip();
          case 1 -> new Answer.Back();
          case 2, 3 -> new Answer.Undo(earlier);
          case 4 -> new Answer.Redo(earlier);
          case 5 -> new Answer.Change(earlier, labels(random, naive.find(earlier).map(Answered::query).orElse(query)));
          case 6 -> random.nextInt(10) == 0 ? new Answer.Stop() : labels(random, query);
          case 7, 8, 9 -> other(random, row);
          case 10 -> new Answer.Change(earlier, other(random, about));
          default -> labels(random, query);
        });
        Answers before = answers;
        List<Answered> then = before.inTime();
        naive.hear(query, said);
        answers = answers.hear(query, said);
        String where = consequence + ", seed " + seed + ", step " + step + ", " + said;
        assertArrayEquals(naive.labels(), answers.labelling().toArray(), where);
        assertEquals(naive.dropped(), List.copyOf(answers.dropped()), where);
        assertEquals(naive.others(), answers.others(), where);
        assertEquals(naive.inTime, answers.inTime(), where);
        assertEquals(naive.inTime.stream().map(a -> a.query().number()).sorted().toList(),
            answers.byNumber().stream().map(a -> a.query().number()).toList(), where);
        assertEquals(then, before.inTime(), where + ": an earlier value does not change");
      }
    }
  }

  @Test
  void whatWasNeverAnsweredCannotBeUndoneOrChanged() {
    Answers answers = Answers.none(new int[ROWS]).hear(query(1, 0, 1, new int[ROWS]), new Answer.Labels(1, 1, 2));
    assertSame(answers, answers.hear(null, new Answer.Undo(2)));
    assertSame(answers, answers.hear(null, new Answer.Redo(1)));
    assertSame(answers, answers.hear(null, new Answer.Change(7, Answer.Labels.of(0))));
    assertSame(answers, answers.hear(null, new Answer.Stop()));
    assertEquals(0, answers.hear(null, new Answer.Back()).size());
  }

  @Test
  void whatWasSaidOfARowLastCounts() {
    int[] observed = new int[ROWS];
    Answers answers = Answers.none(observed).hear(query(1, 0, -1, observed), Answer.Labels.of(1));
    answers = answers.hear(query(2, 5, -1, observed), Answer.Other.unsure().together(List.of(0)));
    assertEquals(1, answers.labelling().of(0), "who cannot tell changes nothing");
    assertTrue(answers.reviewed(0) && !answers.decided(0));
    assertEquals(List.of(), answers.unsure(), "what was said at one stroke is not asked about row by row");
    answers = answers.hear(query(3, 6, 0, observed), new Answer.Labels(0, 0, 2));
    assertTrue(answers.decided(0) && !answers.others().containsKey(0));
    answers = answers.hear(query(4, 0, -1, observed), Answer.Other.leaveOut());
    assertTrue(answers.isOutside(0) && List.copyOf(answers.dropped()).equals(List.of(0)));
    answers = answers.hear(null, new Answer.Undo(4));
    assertTrue(!answers.isOutside(0) && answers.dropped().isEmpty());
  }

  @Test
  void theLabelsOfAnAnswerThatIsGivenAgainCountAsTheNewest() {
    int[] observed = new int[ROWS];
    Answers answers = Answers.none(observed).hear(query(1, 0, -1, observed), Answer.Labels.of(1));
    answers = answers.hear(query(2, 3, 0, answers.labelling().toArray()), new Answer.Labels(0, 0, 2));
    assertEquals(2, answers.labelling().of(0));
    assertEquals(1, answers.find(2).orElseThrow().counterBefore());
    assertEquals(1, answers.hear(null, new Answer.Undo(2)).labelling().of(0), "what the earlier answer said");
    answers = answers.hear(null, new Answer.Change(1, Answer.Labels.of(3)));
    assertEquals(3, answers.labelling().of(0));
    assertEquals(2, answers.find(1).orElseThrow().query().suspicion().label(), "the label that it had when it was changed");
  }
}
