package cincer.embeddings;

import java.util.Arrays;

/**
 * What a network is fed with: images, or plain vectors.
 *
 * @param width         pixels in a row; of a plain vector, its length
 * @param height        rows; 1 of a plain vector
 * @param channels      1 for grey and for a plain vector, 3 for colour
 * @param channelsFirst whether all of one channel comes before the next; otherwise the channels of a pixel are together
 * @param plain         whether it is a vector and no image
 */
public record PixelShape(int width, int height, int channels, boolean channelsFirst, boolean plain) {

  /**
   * Reads the shape of a network's input, the first number of which is the number of inputs.
   *
   * @param layout "auto", "nchw" or "nhwc"
   * @param width  where the network leaves it open; 0: unknown
   * @param height where the network leaves it open; 0: unknown
   */
  static PixelShape of(long[] shape, String layout, int width, int height) {
    if (shape.length < 2 || shape[0] > 1) {
      throw new IllegalArgumentException("the network's input " + Arrays.toString(shape) + " is for " + (shape.length < 2 ? "no row" : shape[0] + " rows at a time")
          + "; export it with one row at a time, or an open number of rows");
    }
    if (shape.length == 2) {
      return new PixelShape(open(shape, 1, width), 1, 1, true, true);
    }
    if (shape.length != 4) {
      throw new IllegalArgumentException("the network's input " + Arrays.toString(shape) + " is neither a vector (2 numbers) nor an image (4 numbers)");
    }
    boolean first = layout.equals("nchw") || layout.equals("auto") && (shape[1] == 3 || shape[1] == 1);
    if (!first && layout.equals("auto") && shape[3] != 3 && shape[3] != 1) {
      throw new IllegalArgumentException("which number of the network's input " + Arrays.toString(shape) + " are the channels? Say -layout nchw or -layout nhwc");
    }
    return first ? new PixelShape(open(shape, 3, width), open(shape, 2, height), open(shape, 1, 3), true, false)
        : new PixelShape(open(shape, 2, width), open(shape, 1, height), open(shape, 3, 3), false, false);
  }

  private static int open(long[] shape, int place, int otherwise) {
    if (shape[place] > 0) {
      return (int) shape[place];
    }
    if (otherwise > 0) {
      return otherwise;
    }
    throw new IllegalArgumentException("the network takes inputs of any size " + Arrays.toString(shape) + ": say which, as in -size 224x224");
  }

  /** Number of values. */
  public int size() {
    return width * height * channels;
  }

  /** Where the network wants channel {@code c} of pixel {@code p}, the pixels counted row by row. */
  int place(int p, int c) {
    return channelsFirst ? c * width * height + p : p * channels + c;
  }

  /** Of one input. */
  long[] dimensions() {
    if (plain) {
      return new long[]{1, width};
    }
    return channelsFirst ? new long[]{1, channels, height, width} : new long[]{1, height, width, channels};
  }

  @Override
  public String toString() {
    return plain ? width + " numbers" : width + "x" + height + "x" + channels;
  }
}
