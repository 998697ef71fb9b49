package cincer.explanation;

import cincer.ShownEvidence.ImagePlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Where a network looks in images, as coarsely as it is kept with an answer. */
public final class CoarsePlaces {

  private CoarsePlaces() {}

  /**
   * Of the images of a pair, in one scale.
   *
   * @param pixels by row (0-based), in the order in which they are kept: height x width, how much each pixel speaks for the label that is expected
   * @return none where no pixel says anything
   */
  public static List<ImagePlaces> of(Map<Integer, double[][]> pixels) {
    List<ImagePlaces> all = new ArrayList<>();
    double strongest = pixels.values().stream().map(CoarsePlaces::cells).mapToDouble(CoarsePlaces::strongest).max().orElse(0);
    if (strongest > 0) {
      pixels.forEach((row, image) -> all.add(new ImagePlaces(row, levels(cells(image), strongest))));
    }
    return all;
  }

  /** Means of the pixels in each cell; cells are about as high as they are wide. */
  private static double[][] cells(double[][] pixels) {
    int side = Math.max(pixels.length, pixels[0].length);
    double scale = Math.min(1, (double) ImagePlaces.MOST_CELLS / side);
    double[][] cells = new double[Math.max(1, (int) Math.round(pixels.length * scale))][Math.max(1, (int) Math.round(pixels[0].length * scale))];
    for (int j = 0; j < cells.length; j++) {
      for (int i = 0; i < cells[j].length; i++) {
        cells[j][i] = mean(pixels, j * pixels.length / cells.length, (j + 1) * pixels.length / cells.length,
            i * pixels[0].length / cells[j].length, (i + 1) * pixels[0].length / cells[j].length);
      }
    }
    return cells;
  }

  private static double mean(double[][] pixels, int top, int bottom, int left, int right) {
    return IntStream.range(top, bottom).boxed().flatMapToDouble(y -> IntStream.range(left, right).mapToDouble(x -> pixels[y][x])).average().orElse(0);
  }

  private static double strongest(double[][] cells) {
    double most = 0;
    for (double[] line : cells) {
      for (double cell : line) {
        most = Math.max(most, Math.abs(cell));
      }
    }
    return most;
  }

  private static List<List<Integer>> levels(double[][] cells, double strongest) {
    List<List<Integer>> levels = new ArrayList<>();
    for (double[] line : cells) {
      List<Integer> ofLine = new ArrayList<>();
      for (double cell : line) {
        ofLine.add((int) Math.round(ImagePlaces.STRONGEST * cell / strongest));
      }
      levels.add(ofLine);
    }
    return levels;
  }

  /** The same as parts of the strongest, in [-1, 1], as they are drawn. */
  public static double[][] parts(ImagePlaces places) {
    return places.levels().stream().map(line -> line.stream().mapToDouble(level -> (double) level / ImagePlaces.STRONGEST).toArray()).toArray(double[][]::new);
  }
}
