package cincer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortNamesTest {

  private static final List<String> SUBJECTS = List.of("Agriculture", "Health", "Housing", "Transport", "Finance", "Fisheries", "Education");

  @Test
  void namesThatBeginAlikeShowTheirEnds() {
    ShortNames names = new ShortNames(SUBJECTS.stream().map(one -> "Department of " + one).toList());
    assertEquals("Department of Health", names.fit(1, 20));
    assertEquals("\u2026of Agriculture", names.fit(0, 17));
    assertEquals("\u2026Transport", names.fit(3, 11));
    assertEquals("\u2026of Housing", names.fit(2, 12));
  }

  @Test
  void namesThatEndAlikeShowTheirBeginnings() {
    ShortNames names = new ShortNames(SUBJECTS.stream().map(one -> one + " of the federal government").toList());
    assertEquals("Health of the\u2026", names.fit(1, 15));
  }

  @Test
  void namesThatDifferInTheMiddleShowTheMiddle() {
    ShortNames names = new ShortNames(SUBJECTS.stream().map(one -> "Department of " + one + " of the federal government").toList());
    assertEquals(7, IntStream.range(0, 7).mapToObj(i -> names.fit(i, 16)).distinct().count());
    assertTrue(names.fit(1, 16).contains("Health"), names.fit(1, 16));
  }

  @Test
  void namesThatDifferInTwoPlacesShowBoth() {
    List<String> all = new ArrayList<>();
    for (String subject : SUBJECTS) {
      for (String region : List.of("North", "South", "East", "West")) {
        all.add("Department of " + subject + " of the region " + region);
      }
    }
    ShortNames names = new ShortNames(all);
    for (int room : new int[] {20, 30, 40}) {
      assertEquals(all.size(), IntStream.range(0, all.size()).mapToObj(i -> names.fit(i, room)).distinct().count(),
          IntStream.range(0, all.size()).mapToObj(i -> names.fit(i, room)).toList().toString());
    }
  }

  @Test
  void wordsThatBeginAlikeShowWhereTheyDiffer() {
    List<String> all = List.of("worst_concavity", "worst_concave_points", "mean_concavity", "mean_concave_points", "concavity_error", "concave_points_error",
        "mean_compactness", "worst_compactness");
    ShortNames names = new ShortNames(all);
    for (int room = 12; room < 24; room++) {
      int characters = room;
      List<String> shown = IntStream.range(0, all.size()).mapToObj(i -> names.fit(i, characters)).toList();
      assertEquals(all.size(), shown.stream().distinct().count(), room + ": " + shown);
    }
  }

  @Test
  void aShortEndStandsBehindTheBeginning() {
    ShortNames names = new ShortNames(List.of("Product group 16", "Product group 33", "Books"));
    assertEquals("Produ\u202633", names.fit(1, 8));
    assertEquals("Books", names.fit(2, 9));
  }

  @Test
  void nothingIsWiderThanItsRoom() {
    List<String> all = List.of("a", "", "Department of Health and Safety at Work", "Department of Health and Sanitation", "x".repeat(300),
        "x".repeat(299) + "y", "\ud83d\ude00".repeat(40), "\ud83d\ude00".repeat(39) + "z", "same name twice", "same name twice");
    ShortNames names = new ShortNames(all);
    for (int room = 4; room < 60; room++) {
      for (int i = 0; i < all.size(); i++) {
        assertTrue(names.fit(i, room).length() <= room, room + ": " + names.fit(i, room));
      }
    }
    assertEquals("", names.fit(1, 10));
  }
}
