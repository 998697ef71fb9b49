package cincer.data;

import cincer.InvalidInputException;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which size images are brought to where nobody has said so. */
final class ImageSize {

  private static final int[] SIDES = {28, 32, 48, 64};
  private static final int LARGEST = 2048;
  private static final int LOOKED_AT = 30;

  /** Numbers that all images together may have: 400 MB of them. */
  private static final long MOST = 100_000_000;

  private ImageSize() {}

  /**
   * The size of all images, if it is one and small; else a square of 28 to 64 pixels, as large as most images are and networks learn
   * from in reasonable time. Grey if none of the images that are looked at, up to 30 from all over the data, has colours.
   *
   * @param mostSide of the square
   * @throws InvalidInputException if none of these can be read; says why
   */
  static ImageShape of(RowTexts names, ImageFiles files, int mostSide) {
    List<BufferedImage> some = some(names, files);
    BufferedImage first = some.get(0);
    int channels = some.stream().anyMatch(ImageSize::isColoured) ? 3 : 1;
    int most = mostSide(mostSide, names.size(), channels);
    boolean one = some.stream().allMatch(image -> image.getWidth() == first.getWidth() && image.getHeight() == first.getHeight());
    if (one && Math.max(first.getWidth(), first.getHeight()) <= most) {
      return new ImageShape(first.getWidth(), first.getHeight(), channels);
    }
    int[] larger = some.stream().mapToInt(image -> Math.max(image.getWidth(), image.getHeight())).sorted().toArray();
    int median = larger[larger.length / 2];
    int side = IntStream.of(SIDES).filter(known -> known >= median).findFirst().orElse(most);
    return new ImageShape(Math.min(side, most), Math.min(side, most), channels);
  }

  private static int mostSide(int wanted, int rows, int channels) {
    return IntStream.of(SIDES).filter(side -> side == SIDES[0] || side <= wanted && (long) side * side * channels * rows <= MOST).max().getAsInt();
  }

  private static List<BufferedImage> some(RowTexts names, ImageFiles files) {
    List<BufferedImage> some = new ArrayList<>();
    InvalidInputException reason = null;
    for (int step = Math.max(1, names.size() / LOOKED_AT), first = 0; some.isEmpty() && first < step; first++) { // all rows, if none can be read
      for (int i = first; i < names.size(); i += step) {
        try {
          if (names.get(i) != null) {
            some.add(files.read(names.get(i), LARGEST));
          }
        } catch (InvalidInputException e) {
          reason = reason == null ? e : reason;
        }
      }
    }
    if (some.isEmpty()) {
      throw new InvalidInputException("none of the images can be learned from: " + (reason == null ? "no row names one" : reason.getMessage()), reason);
    }
    return some;
  }

  /** Whether any pixel of some from all over an image is no grey. */
  private static boolean isColoured(BufferedImage image) {
    int step = Math.max(1, Math.max(image.getWidth(), image.getHeight()) / 64);
    for (int y = 0; y < image.getHeight(); y += step) {
      for (int x = 0; x < image.getWidth(); x += step) {
        int rgb = image.getRGB(x, y);
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        if (rgb >>> 24 > 0 && Math.max(Math.abs(red - green), Math.abs(green - (rgb & 255))) > 8) {
          return true;
        }
      }
    }
    return false;
  }
}
