package cincer.neighbours;

import java.util.SplittableRandom;

/**
 * A random direction: points as near as r lie within some r of each other along it.
 *
 * @param numbers weight of each number, normally distributed
 * @param codes   of each nominal attribute the weight of each value, that of a missing one first; together that is a projection of one-hot values
 * @param shift   of the bands, in [0, 1) of their width
 */
record Projection(float[] numbers, float[][] codes, double shift) {

  static Projection random(Points points, SplittableRandom random) {
    float[] numbers = new float[points.numbers()];
    fill(numbers, random);
    float[][] codes = new float[points.dimension() - numbers.length][];
    for (int a = 0; a < codes.length; a++) {
      codes[a] = new float[points.codes()[a] + 1];
      fill(codes[a], random);
    }
    return new Projection(numbers, codes, random.nextDouble());
  }

  private static void fill(float[] weights, SplittableRandom random) {
    for (int j = 0; j < weights.length; j++) {
      weights[j] = (float) random.nextGaussian();
    }
  }

  /** In which band of this width a point lies. */
  long band(float[] x, double width) {
    double sum = 0;
    for (int j = 0; j < numbers.length; j++) {
      sum += numbers[j] * x[j];
    }
    for (int a = 0; a < codes.length; a++) {
      sum += codes[a][(int) x[numbers.length + a] + 1];
    }
    return (long) Math.floor(sum / width + shift);
  }
}
