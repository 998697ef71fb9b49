package cincer.journal;

import cincer.ShownEvidence.ImagePlaces;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a network looked in images, as records hold it: a line of text for each line of the grid. A point says nothing, 1 to 9 speak for the label that was
 * expected, a to i, as strongly, for the one that was given.
 */
final class PlacesFormat {

  private static final String LINE = "[.1-9a-i]{1," + ImagePlaces.MOST_CELLS + "}";

  private PlacesFormat() {}

  static JsonArray write(List<ImagePlaces> places) {
    JsonArray images = new JsonArray();
    places.forEach(image -> {
      JsonArray lines = new JsonArray();
      image.levels().forEach(line -> lines.add(line.stream().map(PlacesFormat::letter).collect(Collectors.joining())));
      JsonObject one = new JsonObject();
      one.addProperty("row", image.row() + 1);
      one.add("looks", lines);
      images.add(one);
    });
    return images;
  }

  private static String letter(int level) {
    return String.valueOf((char) (level == 0 ? '.' : level > 0 ? '0' + level : 'a' - 1 - level));
  }

  /** @throws cincer.InvalidInputException if it is no grid */
  static ImagePlaces read(int row, JsonLine image) {
    List<String> lines = image.texts("looks");
    if (lines.isEmpty() || lines.size() > ImagePlaces.MOST_CELLS || lines.stream().anyMatch(line -> !line.matches(LINE) || line.length() != lines.get(0).length())) {
      throw image.broken("'looks' is no grid of at most " + ImagePlaces.MOST_CELLS + " x " + ImagePlaces.MOST_CELLS);
    }
    return new ImagePlaces(row, lines.stream().map(line -> line.chars().mapToObj(PlacesFormat::level).toList()).toList());
  }

  private static int level(int letter) {
    return letter == '.' ? 0 : letter <= '9' ? letter - '0' : 'a' - 1 - letter;
  }
}
