package cincer.network;

import java.io.Serializable;

/**
 * Shape of the activations between two layers: {@code channels} planes of {@code height} x {@code width}.
 * What is no image has one value per channel.
 */
record Shape(int channels, int height, int width) implements Serializable {

  static Shape flat(int size) {
    return new Shape(size, 1, 1);
  }

  int size() {
    return channels * height * width;
  }

  int plane() {
    return height * width;
  }
}
