package cincer.queue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cincer.Answer;
import cincer.Answered;
import cincer.CounterExample;
import cincer.Opinions;
import cincer.Query;
import cincer.Suspicion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;

/** Who is in the queue, and what its facets count. */
class FacetsTest {

  private static final int[] GIVEN = {0, 1, 1, 0, -1, 1};
  private static final Opinions OPINIONS = new Opinions(new int[] {1, 3, 0, 2}, new float[] {.3f, .9f, .05f, .6f, Float.NaN, Float.NaN},
      new int[] {0, 0, 1, 1, -1, -1});

  private static Answered answered(int number, int row, int label, Answer answer, boolean undone) {
    return new Answered(new Query(number, number - 1, 6, Suspicion.of(row, new float[0], label, new double[] {.4, .6}),
        List.of(new CounterExample(0, 2, 1, 1)), 3), answer, undone);
  }

  private static Queue queue(Answered... answers) {
    return Queue.of(2, OPINIONS, GIVEN, GIVEN, List.of(answers), null);
  }

  @Test
  void theMostDoubtfulComeFirstThenThoseOfWhichNobodyKnowsThenThoseWithoutALabel() {
    assertArrayEquals(new int[] {1, 3, 0, 2, 5, 4}, queue().order());
    assertArrayEquals(new int[] {0, 1, 2, 3, 5, 4}, Queue.of(2, null, GIVEN, GIVEN, List.of(), null).order());
  }

  @Test
  void whatWasAnsweredSaysWhereARowStands() {
    int[] now = {0, 0, 1, 0, -1, 1};
    Queue queue = Queue.of(2, OPINIONS, GIVEN, now, List.of(answered(1, 1, 1, new Answer.Labels(0, 2, 1), false),
        answered(2, 3, 0, new Answer.Skip(), false), answered(3, 0, 0, Answer.Labels.of(1), true)), null);
    assertEquals(List.of(Standing.OPEN, Standing.RELABELLED, Standing.KEPT, Standing.SKIPPED, Standing.UNLABELLED, Standing.OPEN),
        IntStream.range(0, 6).mapToObj(queue::standing).toList());
    assertArrayEquals(new int[] {0, 1, 1, 2, 0, 0}, queue.question());
  }

  @Test
  void rowsCanBeOrderedOtherwiseAndThoseOfWhichNothingIsKnownComeLast() {
    Queue queue = queue(answered(1, 3, 1, Answer.Labels.of(1), false), answered(2, 2, 0, new Answer.Skip(), false));
    int[] rows = queue.order();
    assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5}, Sorting.ROW.sorted(queue, rows, false));
    assertArrayEquals(new int[] {5, 4, 3, 2, 1, 0}, Sorting.ROW.sorted(queue, rows, true));
    assertArrayEquals(new int[] {3, 0, 1, 2, 5, 4}, Sorting.GIVEN.sorted(queue, rows, false), "the more doubtful of equal ones first");
    assertArrayEquals(new int[] {1, 2, 5, 3, 0, 4}, Sorting.GIVEN.sorted(queue, rows, true));
    assertArrayEquals(new int[] {1, 0, 3, 2, 5, 4}, Sorting.EXPECTED.sorted(queue, rows, false));
    assertArrayEquals(new int[] {2, 0, 3, 1, 5, 4}, Sorting.DOUBT.sorted(queue, rows, false));
    assertArrayEquals(new int[] {3, 2, 1, 0, 5, 4}, Sorting.ANSWERED.sorted(queue, rows, false));
    assertEquals(Standing.OPEN, queue.standing(Sorting.STANDING.sorted(queue, rows, false)[0]));
    Facets facets = Facets.of(queue, Filter.ALL);
    assertArrayEquals(facets.labels(), facets.ordered(Sorting.REASONS, true).labels());
  }

  @Test
  void everythingIsCountedWhereNothingIsFiltered() {
    Facets all = Facets.of(queue(), Filter.ALL);
    assertArrayEquals(new int[] {1, 1, 1, 1}, all.cells());
    assertArrayEquals(new int[] {2, 3}, all.labels());
    assertArrayEquals(new int[] {5, 0, 0, 0, 1, 0, 0, 0, 0}, all.standings());
    assertEquals(1, all.doubts()[18]);
    assertEquals(1, all.doubts()[1]);
    assertEquals(6, all.rows().length);
  }

  @Test
  void facetsCombineAndEachCountsWhatTheOthersWant() {
    Facets cell = Facets.of(queue(), Filter.ALL.cells(Filter.only(2))); // labelled 1, expected 0
    assertArrayEquals(new int[] {1}, cell.rows());
    assertArrayEquals(new int[] {1, 1, 1, 1}, cell.cells(), "one may choose another cell");
    assertArrayEquals(new int[] {0, 1}, cell.labels());
    Facets more = Facets.of(queue(), Filter.ALL.cells(Filter.toggled(Filter.only(2), 0)).doubt(0, .5));
    assertArrayEquals(new int[] {0}, more.rows());
    assertArrayEquals(new int[] {1, 0, 0, 1}, more.cells());
    assertEquals(2, Arrays.stream(more.doubts()).sum());
    assertEquals(6, Facets.of(queue(), Filter.ALL.doubt(0, 1)).rows().length, "rows without a doubt, too");
    assertArrayEquals(new int[] {3}, Facets.of(queue(answered(1, 3, 0, new Answer.Skip(), false)),
        Filter.ALL.standings(Filter.only(Standing.SKIPPED.ordinal()))).rows());
    assertArrayEquals(new int[] {5, 0, 0, 0, 1, 0, 0, 0, 0}, Facets.of(queue(), Filter.ALL.standings(Filter.only(4))).standings());
    assertArrayEquals(new int[] {3}, Facets.of(queue(), Filter.ALL.found(Filter.only(3)).labels(Filter.only(0))).rows());
  }

  /** Against a count that is made row by row for each facet. */
  @Test
  void theCountsAreThoseOfFilteringWithoutTheFacetItself() {
    Random random = new Random(3);
    int n = 500;
    int[] given = random.ints(n, -1, 4).toArray();
    int[] expected = random.ints(n, 0, 4).toArray();
    float[] doubts = new float[n];
    for (int row = 0; row < n; row++) {
      doubts[row] = random.nextFloat();
    }
    int[] order = IntStream.range(0, n).filter(row -> given[row] >= 0).toArray();
    Queue queue = Queue.of(4, new Opinions(order, doubts, expected), given, given, List.of(), null);
    for (int trial = 0; trial < 50; trial++) {
      BitSet cells = BitSet.valueOf(new long[] {random.nextInt(3) == 0 ? 0 : random.nextInt(1 << 16)});
      BitSet labels = BitSet.valueOf(new long[] {random.nextInt(16)});
      BitSet found = random.nextBoolean() ? null : BitSet.valueOf(random.longs(8).toArray());
      Filter filter = Filter.ALL.cells(cells).labels(labels).doubt(random.nextDouble() / 2, 1).found(found);
      Facets facets = Facets.of(queue, filter);
      for (int label = 0; label < 4; label++) {
        assertEquals(Facets.of(queue, filter.labels(Filter.only(label))).rows().length, facets.labels()[label]);
        for (int e = 0; e < 4; e++) {
          assertEquals(Facets.of(queue, filter.cells(Filter.only(label * 4 + e))).rows().length, facets.cells()[label * 4 + e]);
        }
      }
    }
  }

  @Test
  void whatIsDoneAtOneStrokeIsAnAnswerToTheFirstThatCanBeAskedAbout() {
    Queue queue = queue(answered(1, 1, 1, Answer.Labels.of(1), false));
    int[] rows = {1, 3, 0, 4};
    assertEquals(new Bulk.Counts(3, 2, 1, 1, 1), Bulk.counts(queue, rows, 1), "row 3 is expected to be 1, row 1 was answered");
    Bulk bulk = Bulk.of(queue, rows, 1).orElseThrow();
    assertEquals(3, bulk.asks(), "row 1 was answered");
    assertEquals(Answer.Labels.together(1, List.of(new Answer.Decided(1, 1, 1), new Answer.Decided(0, 0, 1))), bulk.answer());
    assertEquals(Answer.Labels.together(0, List.of(new Answer.Decided(1, 1, 1), new Answer.Decided(0, 0, 0))),
        Bulk.of(queue, rows, Bulk.KEEP).orElseThrow().answer());
    assertEquals(Optional.empty(), Bulk.of(queue, new int[] {1, 4}, 0));
  }

  @Test
  void aRangeThatIsNoneIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Filter.ALL.doubt(.6, .5));
    assertThrows(IllegalArgumentException.class, () -> Filter.ALL.doubt(Double.NaN, 1));
  }

  @Test
  void aSearchFindsWordsKeysAndRowNumbers() {
    Instances data = new Instances("d", new ArrayList<>(List.of(new Attribute("id"), new Attribute("text", (List<String>) null),
        new Attribute("kind", List.of("Shirt", "coat")), new Attribute("label", List.of("shirty", "b")))), 3);
    data.setClassIndex(3);
    for (Object[] row : new Object[][] {{41, "a red SHIRT", 1}, {7, "blue", 0}, {3, "green", 1}}) {
      double[] values = {((Number) row[0]).doubleValue(), data.attribute(1).addStringValue((String) row[1]), ((Number) row[2]).doubleValue(), 0};
      data.add(new DenseInstance(1, values));
    }
    data.add(new DenseInstance(1, new double[] {Utils.missingValue(), Utils.missingValue(), Utils.missingValue(), 0}));
    Search search = new Search(data, List.of("id"));
    assertEquals("{0, 1}", search.find(" shirt").toString());
    assertEquals("{0}", search.find("41").toString());
    assertEquals("{2}", search.find("3").toString(), "the third row, whose key is 3, too");
    assertEquals("{}", search.find("no such").toString());
    assertNull(search.find("  "));
  }
}
