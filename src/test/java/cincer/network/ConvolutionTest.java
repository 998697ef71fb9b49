package cincer.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kernels' convolution and its gradients are those of the definition, in double precision. */
class ConvolutionTest {

  private static final int SEED = 3;

  private static float[] draw(Random random, int n) {
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  /** Batches of 5, 8 and 3 one after the other, in the same buffers. */
  @ParameterizedTest
  @CsvSource({"direct,1,6,9,4,3", "direct,3,7,5,6,2", "direct,12,4,4,8,4", "direct,2,5,6,3,1", "Winograd,8,5,5,4,3",
      "Winograd,9,6,7,10,3", "Winograd,16,13,13,8,3", "Winograd,8,4,11,5,3", "Winograd,8,5,12,5,3"})
  void outputAndGradientsAreThoseOfTheDefinition(String name, int channels, int height, int width, int filters, int k) {
    Random random = new Random(SEED);
    Shape in = new Shape(channels, height, width);
    Shape out = Stack.after(new Layer.Convolution(filters, k), in);
    float[] flat = draw(random, filters * (1 + channels * k * k));
    Slices slices = new Slices(new Optimiser(flat));
    Kernel kernel = name.equals("direct") ? new ConvolutionKernel(in, out, k, slices) : new WinogradKernel(in, out, slices);
    slices.requireEnd();
    for (int m : new int[] {5, 8, 3}) {
      float[] x = draw(random, in.size() * m);
      float[] delta = draw(random, out.size() * m);
      double[] z = new double[out.size() * m];
      double[] ofFlat = new double[flat.length];
      double[] ofInput = new double[x.length];
      for (int f = 0; f < filters; f++) {
        for (int p = 0; p < out.plane(); p++) {
          for (int e = 0; e < m; e++) {
            int to = (f * out.plane() + p) * m + e;
            z[to] = flat[f];
            ofFlat[f] += delta[to];
            for (int j = 0; j < channels * k * k; j++) {
              int w = filters + f * channels * k * k + j;
              int y = p / out.width() + j / k % k;
              int at = ((j / (k * k) * height + y) * width + p % out.width() + j % k) * m + e;
              z[to] += (double) flat[w] * x[at];
              ofFlat[w] += (double) delta[to] * x[at];
              ofInput[at] += (double) delta[to] * flat[w];
            }
          }
        }
      }
      assertClose(z, kernel.forward(x, m), 0);
      assertNull(kernel.backward(delta.clone(), m, false));
      assertClose(ofInput, kernel.backward(delta, m, true), 0);
      assertClose(ofFlat, kernel.parameters().get(1).gradient, 0);
      assertClose(ofFlat, kernel.parameters().get(0).gradient, filters);
    }
  }

  /** Every third pixel is 0, so that there are windows of equal values. */
  @ParameterizedTest
  @CsvSource({"1,8,8,4,3,2", "1,9,12,5,3,2", "3,7,9,3,2,2", "2,11,11,2,3,3", "1,6,5,3,3,1"})
  void whatIsPooledAtOnceIsThePoolingOfTheConvolution(int channels, int height, int width, int filters, int k, int size) {
    Random random = new Random(SEED);
    Shape in = new Shape(channels, height, width);
    Shape between = Stack.after(new Layer.Convolution(filters, k), in);
    Shape out = Stack.after(new Layer.MaxPooling(size), between);
    float[] flat = draw(random, filters * (1 + channels * k * k));
    Kernel convolution = new ConvolutionKernel(in, between, k, new Slices(new Optimiser(flat)));
    Kernel pooling = new PoolingKernel(between, out, size);
    Kernel both = new PooledConvolutionKernel(in, out, k, size, new Slices(new Optimiser(flat)));
    for (int m : new int[] {5, 8, 3}) {
      float[] x = draw(random, in.size() * m);
      for (int i = 0; i < x.length; i++) {
        x[i] = i / m % 3 == 0 || i % m == 0 ? 0 : x[i];
      }
      float[] delta = draw(random, out.size() * m);
      assertClose(doubles(pooling.forward(convolution.forward(x, m), m), out.size() * m), both.forward(x, m), 0);
      convolution.backward(pooling.backward(delta.clone(), m, true), m, false);
      assertNull(both.backward(delta, m, false));
      for (int i = 0; i < 2; i++) {
        float[] expected = convolution.parameters().get(i).gradient;
        assertClose(doubles(expected, expected.length), both.parameters().get(i).gradient, 0);
      }
    }
  }

  private static double[] doubles(float[] values, int n) {
    return IntStream.range(0, n).mapToDouble(i -> values[i]).toArray();
  }

  /** To 5 digits of the largest value. */
  private static void assertClose(double[] expected, float[] actual, int from) {
    double largest = 0;
    for (double value : expected) {
      largest = Math.max(largest, Math.abs(value));
    }
    for (int i = from; i < Math.min(expected.length, from + actual.length); i++) {
      assertEquals(expected[i], actual[i - from], 1e-5 * largest, "place " + i);
    }
  }

  @Test
  void theFastWayIsTakenWhereItMultipliesLess() {
    Shape wide = new Shape(32, 13, 13);
    assertTrue(WinogradKernel.serves(wide, new Shape(64, 11, 11), 3));
    assertFalse(WinogradKernel.serves(wide, new Shape(64, 9, 9), 5));
    assertFalse(WinogradKernel.serves(new Shape(1, 28, 28), new Shape(32, 26, 26), 3));
    assertFalse(WinogradKernel.serves(new Shape(32, 3, 3), new Shape(64, 1, 1), 3));
  }
}
