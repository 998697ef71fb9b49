package cincer.explanation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cincer.ShownEvidence.ImagePlaces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoarsePlacesTest {

  @Test
  void aSmallImageKeepsItsPixelsInTheScaleOfThePair() {
    Map<Integer, double[][]> pair = new LinkedHashMap<>();
    pair.put(7, new double[][] {{-2, 0}, {1, 0.1}});
    pair.put(3, new double[][] {{4, 0}});
    List<ImagePlaces> places = CoarsePlaces.of(pair);
    assertEquals(List.of(new ImagePlaces(7, List.of(List.of(-4, 0), List.of(2, 0))), new ImagePlaces(3, List.of(List.of(9, 0)))), places);
    assertArrayEquals(new double[][] {{1, 0}}, CoarsePlaces.parts(places.get(1)));
  }

  @Test
  void aLargeOneHasAtMostFourteenCellsAcrossAndKeepsItsShape() {
    double[][] wide = new double[100][300];
    for (int y = 50; y < 100; y++) {
      wide[y][299] = 1;
    }
    List<List<Integer>> levels = CoarsePlaces.of(Map.of(0, wide)).get(0).levels();
    assertEquals(5, levels.size());
    assertEquals(14, levels.get(0).size());
    assertEquals(List.of(0, 0, 5, 9, 9), levels.stream().map(line -> line.get(13)).toList());
    assertEquals(List.of(), CoarsePlaces.of(Map.of(0, new double[9][9])), "where nothing is said");
  }
}
