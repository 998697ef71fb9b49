package cincer.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabellingTest {

  private static final int ROWS = 9;

  @Test
  void anArrayByThatOfAnyOtherTimeHasTheLabelsAndChangesNone() {
    Random random = new Random(5);
    List<Labelling> all = new ArrayList<>(List.of(Labelling.observed(new int[ROWS])));
    List<int[]> arrays = new ArrayList<>(List.of(all.get(0).toArray()));
    for (int i = 0; i < 300; i++) {
      Labelling from = all.get(random.nextInt(all.size())); // branches, as where somebody goes back
      Labelling now = random.nextInt(4) == 0 ? from.without(random.nextInt(ROWS)) : from.with(random.nextInt(ROWS), random.nextInt(3));
      int other = random.nextInt(all.size());
      int[] before = arrays.get(other).clone();
      int[] labels = now.toArray(all.get(other), arrays.get(other));
      assertArrayEquals(now.toArray(), labels);
      assertArrayEquals(before, arrays.get(other));
      all.add(now);
      arrays.add(labels);
    }
    assertSame(arrays.get(7), all.get(7).toArray(all.get(7), arrays.get(7)), "nothing is copied where nothing has changed");
    Labelling elsewhere = Labelling.observed(new int[] {2, 2, 2, 2, 2, 2, 2, 2, 2});
    assertArrayEquals(elsewhere.toArray(), elsewhere.toArray(all.get(9), arrays.get(9)));
  }

  @Test
  void asManyRowsDifferAtMostAsItSays() {
    Random random = new Random(6);
    List<Labelling> all = new ArrayList<>(List.of(Labelling.observed(new int[ROWS])));
    for (int i = 0; i < 100; i++) {
      Labelling other = all.get(random.nextInt(all.size()));
      Labelling now = all.get(random.nextInt(all.size())).with(random.nextInt(ROWS), random.nextInt(3));
      int differing = 0;
      for (int row = 0; row < ROWS; row++) {
        differing += now.of(row) == other.of(row) ? 0 : 1;
      }
      assertTrue(differing <= now.differing(other), Arrays.toString(now.toArray()) + " " + Arrays.toString(other.toArray()));
      all.add(now);
    }
  }
}
