package cincer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;

class PicturesTest {

  private static Instances data(double... values) {
    ArrayList<Attribute> attributes = new ArrayList<>(List.of(new Attribute("id")));
    for (int i = 1; i < values.length - 1; i++) {
      attributes.add(new Attribute("p" + i));
    }
    attributes.add(new Attribute("class", List.of("a", "b")));
    Instances data = new Instances("r", attributes, 1);
    data.setClassIndex(values.length - 1);
    data.add(new DenseInstance(1, values));
    return data;
  }

  @Test
  void greyPixelsShareOneRangeAndMissingOnesAreBlack() {
    Instances data = data(99, -1, 1, 0, Utils.missingValue(), 1);
    BufferedImage image = new Pictures(data, ImageShape.parse("2x2"), List.of("id")).image(data.get(0));
    assertEquals(0xff000000, image.getRGB(0, 0));
    assertEquals(0xffffffff, image.getRGB(1, 0));
    assertEquals(0xff808080, image.getRGB(0, 1));
    assertEquals(0xff000000, image.getRGB(1, 1));
  }

  @Test
  void channelsOfAPixelStandTogether() {
    Instances data = data(99, 0, 51, 255, 255, 0, 0, 1);
    BufferedImage image = new Pictures(data, ImageShape.parse("2x1x3"), List.of("id")).image(data.get(0));
    assertEquals(0xff0033ff, image.getRGB(0, 0));
    assertEquals(0xffff0000, image.getRGB(1, 0));
  }

  @Test
  void aRangeBeyondTheLargestDoubleIsDrawn() {
    Instances data = data(99, -Double.MAX_VALUE, Double.MAX_VALUE, 0, 0, 1);
    BufferedImage image = new Pictures(data, ImageShape.parse("2x2"), List.of("id")).image(data.get(0));
    assertEquals(0xffffffff, image.getRGB(1, 0));
    assertEquals(0xff808080, image.getRGB(1, 1));
  }

  @Test
  void aLayoutThatDoesNotFitIsRefused() {
    Instances data = data(99, 0, 0, 0, 0, 1);
    String problem = assertThrows(InvalidInputException.class, () -> new Pictures(data, ImageShape.parse("2x2"), List.of())).getMessage();
    assertTrue(problem.startsWith("an image of 2x2x1 has 4 values, but the data has 5 numbers"), problem);
  }
}
